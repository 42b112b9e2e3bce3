"""A session as plain text, to read aloud or to print."""

from unknot.craft.rendering.script.text import script

__all__ = ["script"]
