"""Records: a clearance with all that led to it, kept so that it can be replayed later."""

from typing import Final, Literal

import msgspec

from unknot.craft.errors import InputError
from unknot.craft.knowledge import Knowledge
from unknot.craft.knowledge.records.cautions import Outcome
from unknot.craft.screening.answers import Answer, Answers
from unknot.craft.screening.assessing import assess
from unknot.craft.screening.clearance import Finding, Verdict
from unknot.craft.screening.limits import Limits
from unknot.craft.screening.wording import why

FORMAT: Final = "unknot.clearance"
FORMAT_VERSION = 1
ACCEPTED = f"a clearance of version {FORMAT_VERSION}, as “unknot screen -o” writes it"
UNREADABLE = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)


class FindingRecord(msgspec.Struct, frozen=True):
    """A finding as it was: its rule, what it limited, and the reason that was given."""

    code: str
    severity: Outcome
    limits: Limits
    why: str


class ClearanceRecord(msgspec.Struct, frozen=True):
    """A clearance with its answers, and the state of the knowledge that it was concluded with."""

    format: Literal["unknot.clearance"]
    version: int
    knowledge_version: str
    answers: dict[str, Answer]
    cleared: tuple[str, ...]
    verdict: Outcome
    limits: Limits
    interim: Limits | None
    findings: tuple[FindingRecord, ...]


class _Head(msgspec.Struct):
    format: str = ""
    version: int = 0


def record(answers: Answers, knowledge: Knowledge) -> ClearanceRecord:
    """Screen answers, and keep everything that the clearance rests on."""
    clearance = assess(answers, knowledge)
    return ClearanceRecord(
        format=FORMAT,
        version=FORMAT_VERSION,
        knowledge_version=clearance.knowledge_version,
        answers=answers.by_question,
        cleared=tuple(sorted(answers.cleared)),
        verdict=_outcome(clearance.verdict),
        limits=clearance.limits,
        interim=clearance.interim,
        findings=tuple(_finding(one, knowledge) for one in clearance.findings),
    )


def encode_record(kept: ClearanceRecord) -> bytes:
    """Write a record as JSON; the same record gives the same bytes."""
    return msgspec.json.format(msgspec.json.encode(kept, order="deterministic"), indent=2) + b"\n"


def decode_record(data: bytes) -> ClearanceRecord:
    """Read a record; raises InputError for anything that is not one of this version."""
    _check_head(data)
    try:
        return msgspec.json.decode(data, type=ClearanceRecord)
    except UNREADABLE as error:
        raise InputError(f"This clearance is damaged: {error}.", accepted=ACCEPTED) from error


def _check_head(data: bytes) -> None:
    try:
        head = msgspec.json.decode(data, type=_Head)
    except UNREADABLE as error:
        raise InputError("This is not a clearance.", accepted=ACCEPTED) from error
    if head.format != FORMAT:
        raise InputError("This is not a clearance of Unknot.", accepted=ACCEPTED)
    if head.version > FORMAT_VERSION:
        sentence = f"This clearance was written by a newer version ({head.version})."
        raise InputError(sentence, accepted=ACCEPTED)
    if head.version < FORMAT_VERSION:
        sentence = f"This clearance is of version {head.version}, which is no longer read."
        raise InputError(sentence, accepted=ACCEPTED)


def _finding(finding: Finding, knowledge: Knowledge) -> FindingRecord:
    return FindingRecord(
        code=finding.code,
        severity=_outcome(finding.severity),
        limits=finding.limits,
        why=why(finding, knowledge),
    )


def _outcome(verdict: Verdict) -> Outcome:
    named: Outcome = msgspec.convert(verdict.id, Outcome)
    return named
