"""Records: a clearance with all that led to it, kept so that it can be replayed later."""

from typing import Final, Literal

import msgspec

from unknot.craft.file_kinds import FileKind
from unknot.craft.knowledge import Knowledge
from unknot.craft.knowledge.records.cautions import Outcome
from unknot.craft.screening.answers import Answer, Answers
from unknot.craft.screening.assessing import assess
from unknot.craft.screening.clearance import Finding, Verdict
from unknot.craft.screening.limits import Limits
from unknot.craft.screening.wording import why
from unknot.craft.sentences import to_tell
from unknot.craft.writing import written

FORMAT: Final = "unknot.clearance"
FORMAT_VERSION = 1
CLEARANCE = FileKind(
    format=FORMAT,
    oldest=FORMAT_VERSION,
    newest=FORMAT_VERSION,
    called=to_tell("clearance"),
    written_by="unknot screen -o",
)


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
    return (
        msgspec.json.format(
            msgspec.json.encode(kept, order="deterministic", enc_hook=written), indent=2
        )
        + b"\n"
    )


def decode_record(data: bytes) -> ClearanceRecord:
    """Read a record; raises InputError for anything that is not one of this version."""
    return CLEARANCE.decode(data, ClearanceRecord)


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
