"""From what is understood of a visit to the routine that it allows, and to its score."""

from unknot.craft.planning import plan
from unknot.craft.planning.routine import Routine
from unknot.craft.score import Score, write_score
from unknot.website.guide.understanding import Understood
from unknot.website.known import load


def planned(understood: Understood) -> Routine:
    """Plan within the clearance, or within what may be done meanwhile.

    Raises Withheld where nothing is allowed.
    """
    return plan(understood.wish, understood.clearance, load(), interim=understood.is_meanwhile)


def planned_score(understood: Understood) -> Score:
    """Write out what is planned; raises Withheld where nothing is allowed."""
    return write_score(planned(understood), load())
