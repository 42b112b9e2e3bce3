"""Booking under load: how fast free times are found, and that one time never gets two winners."""
