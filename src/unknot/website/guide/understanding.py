"""From what a visit holds to what it allows: the reading of the answers, and the clearance."""

import msgspec
from msgspec.structs import replace

from unknot.craft.errors import Withheld
from unknot.craft.knowledge import Knowledge
from unknot.craft.planning import limits_for
from unknot.craft.planning.framing import unwanted
from unknot.craft.planning.wish import Company, Wish
from unknot.craft.score.events import Bounds
from unknot.craft.screening import (
    CLOSED,
    OPEN,
    Clearance,
    Limits,
    Origin,
    Position,
    Verdict,
    assess,
    read_answers,
)
from unknot.craft.screening.limits import meet_all
from unknot.website.guide.bridge import Visit
from unknot.website.guide.held import Asked, Screen
from unknot.website.guide.medicines_box import rules_named
from unknot.website.guide.safety import Reading, read_screen
from unknot.website.guide.written import Written, read_written


class Understood(msgspec.Struct, frozen=True):
    """A wish, what was ticked and written on the safety page, and the clearance that follows."""

    wish: Wish
    reading: Reading
    written: Written
    clearance: Clearance

    @property
    def is_whole(self) -> bool:
        """Whether all is answered. A sign of an emergency never waits for the rest."""
        return not self.reading.problems or self.is_urgent

    @property
    def is_urgent(self) -> bool:
        """Whether someone should get help now."""
        return self.clearance.verdict is Verdict.EMERGENCY


def understand(visit: Visit, knowledge: Knowledge) -> Understood | None:
    """Conclude what this visit allows; None while the wish or an answer is missing."""
    if visit.screen is None:
        return None
    understood = conclude(visit.wish or Wish(), visit.screen, visit.cleared, knowledge)
    heeded = heeding(understood.clearance, visit.asked)
    understood = msgspec.structs.replace(understood, clearance=heeded)
    if visit.wish is None and not understood.is_urgent:
        return None
    return understood if understood.is_whole else None


def conclude(
    wish: Wish, screen: Screen, cleared: tuple[str, ...], knowledge: Knowledge
) -> Understood:
    """Conclude from a wish and a safety page as it was sent.

    Places that have to stay clear are left out of the wish. Raises InputError for answers that
    cannot be read.
    """
    written = read_written(screen, knowledge)
    alone = wish.company is Company.ALONE
    named = rules_named(written.box, knowledge)
    reading = read_screen(screen, knowledge, alone=alone, named=named)
    ticked = read_answers(reading.answers, knowledge)
    answers = replace(written.added_to(ticked, knowledge), cleared=frozenset(cleared))
    return Understood(
        wish=replace(wish, leave_out=(*wish.leave_out, *reading.leave_out)),
        reading=replace(reading, problems={**reading.problems, **written.problems}),
        written=written,
        clearance=assess(answers, knowledge),
    )


def heeding(clearance: Clearance, asked: tuple[Asked, ...]) -> Clearance:
    """Keep within what professionals said: their limits hold besides ours, and one no is a no."""
    if any(one.said == "no" for one in asked):
        strictest = max(clearance.verdict, Verdict.NO_MASSAGE_NOW)
        return msgspec.structs.replace(clearance, verdict=strictest, limits=CLOSED, interim=None)
    limits = meet_all(map(_named_limits, asked))
    return msgspec.structs.replace(
        clearance,
        limits=clearance.limits.meet(limits),
        interim=clearance.interim and clearance.interim.meet(limits),
    )


def _named_limits(asked: Asked) -> Limits:
    pressure, minutes = asked.max_pressure, asked.max_minutes
    return Limits(
        max_pressure=OPEN.max_pressure if pressure is None else pressure,
        max_minutes=OPEN.max_minutes if minutes is None else minutes,
    )


def askable(clearance: Clearance) -> tuple[str, ...]:
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


def once_allowed(understood: Understood, visit: Visit, knowledge: Knowledge) -> Clearance:
    """Conclude what would hold if everything that can be asked were allowed."""
    assert visit.screen is not None and visit.wish is not None  # noqa: PT018
    cleared = (*visit.cleared, *askable(understood.clearance))
    return heeding(conclude(visit.wish, visit.screen, cleared, knowledge).clearance, visit.asked)


def allows(understood: Understood, bounds: Bounds, knowledge: Knowledge) -> bool:
    """Say whether a plan written within these bounds may be played by what is understood now."""
    clearance = understood.clearance
    try:
        limits = limits_for(clearance, knowledge, interim=not clearance.verdict.allows_a_plan)
    except Withheld:
        return False
    left_out = Limits(withheld_zones=unwanted(understood.wish, knowledge))
    return _limits(bounds).within(limits.meet(left_out))


def _limits(bounds: Bounds) -> Limits:
    return Limits(
        max_pressure=bounds.max_pressure,
        withheld_techniques=frozenset(bounds.withheld_techniques),
        withheld_zones=frozenset(bounds.withheld_zones),
        positions=frozenset(map(Position, bounds.positions)),
        max_minutes=bounds.max_minutes,
    )
