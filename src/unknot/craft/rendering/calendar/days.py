"""Days in words."""

from typing import Final, Protocol

from unknot.craft.knowledge import Knowledge
from unknot.craft.language import to_say

WEEKDAYS: Final = to_say(
    ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
)
MONTHS: Final = to_say(
    (
        *("January", "February", "March", "April", "May", "June", "July", "August"),
        *("September", "October", "November", "December"),
    )
)


class Day(Protocol):
    """A day of some calendar."""

    @property
    def day(self) -> int:
        """Which of its month."""

    @property
    def month(self) -> int:
        """Which of its year; 1 is January."""

    def weekday(self) -> int:
        """Which of its week; 0 is Monday."""


def month_in_words(day: Day, knowledge: Knowledge) -> str:
    """Name the month of a day."""
    return knowledge.phrased(MONTHS[day.month - 1])


def weekday_in_words(day: Day, knowledge: Knowledge) -> str:
    """Name a day of the week."""
    return knowledge.phrased(WEEKDAYS[day.weekday()])
