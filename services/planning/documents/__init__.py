"""The papers of a meeting, each a pure function from what is known to a `Paper`."""
