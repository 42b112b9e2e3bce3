"""Stopping: what ends a massage at once, and the word that does."""

from unknot.craft.knowledge import Library
from unknot.craft.language import to_say
from unknot.craft.shaping import capital

STOP_FOR = to_say("Stop at once for")
STOP_WORD = to_say("The word “{word}” ends everything at once.")


def stop_signs(library: Library) -> tuple[str, ...]:
    """Give the signs at which hands come off, a line each."""
    return tuple(map(capital, library.advice_on("stop_sign")))
