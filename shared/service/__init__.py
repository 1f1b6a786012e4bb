"""What every service process is made of: settings, connections, loops."""
