"""What this machine has for files: a voice that speaks, and what films are drawn with."""

from functools import cache

from unknot.craft.errors import InputError
from unknot.craft.language import to_say

NO_VOICE = to_say("No voice is installed here: bells call the changes.")
VOICE_FAILS = "The voice that is installed here fails: bells call the changes."
NO_FILM = to_say("A film cannot be made here: what it is drawn with is not installed.")


def speaks(language: str) -> bool:
    """Say whether an engine here speaks a language."""
    from unknot.craft.rendering.sound import voices_here  # noqa: PLC0415 - sound loads slowly

    return bool(voices_here(language))


@cache
def draws_films() -> bool:
    """Say whether films can be drawn here; asked once, what is loaded stays loaded."""
    from unknot.craft.rendering.film.libraries import drawing_library  # noqa: PLC0415

    try:
        drawing_library()
    except InputError:
        return False
    return True
