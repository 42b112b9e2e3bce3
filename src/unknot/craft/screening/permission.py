"""What a doctor, pharmacist, midwife or specialist said, and what it leaves of a clearance."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Final, Literal

import msgspec

from unknot.craft.knowledge import Knowledge
from unknot.craft.screening.answers import Answers
from unknot.craft.screening.assessing import assess
from unknot.craft.screening.clearance import Clearance, Origin, Verdict
from unknot.craft.screening.limits import CLOSED, OPEN, Limits, meet_all

HOLDS_FOR_DAYS: Final = 365
"""What was said longer ago than this is asked afresh."""


class Permission(msgspec.Struct, frozen=True):
    """What a professional said, as the person tells it: whom they asked, when, and what of.

    `codes` are the findings that it was about; “no” permits nothing. `max_pressure` and
    `max_minutes` are the limits that came with a yes; None where none was named. `told_at` is the
    moment in which the person told it.
    """

    codes: tuple[str, ...]
    who: str
    on: date
    said: Literal["yes", "limits", "no"] = "yes"
    words: str = ""
    max_pressure: int | None = None
    max_minutes: int | None = None
    told_at: datetime | None = None

    @property
    def key(self) -> str:
        """What tells this permission from others."""
        return " ".join((self.on.isoformat(), self.who, *self.codes))


def allowed_by(permissions: Iterable[Permission]) -> tuple[str, ...]:
    """List the findings that somebody allowed."""
    agreed = [one for one in permissions if one.said != "no"]
    return tuple(dict.fromkeys(code for one in agreed for code in one.codes))


def heeding(clearance: Clearance, permissions: tuple[Permission, ...]) -> Clearance:
    """Keep within what professionals said: their limits hold besides ours, and one no is a no."""
    if any(one.said == "no" for one in permissions):
        return msgspec.structs.replace(
            clearance,
            verdict=max(clearance.verdict, Verdict.NO_MASSAGE_NOW),
            limits=clearance.limits.meet(CLOSED),
            interim=None,
        )
    limits = meet_all(map(_named_limits, permissions))
    return msgspec.structs.replace(
        clearance,
        limits=clearance.limits.meet(limits),
        interim=clearance.interim and clearance.interim.meet(limits),
    )


def can_be_allowed(clearance: Clearance) -> tuple[str, ...]:
    """List what a professional could allow.

    What someone is not sure of is not among it, nor what may follow only from that doubt: first
    find out, then answer again.
    """
    waiting = [one for one in clearance.findings if not one.severity.allows_a_plan]
    doubted = any(one.origin is Origin.NOT_SURE for one in waiting)
    origins = {Origin.ANSWERED} if doubted else {Origin.ANSWERED, Origin.COMBINATION}
    return tuple(
        finding.code
        for finding in waiting
        if finding.severity is Verdict.ASK_DOCTOR_FIRST and finding.origin in origins
    )


def once_allowed(answers: Answers, clearance: Clearance, knowledge: Knowledge) -> Clearance:
    """Conclude what would hold if everything that can be asked were allowed."""
    cleared = answers.cleared.union(can_be_allowed(clearance))
    return assess(msgspec.structs.replace(answers, cleared=cleared), knowledge)


def _named_limits(permission: Permission) -> Limits:
    pressure, minutes = permission.max_pressure, permission.max_minutes
    return Limits(
        max_pressure=OPEN.max_pressure if pressure is None else pressure,
        max_minutes=OPEN.max_minutes if minutes is None else minutes,
    )
