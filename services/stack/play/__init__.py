"""Plays the example province's year over HTTP, through the services' own API."""
