"""Sessions: every limit with every aim, company, position and length, planned, written, checked.

Planning reads of limits the pressure, the techniques, the zones, whether the position is among
those allowed, and whether the minutes are too many. So it is asked once for each of these, within
limits that leave that one position and those minutes: whatever is inside them is inside the wider
ones too. That planning makes no other difference between the two is tried out with `same_plan`.
"""

from collections.abc import Iterable
from random import Random

import msgspec

from proof.clearances import Found, Outcome, in_words
from proof.strictness import exactly
from proof.wishes import unwished
from unknot.craft.errors import Withheld
from unknot.craft.knowledge import Knowledge, load
from unknot.craft.planning import Aim, Company, Preset, Soreness, Wish, plan
from unknot.craft.score import write_score
from unknot.craft.score.checking import Breach, check_score
from unknot.craft.score.events import Score
from unknot.craft.screening import Limits, Position, Verdict

MINUTES = (5, 7, 8, 10, 15, 20, 30, 45)
"""The shortest and the longest; the last without time for small spots and the first with; the most
that some rule allows."""


class Task(msgspec.Struct, frozen=True):
    """One session to plan: a wish, within limits that fit it exactly."""

    limits: Limits
    aim: Aim
    company: Company

    @property
    def wish(self) -> Wish:
        """Wish for just that position and just those minutes."""
        (position,) = self.limits.positions
        return Wish(self.limits.max_minutes, self.aim, company=self.company, position=position)


class Checked(msgspec.Struct):
    """How many sessions were planned, written and checked, how many could not be, what broke."""

    checked: int = 0
    impossible: int = 0
    breaches: list[str] = msgspec.field(default_factory=list)

    def add(self, other: "Checked") -> None:
        """Add up."""
        self.checked += other.checked
        self.impossible += other.impossible
        self.breaches += other.breaches


def permitted_in(found: Found) -> dict[Limits, str]:
    """List the different limits that some plan may move in, each with answers that lead to it."""
    return {
        outcome.permitted: in_words(answers)
        for outcome, answers in found.items()
        if outcome.permitted is not None
    }


def tasks_of(permitted: Iterable[Limits]) -> tuple[Task, ...]:
    """List every different session, in an order that does not change."""
    return tuple(
        dict.fromkeys(
            Task(exact, aim, company)
            for limits in permitted
            for minutes in MINUTES
            for company in Company
            for position in sorted(_positions(limits, company))
            for exact in (exactly(limits, position, minutes),)
            for aim in Aim
        )
    )


def try_all(sessions: Iterable[tuple[Wish, Limits]]) -> Checked:
    """Plan, write and check sessions; where limits leave nothing to do, that is counted."""
    knowledge = load()
    whole = Checked()
    for wish, limits in sessions:
        score = score_of(wish, limits, knowledge)
        if score is None:
            whole.impossible += 1
            continue
        whole.checked += 1
        broken = (one.text for one in check_score(score, limits, knowledge))
        wrong = (*broken, *unwished(wish, score, knowledge))
        whole.breaches += (f"{wish} within {limits}: {one}" for one in wrong)
    return whole


def score_of(wish: Wish, limits: Limits, knowledge: Knowledge) -> Score | None:
    """Plan and write one session; None where the limits leave nothing to do."""
    clearance = Outcome(Verdict.ADAPT, limits, None).as_clearance(knowledge)
    try:
        return write_score(plan(wish, clearance, knowledge), knowledge)
    except Withheld:
        return None


def breaches_of(
    wish: Wish, limits: Limits, planned_with: Knowledge, checked_with: Knowledge
) -> tuple[Breach, ...] | None:
    """Plan, write and check one session; None where the limits leave nothing to do."""
    score = score_of(wish, limits, planned_with)
    return None if score is None else check_score(score, limits, checked_with)


def same_plan(wish: Wish, limits: Limits, knowledge: Knowledge) -> bool:
    """Say whether planning within limits is planning within what they leave for this wish."""
    wide = _steps(wish, limits, knowledge)
    return any(
        wide == _steps(wish, exactly(limits, position, wish.minutes), knowledge)
        for position in _positions(limits, wish.company)
    )


def differing_plans(wishes: Iterable[tuple[Wish, Limits]]) -> list[str]:
    """Name the wishes that are planned otherwise within what their limits leave for them."""
    return [
        f"{wish} within {limits}: another plan than within what they leave for it"
        for wish, limits in wishes
        if not same_plan(wish, limits, load())
    ]


def any_wish(chance: Random, knowledge: Knowledge) -> Wish:
    """Wish for anything that can be wished for."""
    zones = sorted(knowledge.zones)
    sore = {zone: chance.choice((1, 2)) for zone in chance.sample(zones, chance.randint(0, 4))}
    return Wish(
        minutes=chance.randint(5, 45),
        aim=chance.choice(list(Aim)),
        sore=tuple(Soreness(zone, level) for zone, level in sore.items()),
        company=chance.choice(list(Company)),
        position=chance.choice(list(Position)),
        first_session=chance.random() < 0.2,
        pressure_liked=chance.choice((None, None, 0, 1, 2, 3)),
        points=chance.random() < 0.8,
        leave_out=tuple(chance.sample(zones, chance.choice((0, 0, 1, 3)))),
        agreed_zones=chance.choice(((), ("gluteal_top",))),
        preset=chance.choice((None, None, Preset.CLASSIC)),
    )


def _positions(limits: Limits, company: Company) -> frozenset[Position]:
    """Say which positions a plan may end up in: alone that is upright, where it is allowed."""
    upright = limits.positions & {Position.ASTRIDE_CHAIR}
    return (company is Company.ALONE and upright) or limits.positions


def _steps(wish: Wish, limits: Limits, knowledge: Knowledge) -> object:
    clearance = Outcome(Verdict.ADAPT, limits, None).as_clearance(knowledge)
    try:
        routine = plan(wish, clearance, knowledge)
    except Withheld as withheld:
        return str(withheld)
    return routine.steps, routine.minutes, routine.position
