"""What a practice writes down of asking somebody about their health, as plain values."""

from datetime import datetime
from typing import Literal

import msgspec

from unknot.craft.screening import ClearanceRecord, Permission

News = Literal["nothing", "something", "unsure"]
"""What a client said when they were asked what is new."""


class Asking(msgspec.Struct, frozen=True):
    """That a therapist asked a client what is new since they answered, and what they said."""

    by: str
    at: datetime
    said: News


class Mistake(msgspec.Struct, frozen=True):
    """That a therapist asked about an answer, and heard in these words that it was a mistake."""

    by: str
    at: datetime
    words: str
    record: ClearanceRecord


class Recorded(Permission, frozen=True):
    """What the practice was told that a professional said, and who wrote that down, and when.

    `instead_of` are what the client told before, and what counts again once this is taken back.
    """

    instead_of: tuple[Permission, ...] = ()
    noted_at: datetime | None = None
    noted_by: str = ""

    @property
    def mark(self) -> str:
        """What tells this word from all others that were written down."""
        return f"{self.noted_at} {self.key}"


class Withdrawn(msgspec.Struct, frozen=True):
    """That somebody took back what was written down of a professional’s word, and why."""

    by: str
    at: datetime
    words: str
    word: Recorded
