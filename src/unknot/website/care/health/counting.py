"""Which earlier answers count beside the newest ones: a yes within the hours that answers hold.

Pure: from all that somebody answered, in whatever order and on whatever device.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime

import msgspec

from unknot.craft.knowledge import Knowledge
from unknot.craft.screening import ClearanceRecord, Permission
from unknot.craft.screening.lasting import ANSWERS_HOLD
from unknot.website.care.health.concluding import counting_in, yes_to
from unknot.website.care.health.safety import Safety
from unknot.website.care.heard import Untouched


class Answered(msgspec.Struct, frozen=True):
    """Answers, when they were given, and by which client; by NOBODY where that is not known.

    `settled_at` is when a therapist last asked that client, and heard that nothing is new.
    """

    by: int
    at: datetime
    record: ClearanceRecord
    settled_at: datetime | None = None


Naming = Callable[[ClearanceRecord, Knowledge], set[str]]
"""Names the rules that answers pick."""
NOBODY = 0
"""Who answered in a visit of the client, for somebody who booked nothing: them, or another."""


class Beside(msgspec.Struct, frozen=True):
    """What counts beside the answers of one telling.

    `newer` are the newest answers that were given elsewhere. `taken_back` was answered with yes,
    and soon otherwise; `nameless` in the same visit, perhaps for somebody else. Those two count
    until a therapist asked. `keep_clear` are the places to leave out that any of them pointed out,
    `refused` what a professional refused their client, as it was told or written down elsewhere.
    `untouched` is what hands and oils were to keep away from, as it was told for others of their
    sessions, lately but for allergies; `heavy` quotes where they may have written that they cannot
    go on, and nobody asked since. `left_open` quotes what was written on health besides,
    and that no answers followed; `unfinished` are answers that were begun besides, and left, and
    `sealed` that something was told besides that cannot be opened any more.
    """

    newer: tuple[Safety, ...] = ()
    taken_back: tuple[ClearanceRecord, ...] = ()
    nameless: tuple[ClearanceRecord, ...] = ()
    keep_clear: tuple[str, ...] = ()
    refused: tuple[Permission, ...] = ()
    untouched: tuple[Untouched, ...] = ()
    heavy: tuple[str, ...] = ()
    left_open: tuple[str, ...] = ()
    unfinished: tuple[ClearanceRecord, ...] = ()
    sealed: bool = False

    @property
    def unasked(self) -> tuple[ClearanceRecord, ...]:
        """What a therapist can settle by asking."""
        return (*self.taken_back, *self.nameless)

    @property
    def records(self) -> tuple[ClearanceRecord, ...]:
        """All answers that count."""
        return (*(one.record for one in self.newer), *self.unasked)


def beside(
    own: Safety,
    newer: Sequence[Safety],
    answered: Sequence[Answered],
    by: int,
    knowledge: Knowledge,
) -> Beside:
    """Give what counts beside a telling’s own answers, of all that its client answered.

    A yes counts within the hours that answers hold, beside whatever was answered after it, until a
    therapist asked. `by` is who answered in that telling.
    """
    whole = [Answered(by, own.answered_at, own.record)] if own.was_whole else []
    named = [*(one for one in answered if one.by != NOBODY), *whole]
    every = [(one, _after(one, named, by)) for one in named]
    newest = (*newer, *_not_among((own, *newer), (one for one, after in every if not after)))
    given_up = [one for one, after in every if _is_given_up(one, after, knowledge)]
    asked = [one.settled_at for one in answered if one.settled_at is not None]
    nameless = [one for one in answered if one.by == NOBODY and _is_unasked(one, own, asked)]
    counts = [own.record, own.booked_with, *(one.record for one in newest)]
    return Beside(
        newest,
        _adding(given_up, counts, yes_to, knowledge),
        _adding(nameless, counts, counting_in, knowledge),
    )


def _after(one: Answered, every: Iterable[Answered], by: int) -> list[Answered]:
    """Give what was answered after, by the same, or by whose telling it is."""
    return [later for later in every if later.at > one.at and later.by in {one.by, by}]


def _not_among(known: Iterable[Safety], answered: Iterable[Answered]) -> Iterator[Safety]:
    """Give the answers that are not known yet."""
    same = [(one.answered_at, one.record.answers) for one in known]
    return (
        Safety(one.record, one.at) for one in answered if (one.at, one.record.answers) not in same
    )


def _is_given_up(one: Answered, after: Sequence[Answered], knowledge: Knowledge) -> bool:
    """Say whether a yes was soon left out, and no therapist asked since that nothing is new."""
    said = yes_to(one.record, knowledge)
    without = [each.at for each in after if said - yes_to(each.record, knowledge)]
    soon = bool(after) and one.at > max(each.at for each in after) - ANSWERS_HOLD
    return soon and bool(without) and not _settled_since(min(without), one)


def _settled_since(moment: datetime, one: Answered) -> bool:
    return one.settled_at is not None and one.settled_at >= moment


def _is_unasked(one: Answered, own: Safety, asked: Iterable[datetime]) -> bool:
    """Say whether what nobody is known to have said is recent, and no therapist asked since."""
    recent = one.at > own.answered_at - ANSWERS_HOLD
    return recent and not own.asked_since(one.at) and not any(at >= one.at for at in asked)


def _adding(
    answered: Iterable[Answered],
    counting: Iterable[ClearanceRecord | None],
    named: Naming,
    knowledge: Knowledge,
) -> tuple[ClearanceRecord, ...]:
    """Give each answers once that name a rule which counts nowhere else."""
    known = {rule for one in counting if one is not None for rule in named(one, knowledge)}
    more = {frozenset(named(one.record, knowledge) - known): one.record for one in answered}
    return tuple(record for rules, record in more.items() if rules)
