"""Practices: who works there, where, and what they offer."""
