"""Gestures: how hands move in one cycle of a technique, one file for each family of movement."""
