"""What lasts of an answer: what the same person would say again the same day."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final

from unknot.craft.knowledge import Question

ANSWERS_HOLD: Final = timedelta(hours=4)
"""“Is it safe today” is asked afresh after this long."""


def hold_until(answered: datetime) -> datetime:
    """Give the moment from which answers are asked afresh."""
    return answered + ANSWERS_HOLD


def still_hold(answered: datetime | None, now: datetime) -> bool:
    """Say whether answers given then still count; answers from a time to come count too."""
    return answered is not None and now <= hold_until(answered)


def what_lasts(said: Iterable[str], question: Question) -> list[str]:
    """Keep of what was said to a question what cannot have changed since earlier that day.

    What is only named where it happens, such as an allergy that shows, never lasts.
    """
    return [one for one in said if question.lasts and one not in question.may_add]
