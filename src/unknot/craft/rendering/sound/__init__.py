"""A session as a sound file, and the description that the browser sounds by as well."""

from unknot.craft.rendering.sound.encoding import Label
from unknot.craft.rendering.sound.rendering import Hearing, render_sound
from unknot.craft.rendering.sound.speaking import Voice
from unknot.craft.rendering.sound.timbres import Levels, Timbres, timbres

__all__ = ["Hearing", "Label", "Levels", "Timbres", "Voice", "render_sound", "timbres"]
