"""Screening: from answers to findings to a clearance. There is no path from an error to `go`."""

from unknot.craft.screening.answers import Answers
from unknot.craft.screening.assessing import assess
from unknot.craft.screening.clearance import Clearance, Finding, Origin, Verdict
from unknot.craft.screening.limits import CLOSED, OPEN, Limits, Position
from unknot.craft.screening.limits_report import LimitsReport, limits_report, limits_reported
from unknot.craft.screening.permission import (
    Permission,
    allowed_by,
    can_be_allowed,
    heeding,
    once_allowed,
)
from unknot.craft.screening.pointing import (
    ELSEWHERE,
    Places,
    asked_where,
    keep_clear,
    places_in,
    still_to_point_out,
    zones_pointed_out,
)
from unknot.craft.screening.reading import parse_answers, read_answers
from unknot.craft.screening.record import (
    ClearanceRecord,
    decode_record,
    encode_record,
    record,
)
from unknot.craft.screening.replaying import Change, Replay, replay
from unknot.craft.screening.report import Report, report
from unknot.craft.screening.wording import (
    advice,
    in_plain_words,
    only_lacks_answers,
    sources,
    unanswered_in_words,
    verdict_in_words,
    whom_to_call,
    why,
)

__all__ = [
    "CLOSED",
    "ELSEWHERE",
    "OPEN",
    "Answers",
    "Change",
    "Clearance",
    "ClearanceRecord",
    "Finding",
    "Limits",
    "LimitsReport",
    "Origin",
    "Permission",
    "Places",
    "Position",
    "Replay",
    "Report",
    "Verdict",
    "advice",
    "allowed_by",
    "asked_where",
    "assess",
    "can_be_allowed",
    "decode_record",
    "encode_record",
    "heeding",
    "in_plain_words",
    "keep_clear",
    "limits_report",
    "limits_reported",
    "once_allowed",
    "only_lacks_answers",
    "parse_answers",
    "places_in",
    "read_answers",
    "record",
    "replay",
    "report",
    "sources",
    "still_to_point_out",
    "unanswered_in_words",
    "verdict_in_words",
    "whom_to_call",
    "why",
    "zones_pointed_out",
]
