"""The expectation: a second copy of every limit, kept apart from the tables, and what differs."""

from collections.abc import Iterator

from proof.expected.back import differences_of_back
from proof.expected.hands import differences_of_hands
from proof.expected.reading import expected
from proof.expected.rules import differences_of_rules
from proof.expected.screened import differences_of_screening
from proof.expected.together import differences_of_together
from unknot.craft.knowledge import Knowledge

__all__ = ["differences", "differences_as_screened", "differences_as_written", "expected"]


def differences(knowledge: Knowledge) -> Iterator[str]:
    """Say what is not as expected; nothing is the aim."""
    yield from differences_as_written(knowledge)
    yield from differences_as_screened(knowledge)


def differences_as_written(knowledge: Knowledge) -> Iterator[str]:
    """Say where the tables are not as expected."""
    yield from differences_of_rules(knowledge, expected())
    yield from differences_of_back(knowledge, expected())
    yield from differences_of_hands(knowledge, expected())


def differences_as_screened(knowledge: Knowledge) -> Iterator[str]:
    """Say where screening does not lead to what is expected, whatever the tables say."""
    yield from differences_of_screening(knowledge, expected())
    yield from differences_of_together(knowledge, expected())
