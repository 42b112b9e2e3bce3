"""The craft: what is known about massage, what is safe, what to do with the minutes. Pure."""
