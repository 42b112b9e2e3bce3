"""Stopping: what ends a massage at once, the word that does, and whom to call."""

from unknot.craft.knowledge import Knowledge, Library
from unknot.craft.language import to_say
from unknot.craft.score import Score
from unknot.craft.shaping import capital

STOP_FOR = to_say("Stop at once for")
STOP_WORD = to_say("The word “{word}” ends everything at once.")
EMERGENCY = to_say("In an emergency call {number}.")


def stop_signs(library: Library) -> tuple[str, ...]:
    """Give the signs at which hands come off, a line each."""
    return tuple(map(capital, library.advice_on("stop_sign")))


def how_to_stop(score: Score, knowledge: Knowledge, stop_word: str) -> tuple[str, ...]:
    """Give the word that stops it, where somebody is there to hear it, and the number to call."""
    number = next(iter(knowledge.contacts.values())).number
    word = () if score.company == "alone" else (knowledge.phrased(STOP_WORD, word=stop_word),)
    return (*word, knowledge.phrased(EMERGENCY, number=number))
