"""Which earlier answers count beside the newest ones: a yes within the hours that answers hold.

Pure: from all that somebody answered, in whatever order and on whatever device.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

import msgspec

from unknot.craft.knowledge import Knowledge
from unknot.craft.screening import ClearanceRecord
from unknot.craft.screening.lasting import ANSWERS_HOLD
from unknot.website.care.concluding import yes_to
from unknot.website.care.heard import Safety


class Answered(msgspec.Struct, frozen=True):
    """Whole answers, and by whom they were given: a client, or a visit that booked nothing yet."""

    by: str
    at: datetime
    record: ClearanceRecord


class Beside(msgspec.Struct, frozen=True):
    """What counts beside the answers of one telling.

    `newer` are the newest answers that were given elsewhere. `taken_back` was answered with yes,
    and soon otherwise, and nobody asked yet.
    """

    newer: tuple[Safety, ...] = ()
    taken_back: tuple[ClearanceRecord, ...] = ()

    @property
    def records(self) -> Iterator[ClearanceRecord]:
        """Give all answers that count."""
        yield from (one.record for one in self.newer)
        yield from self.taken_back


def beside(
    own: Safety,
    newer: Sequence[Safety],
    answered: Sequence[Answered],
    by: str,
    knowledge: Knowledge,
) -> Beside:
    """Give what counts beside a telling’s own answers, of all that its client answered.

    A yes counts within the hours that answers hold, beside whatever was answered after it, until a
    therapist asked. `by` is who answered in that telling.
    """
    whole = [Answered(by, own.answered_at, own.record)] if own.was_whole else []
    every = [(one, _after(one, [*answered, *whole], by)) for one in (*answered, *whole)]
    newest = (*newer, *_not_among((own, *newer), (one for one, after in every if not after)))
    given_up = [one for one, after in every if _is_given_up(one, after, own, knowledge)]
    counting = _yes_to_any(
        [own.record, own.booked_with, *(one.record for one in newest)], knowledge
    )
    gone = {frozenset(yes_to(one.record, knowledge) - counting): one.record for one in given_up}
    return Beside(newest, tuple(record for rules, record in gone.items() if rules))


def _after(one: Answered, every: Iterable[Answered], by: str) -> list[Answered]:
    """Give what was answered after, by the same, or by whose telling it is."""
    return [later for later in every if later.at > one.at and later.by in {one.by, by}]


def _not_among(known: Iterable[Safety], answered: Iterable[Answered]) -> Iterator[Safety]:
    """Give the answers that are not known yet."""
    same = [(one.answered_at, one.record.answers) for one in known]
    return (
        Safety(one.record, one.at) for one in answered if (one.at, one.record.answers) not in same
    )


def _is_given_up(
    one: Answered, after: Sequence[Answered], own: Safety, knowledge: Knowledge
) -> bool:
    """Say whether a yes was soon left out, and no therapist asked since that nothing is new."""
    said = yes_to(one.record, knowledge)
    without = [each.at for each in after if said - yes_to(each.record, knowledge)]
    soon = bool(after) and one.at > max(each.at for each in after) - ANSWERS_HOLD
    return soon and bool(without) and not any(at >= min(without) for at in _settled(own))


def _settled(own: Safety) -> Iterator[datetime]:
    """Give when a therapist asked and heard that nothing is new, or that it was a mistake."""
    yield from (one.at for one in own.askings if one.said == "nothing")
    yield from (one.at for one in own.mistakes)


def _yes_to_any(records: Iterable[ClearanceRecord | None], knowledge: Knowledge) -> set[str]:
    return {rule for one in records if one is not None for rule in yes_to(one, knowledge)}
