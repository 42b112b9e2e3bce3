"""Screening: from answers to findings to a clearance. There is no path from an error to `go`."""

from unknot.craft.screening.answers import Answers
from unknot.craft.screening.assessing import assess
from unknot.craft.screening.clearance import Clearance, Finding, Origin, Verdict
from unknot.craft.screening.limits import CLOSED, OPEN, Limits, Position
from unknot.craft.screening.reading import parse_answers, read_answers
from unknot.craft.screening.record import (
    ClearanceRecord,
    decode_record,
    encode_record,
    record,
)
from unknot.craft.screening.replaying import Change, Replay, replay
from unknot.craft.screening.report import LimitsReport, Report, limits_report, report
from unknot.craft.screening.wording import (
    advice,
    keep_clear,
    sources,
    verdict_in_words,
    whom_to_call,
    why,
)

__all__ = [
    "CLOSED",
    "OPEN",
    "Answers",
    "Change",
    "Clearance",
    "ClearanceRecord",
    "Finding",
    "Limits",
    "LimitsReport",
    "Origin",
    "Position",
    "Replay",
    "Report",
    "Verdict",
    "advice",
    "assess",
    "decode_record",
    "encode_record",
    "keep_clear",
    "limits_report",
    "parse_answers",
    "read_answers",
    "record",
    "replay",
    "report",
    "sources",
    "verdict_in_words",
    "whom_to_call",
    "why",
]
