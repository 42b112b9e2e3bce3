"""People: who signs in, what they may do, and who looked at what."""
