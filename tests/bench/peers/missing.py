"""A peer that is not installed on this machine: its cells say so and the others go on."""


class PeerMissing(Exception):
    """Why it cannot be measured here, in a few words."""
