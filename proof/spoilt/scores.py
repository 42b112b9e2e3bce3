"""The scores that are spoilt, as they were written."""

from functools import cache

from proof.clearances import Outcome
from unknot.craft.knowledge import load
from unknot.craft.planning import Aim, Company, Soreness, Wish, plan
from unknot.craft.score import write_score
from unknot.craft.score.events import Score
from unknot.craft.screening import OPEN, Position, Verdict

WISHES = {
    "wake": Wish(30, Aim.WAKE, agreed_zones=("gluteal_top",)),
    "calm": Wish(20, Aim.CALM),
    "points": Wish(30, sore=(Soreness("scapula_medial_border", 2), Soreness("neck_base", 2))),
    "side": Wish(20, position=Position.SIDE_LYING_LEFT),
    "alone": Wish(20, company=Company.ALONE, sore=(Soreness("scapula_body", 2),)),
}


@cache
def scores() -> dict[str, Score]:
    """Write each wish once, from the true tables."""
    return {name: _written(wish) for name, wish in WISHES.items()}


def _written(wish: Wish) -> Score:
    clearance = Outcome(Verdict.ADAPT, OPEN, None).as_clearance(load())
    return write_score(plan(wish, clearance, load()), load())
