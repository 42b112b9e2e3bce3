"""Scores and what is given with them, that tests of files speak of."""

from datetime import UTC, datetime
from functools import cache

from tests.craft.sessions import KNOWN, WELL, session
from unknot.craft.planning import Wish
from unknot.craft.rendering.calendar import evening
from unknot.craft.rendering.given import Given
from unknot.craft.rendering.notes import Asking, BruiseWatch, DoctorsNote
from unknot.craft.score import Score, write_score

WATCH = BruiseWatch(
    because="Because of: a blood thinner.",
    hours=48,
    same_day=("A new bruise ends the massage.",),
    emergency=("a new bruise that grows",),
    number="112",
)
NOTE = DoctorsNote(
    asking=(Asking("A blood thinner", ("“warfrin” (warfarin)",), ("Anticoagulant",)),),
    planned=(("Time", "20 minutes"),),
    questions=("Is this massage all right?",),
    besides="oil allergy",
    meanwhile="gliding only",
    medicine=True,
)
TONIGHT = evening(datetime(2026, 11, 25, 20), written=datetime(2026, 11, 25, 10, tzinfo=UTC))  # noqa: DTZ001 - a time on a wall
GIVEN = Given(made="25 November 2026", until="25 November, 14:00", evening=TONIGHT)


@cache
def written(minutes: int = 20) -> Score:
    """Write out a session for someone who is well."""
    return write_score(session(Wish(minutes=minutes), WELL), KNOWN)
