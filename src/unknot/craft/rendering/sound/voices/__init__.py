"""Voices: sentences into samples, by an engine on this machine or a person who was recorded."""

from unknot.craft.rendering.sound.voices.clip import Voice, VoiceError
from unknot.craft.rendering.sound.voices.engines import find_voice, voices_here
from unknot.craft.rendering.sound.voices.recorded import recorded_voice

__all__ = ["Voice", "VoiceError", "find_voice", "recorded_voice", "voices_here"]
