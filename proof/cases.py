"""Cases: every rule alone, in pairs and in threes, told as answers."""

from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from unknot.craft.knowledge import Knowledge
from unknot.craft.screening import Answers
from unknot.craft.screening.answers import NO, Answer

LARGEST = 3


class Pick(NamedTuple):
    """A rule, picked where a question leads to it; `cleared` says that a doctor allowed it."""

    question: str
    rule: str
    cleared: bool


def picks_of(knowledge: Knowledge) -> tuple[Pick, ...]:
    """List every way to pick one rule."""
    asked = [(one.id, rule) for one in knowledge.questions.values() for rule in one.can_name]
    waiting = [pair for pair in asked if knowledge.rules[pair[1]].outcome == "ask_doctor_first"]
    return (
        *(Pick(question, rule, cleared=False) for question, rule in asked),
        *(Pick(question, rule, cleared=True) for question, rule in waiting),
    )


def cases_from(
    first: int, size: int, picks: tuple[Pick, ...], knowledge: Knowledge
) -> Iterator[tuple[tuple[Pick, ...], Answers]]:
    """Give the cases of so many picks whose first one this is.

    Where something was cleared, each case comes twice: once the doctor allowed what follows from
    the picks together as well, once not. No rule is both cleared and not.
    """
    together = what_follows(knowledge)
    plain: dict[str, Answer] = dict.fromkeys(knowledge.questions, NO)
    for others in combinations(picks[first + 1 :], size - 1):
        case = (picks[first], *others)
        answers = answers_of(case, plain)
        waiting = {pick.rule for pick in case if not pick.cleared}
        if answers.cleared & waiting:
            continue
        yield case, answers
        if size > 1 and answers.cleared:
            yield case, Answers(answers.by_question, answers.cleared | together - waiting)


def answers_of(case: tuple[Pick, ...], plain: dict[str, Answer]) -> Answers:
    """Answer with the picks, and everything else as it is answered otherwise."""
    said = dict(plain)
    for pick in case:
        before = said[pick.question]
        rules = () if isinstance(before, str) else before
        said[pick.question] = tuple(sorted({*rules, pick.rule}))
    return Answers(said, frozenset(pick.rule for pick in case if pick.cleared))


def what_follows(knowledge: Knowledge) -> frozenset[str]:
    """Name all that follows from rules together, so that a doctor can allow it."""
    entries = knowledge.combinations.values()
    return frozenset(code for entry in entries for code in (entry.id, entry.applies) if code)
