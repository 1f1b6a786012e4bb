"""Real servers on this machine, for one-command runs and for tests."""
