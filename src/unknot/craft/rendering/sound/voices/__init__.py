"""Voices: sentences into samples, by an engine on this machine or a person who was recorded."""

from unknot.craft.rendering.sound.voices.clip import Voice
from unknot.craft.rendering.sound.voices.engines import find_voice
from unknot.craft.rendering.sound.voices.recorded import recorded_voice

__all__ = ["Voice", "find_voice", "recorded_voice"]
