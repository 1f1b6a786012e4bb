"""What the directory's own edge reads back of its events."""
