"""Orders and announcements of the province, each a pure function to a `Paper`."""
