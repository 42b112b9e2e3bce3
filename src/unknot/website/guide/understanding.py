"""From what a visit holds to what it allows: the reading of the answers, and the clearance."""

import msgspec

from unknot.craft.knowledge import Knowledge
from unknot.craft.planning.wish import Company, Wish
from unknot.craft.screening import Clearance, Origin, Verdict, assess, read_answers
from unknot.craft.screening.answers import CLEARED
from unknot.website.guide.bridge import Screen, Visit
from unknot.website.guide.safety import Reading, read_screen


class Understood(msgspec.Struct, frozen=True):
    """A wish, the reading of the safety page, and the clearance that follows."""

    wish: Wish
    reading: Reading
    clearance: Clearance


def understand(visit: Visit, knowledge: Knowledge) -> Understood | None:
    """Conclude what this visit allows; None while the wish or the answers are missing."""
    wish, screen = visit.wish, visit.screen
    if wish is None or screen is None:
        return None
    cleared = visit.asked.codes if visit.asked else ()
    return conclude(wish, screen, cleared, knowledge)


def conclude(
    wish: Wish, screen: Screen, cleared: tuple[str, ...], knowledge: Knowledge
) -> Understood:
    """Conclude from a wish and a safety page as it was sent.

    Places that have to stay clear are left out of the wish. Raises InputError for answers that
    cannot be read.
    """
    reading = read_screen(screen, knowledge, alone=wish.company is Company.ALONE)
    answers = read_answers({**reading.answers, CLEARED: list(cleared)}, knowledge)
    return Understood(
        wish=msgspec.structs.replace(wish, leave_out=(*wish.leave_out, *reading.leave_out)),
        reading=reading,
        clearance=assess(answers, knowledge),
    )


def askable(clearance: Clearance) -> tuple[str, ...]:
    """List what a professional could allow.

    What someone is not sure of is not among it: first find out, then answer again.
    """
    return tuple(
        finding.code
        for finding in clearance.findings
        if finding.severity is Verdict.ASK_DOCTOR_FIRST
        and finding.origin in (Origin.ANSWERED, Origin.COMBINATION)
    )


def once_allowed(understood: Understood, visit: Visit, knowledge: Knowledge) -> Clearance:
    """Conclude what would hold if everything that can be asked were allowed."""
    assert visit.screen is not None and visit.wish is not None  # noqa: PT018
    cleared = (*(visit.asked.codes if visit.asked else ()), *askable(understood.clearance))
    return conclude(visit.wish, visit.screen, cleared, knowledge).clearance
