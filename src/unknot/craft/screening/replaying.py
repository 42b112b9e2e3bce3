"""Replaying: the answers of a record, screened again with what is known now."""

from collections.abc import Iterator
from enum import StrEnum

import msgspec

from unknot.craft.knowledge import Knowledge, Question
from unknot.craft.screening.answers import Answer, Answers
from unknot.craft.screening.clearance import Verdict
from unknot.craft.screening.limits import Limits
from unknot.craft.screening.record import ClearanceRecord, FindingRecord, record

MEANWHILE = "meanwhile"
WHOLE = "verdict"

Held = tuple[Verdict, Limits]


class How(StrEnum):
    """How a rule changed between the record and now."""

    ADDED = "added"
    GONE = "gone"
    STRICTER = "stricter"
    LOOSER = "looser"
    OTHER_LIMITS = "other_limits"
    OTHER_WORDS = "other_words"


class Change(msgspec.Struct, frozen=True):
    """What changed: the code of a rule, `meanwhile` for the interim, `verdict` for the whole."""

    code: str
    how: How


class Replay(msgspec.Struct, frozen=True):
    """A record beside what its answers lead to now."""

    recorded: ClearanceRecord
    now: ClearanceRecord
    changes: tuple[Change, ...]

    @property
    def holds(self) -> bool:
        """Whether the clearance is the same as it was, other words apart."""
        return all(change.how is How.OTHER_WORDS for change in self.changes)


def replay(recorded: ClearanceRecord, knowledge: Knowledge) -> Replay:
    """Screen the answers of a record again, and say which rules changed.

    An answer to what is no longer asked is passed over; a question that is new counts as
    unanswered.
    """
    now = record(_answers_of(recorded, knowledge), knowledge)
    changes = (*_changed_findings(recorded, now), *_changed_meanwhile(recorded, now))
    return Replay(recorded, now, changes or tuple(_changed_whole(recorded, now)))


def _answers_of(recorded: ClearanceRecord, knowledge: Knowledge) -> Answers:
    return Answers(
        by_question={
            question: _known(answer, knowledge.questions[question])
            for question, answer in recorded.answers.items()
            if question in knowledge.questions
        },
        cleared=frozenset(recorded.cleared),
    )


def _known(answer: Answer, question: Question) -> Answer:
    """Keep the rules that can still be named there; a yes that names none of them is unclear."""
    if isinstance(answer, str):
        return answer
    return tuple(sorted({*answer}.intersection(question.can_name)))


def _changed_findings(recorded: ClearanceRecord, now: ClearanceRecord) -> Iterator[Change]:
    before = {finding.code: finding for finding in recorded.findings}
    after = {finding.code: finding for finding in now.findings}
    for code in dict.fromkeys((*before, *after)):
        if code not in before:
            yield Change(code, How.ADDED)
        elif code not in after:
            yield Change(code, How.GONE)
        elif before[code] != after[code]:
            yield Change(code, _how(_held(before[code]), _held(after[code])))


def _changed_meanwhile(recorded: ClearanceRecord, now: ClearanceRecord) -> Iterator[Change]:
    """Compare what may be done meanwhile; nothing at all is the strictest."""
    before, after = recorded.interim, now.interim
    if before and after and before != after:
        yield Change(MEANWHILE, _how((Verdict.ADAPT, before), (Verdict.ADAPT, after)))
    elif before and not after:
        yield Change(MEANWHILE, How.STRICTER)
    elif after and not before:
        yield Change(MEANWHILE, How.LOOSER)


def _changed_whole(recorded: ClearanceRecord, now: ClearanceRecord) -> Iterator[Change]:
    """Compare verdict and limits, which a record may state otherwise than its findings do."""
    before, after = _held(recorded), _held(now)
    if before != after:
        yield Change(WHOLE, _how(before, after))


def _held(one: ClearanceRecord | FindingRecord) -> Held:
    severity = one.verdict if isinstance(one, ClearanceRecord) else one.severity
    return Verdict[severity.upper()], one.limits


def _how(before: Held, after: Held) -> How:
    if before == after:
        return How.OTHER_WORDS
    if after[0] >= before[0] and after[1].within(before[1]):
        return How.STRICTER
    if after[0] <= before[0] and before[1].within(after[1]):
        return How.LOOSER
    return How.OTHER_LIMITS
