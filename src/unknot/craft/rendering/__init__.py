"""Rendering: from a score to what people see, read and hear."""
