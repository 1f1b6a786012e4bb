"""What a plan is made of, for everybody who reads one: its content, its hash, what differs."""
