"""The papers of the awards, each a pure function from what is known to a `Paper`."""
