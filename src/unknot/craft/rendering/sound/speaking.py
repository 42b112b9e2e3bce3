"""Voices: sentences into samples."""

from typing import Protocol

from unknot.craft.rendering.sound.noise import Samples


class Voice(Protocol):
    """Whoever speaks: an engine on this machine, or a person who was recorded."""

    def say(self, text: str) -> Samples:
        """Give a sentence as samples for one ear, at RATE; raises InputError where it cannot."""
        ...
