"""A session as a sound file, and the description that the browser sounds by as well."""

from unknot.craft.rendering.sound.encoding import Label
from unknot.craft.rendering.sound.mix import Hearing
from unknot.craft.rendering.sound.records import Levels, Timbres
from unknot.craft.rendering.sound.rendering import render_sound
from unknot.craft.rendering.sound.timbres import timbres
from unknot.craft.rendering.sound.voices import (
    Voice,
    VoiceError,
    find_voice,
    recorded_voice,
    voices_here,
)

__all__ = [
    "Hearing",
    "Label",
    "Levels",
    "Timbres",
    "Voice",
    "VoiceError",
    "find_voice",
    "recorded_voice",
    "render_sound",
    "timbres",
    "voices_here",
]
