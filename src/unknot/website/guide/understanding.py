"""From what a visit holds to what it allows: the reading of the answers, and the clearance."""

import msgspec
from msgspec.structs import replace

from unknot.craft.errors import Withheld
from unknot.craft.knowledge import Knowledge
from unknot.craft.planning import limits_for, watch_hours_for
from unknot.craft.planning.framing import unwanted
from unknot.craft.planning.wish import Company, Wish
from unknot.craft.score.events import Bounds
from unknot.craft.screening import (
    Clearance,
    Limits,
    Verdict,
    assess,
    can_be_allowed,
    heeding,
    limits_reported,
    read_answers,
    still_to_point_out,
    zones_pointed_out,
)
from unknot.website.guide.bridge import Visit
from unknot.website.guide.forms.safety_fields import where
from unknot.website.guide.held import Screen
from unknot.website.guide.medicines_box import rules_named
from unknot.website.guide.safety import WHERE_IS_IT, ScreenRead, read_screen
from unknot.website.guide.written import Written, read_written


class Understood(msgspec.Struct, frozen=True):
    """A wish, what was ticked and written on the safety page, and the clearance that follows."""

    wish: Wish
    reading: ScreenRead
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

    @property
    def is_meanwhile(self) -> bool:
        """Whether no more is allowed than what may be done until somebody was asked."""
        return not self.clearance.verdict.allows_a_plan


def understand(visit: Visit, knowledge: Knowledge) -> Understood | None:
    """Conclude what this visit allows; None while the wish or an answer is missing, or old."""
    return None if visit.screen is None else _understood(visit, visit.screen, knowledge)


def understand_until_stopped(visit: Visit, knowledge: Knowledge) -> Understood | None:
    """Conclude what this visit allowed, also where its massage had to stop since."""
    screen = visit.screen_until_stopped
    return None if screen is None else _understood(visit, screen, knowledge)


def _understood(visit: Visit, screen: Screen, knowledge: Knowledge) -> Understood | None:
    understood = conclude(visit.wish or Wish(), screen, visit.cleared, knowledge)
    heeded = heeding(understood.clearance, visit.permissions)
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
    clearance = assess(answers, knowledge)
    unsaid = still_to_point_out(clearance, reading.where, knowledge)
    open_places = {where(finding): WHERE_IS_IT for finding in unsaid}
    return Understood(
        wish=replace(wish, leave_out=(*wish.leave_out, *zones_pointed_out(reading.where))),
        reading=replace(reading, problems={**reading.problems, **open_places, **written.problems}),
        written=written,
        clearance=clearance,
    )


def once_allowed(understood: Understood, visit: Visit, knowledge: Knowledge) -> Clearance:
    """Conclude what would hold if everything that can be asked were allowed."""
    assert visit.screen is not None and visit.wish is not None  # noqa: PT018
    cleared = (*visit.cleared, *can_be_allowed(understood.clearance))
    return heeding(
        conclude(visit.wish, visit.screen, cleared, knowledge).clearance, visit.permissions
    )


def allows(understood: Understood, bounds: Bounds, knowledge: Knowledge) -> bool:
    """Say whether a plan written within these bounds may be played by what is understood now."""
    clearance = understood.clearance
    try:
        limits = limits_for(clearance, knowledge, interim=understood.is_meanwhile)
    except Withheld:
        return False
    left_out = Limits(withheld_zones=unwanted(understood.wish, knowledge))
    watched = bounds.watch_hours >= watch_hours_for(clearance, knowledge)
    return watched and limits_reported(bounds).within(limits.meet(left_out))
