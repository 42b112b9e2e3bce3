"""The person whose recorded voice speaks in the player."""

import os
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

from unknot.craft.errors import InputError

EVERY_BROWSER_PLAYS = frozenset({".mp3", ".m4a"})


def recorded_clips() -> dict[str, Path]:
    """Read the clips of the folder UNKNOT_VOICE by their sentences; none without it.

    Raises ImproperlyConfigured.
    """
    folder = os.environ.get("UNKNOT_VOICE", "")
    if not folder:
        return {}
    from unknot.craft.rendering.sound import recorded_voice  # noqa: PLC0415 - numpy takes long

    try:
        clips = recorded_voice(Path(folder).absolute()).clips
    except InputError as error:
        raise ImproperlyConfigured(f"UNKNOT_VOICE: {error}") from error
    for clip in clips.values():
        if clip.suffix not in EVERY_BROWSER_PLAYS:
            raise ImproperlyConfigured(f"UNKNOT_VOICE: “{clip.name}” is not an .mp3 or .m4a file.")
    return clips
