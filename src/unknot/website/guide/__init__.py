"""The guide: ask, screen, plan, play. It needs no account."""
