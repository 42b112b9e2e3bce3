"""A session as plain text, to read aloud or to print."""

from unknot.craft.rendering.script.text import position_in_words, script

__all__ = ["position_in_words", "script"]
