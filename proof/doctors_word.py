"""A doctor's word: it lifts what it was asked about, and nothing else."""

from collections.abc import Iterator
from dataclasses import replace

from msgspec.structs import replace as with_parts

from proof.strictness import as_strict
from unknot.craft.knowledge import Knowledge
from unknot.craft.screening import Answers, Clearance, Limits, Verdict, assess
from unknot.craft.screening.answers import NO, NOT_SURE, Answer

ASK = Verdict.ASK_DOCTOR_FIRST


def stretched(knowledge: Knowledge) -> Iterator[str]:
    """Name where a doctor's word lifts more than it should; nothing is the aim."""
    every = frozenset({*knowledge.rules, *knowledge.combinations})
    for question in knowledge.questions.values():
        doubts: tuple[Answer, ...] = (NOT_SURE, ())
        for answer in doubts:
            before = _screened(knowledge, {question.id: answer})
            after = _screened(knowledge, {question.id: answer}, every)
            if after.verdict < before.verdict or not as_strict(after.limits, before.limits):
                yield f"{question.id}: a doubt is cleared"
        waiting = [one for one in question.yes_to if _asks(one, knowledge)]
        for rule in waiting:
            for other in waiting:
                said: dict[str, Answer] = {question.id: tuple(sorted({rule, other}))}
                found = _screened(knowledge, said, frozenset({rule}))
                if rule != other and found.verdict < ASK:
                    yield f"{rule} is allowed, and {other} with it"
    yield from _together(knowledge)


def _together(knowledge: Knowledge) -> Iterator[str]:
    """What follows from rules together keeps its own limits, before a doctor's word and after."""
    for entry in knowledge.combinations.values():
        if entry.applies:
            continue
        stricter = with_parts(entry, max_pressure=0, withheld_techniques=("effleurage",))
        changed = replace(knowledge, combinations={entry.id: stricter})
        rules = _smallest(entry.id, knowledge)
        said: dict[str, Answer] = {}
        for rule in rules:
            asking = next(one.id for one in knowledge.questions.values() if rule in one.yes_to)
            picked = said.get(asking, ())
            said[asking] = tuple(sorted({*picked, rule}))
        for cleared in (frozenset[str](), frozenset({*rules, entry.id})):
            found = _screened(changed, said, cleared)
            if not as_strict(found.limits, Limits(0, frozenset({"effleurage"}))):
                yield f"{entry.id}: its own limits do not hold"


def _smallest(name: str, knowledge: Knowledge) -> tuple[str, ...]:
    """Give rules that lead to a combination."""
    entry = knowledge.combinations[name]
    if not entry.any_of:
        conditions = (one for one in knowledge.rules.values() if one.outcome == "adapt")
        return tuple([one.id for one in conditions if not one.comfort][: entry.least])
    chosen = entry.any_of[: entry.least]
    others = [one for one in entry.beside if one not in chosen]
    return (*chosen, *others[:1])


def _asks(rule: str, knowledge: Knowledge) -> bool:
    return knowledge.rules[rule].outcome == "ask_doctor_first"


def _screened(
    knowledge: Knowledge, said: dict[str, Answer], cleared: frozenset[str] = frozenset()
) -> Clearance:
    whole: dict[str, Answer] = {**dict.fromkeys(knowledge.questions, NO), **said}
    return assess(Answers(whole, cleared), knowledge)
