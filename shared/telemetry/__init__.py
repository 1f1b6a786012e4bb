"""What the platform says about itself: logs and metrics, with ids and never with contents."""
