"""An inquiry: one question back about a mention, with the answers to choose from."""

import msgspec

from unknot.craft.knowledge import Library
from unknot.craft.language import to_say
from unknot.craft.screening.answers import NOT_SURE

UNSURE: dict[str, str] = to_say({NOT_SURE: "Not sure"})


class Inquiry(msgspec.Struct, frozen=True):
    """One question back: its name, its sentence, and the words of each answer.

    `after` are the answers to WHICH that it follows on; it follows on none where it comes first.
    """

    id: str
    text: str
    answers: dict[str, str]
    after: tuple[str, ...] = ()


def in_words(answers: dict[str, str], library: Library) -> dict[str, str]:
    """Say each answer in the language of the library."""
    return {answer: library.phrased(words) for answer, words in answers.items()}
