"""Withholding: where a plan is withheld, no wish gets one."""

from collections.abc import Iterable, Iterator
from itertools import product

from proof.clearances import Found, Outcome, in_words
from proof.sessions import MINUTES
from unknot.craft.errors import Withheld
from unknot.craft.knowledge import Knowledge, load
from unknot.craft.planning import Aim, Company, Preset, Wish, plan
from unknot.craft.screening import Position

WISHES = tuple(
    Wish(minutes, aim, company=company, position=position, preset=preset)
    for aim, company, position, minutes, preset in product(
        Aim, Company, Position, MINUTES, (None, Preset.CLASSIC)
    )
)


def withheld_in(found: Found) -> dict[tuple[Outcome, bool], str]:
    """List the outcomes that allow no plan, at once and meanwhile, each with its answers."""
    return {
        (outcome, interim): in_words(answers)
        for outcome, answers in found.items()
        for interim in (False, True)
        if not outcome.verdict.allows_a_plan and not (interim and outcome.interim)
    }


def try_withheld(withheld: Iterable[tuple[Outcome, bool]]) -> list[str]:
    """Try every wish where a plan is withheld, and name those that get one; none is the aim."""
    knowledge = load()
    return [
        f"{wish} gets a plan, though {outcome} withholds it"
        for outcome, interim in withheld
        for wish in plans_despite(outcome, knowledge, interim=interim)
    ]


def plans_despite(
    outcome: Outcome, knowledge: Knowledge, *, interim: bool, wishes: Iterable[Wish] = WISHES
) -> Iterator[Wish]:
    """Look for wishes that get a plan all the same."""
    clearance = outcome.as_clearance(knowledge)
    for wish in wishes:
        try:
            plan(wish, clearance, knowledge, interim=interim)
        except Withheld:
            continue
        yield wish
