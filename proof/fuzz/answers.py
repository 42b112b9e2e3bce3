"""Answers as a form or a program might hand them over, right and wrong."""

from random import Random

from proof.fuzz.fuzzed import Fuzzed
from proof.fuzz.screening import fuzz_screening
from proof.fuzz.scribbles import odd, shaken, slipped
from unknot.craft.knowledge import Knowledge, load
from unknot.craft.screening import read_answers


def fuzz_answers(chance: Random, count: int) -> Fuzzed:
    """Screen answers made up at random."""
    return fuzz_screening(
        count,
        made=lambda: any_answers(chance, load()),
        read=lambda raw: read_answers(raw, load()),
        meant=lambda raw: raw,
    )


def any_answers(chance: Random, knowledge: Knowledge, oddity: float = 0.5) -> object:
    """Make up answers: mostly well, with a few things that are not, some of them odd."""
    if chance.random() < oddity / 20:
        return chance.choice((None, [], 0, "no", [["q_ces", "no"]], True, odd(chance)))
    raw: dict[object, object] = {}
    if chance.random() < 0.8:
        raw[shaken("*", chance)] = "no" if chance.random() > oddity / 5 else odd(chance)
    for question in chance.sample(sorted(knowledge.questions), chance.randrange(0, 5)):
        strange = chance.random() < oddity
        key = slipped(question, chance) if strange and chance.random() < 0.2 else question
        answer = _odd_answer if strange else _fair_answer
        raw[shaken(key, chance)] = answer(knowledge.questions[question].yes_to, chance)
    if chance.random() < oddity / 2:
        raw["cleared"] = _any_cleared(chance, knowledge)
    if chance.random() < oddity / 20:
        raw[chance.choice((1, None, (), odd(chance)))] = odd(chance)
    return raw


def _fair_answer(rules: tuple[str, ...], chance: Random) -> object:
    some = chance.sample(rules, chance.randrange(1, len(rules) + 1))
    said = [shaken(rule, chance) for rule in some]
    return chance.choice(("no", shaken("no", chance), shaken("not sure", chance), "yes", [], said))


def _odd_answer(rules: tuple[str, ...], chance: Random) -> object:
    rule = chance.choice(rules)
    return chance.choice(
        (
            None,
            rule,
            [rule, "not_sure"],
            [rule, "no"],
            slipped(rule, chance),
            [odd(chance)],
            odd(chance),
            chance.choice((0, 1.5, True, {}, {"no": "no"}, [1], [None], ["no", ["no"]])),
        )
    )


def _any_cleared(chance: Random, knowledge: Knowledge) -> object:
    codes = chance.sample(sorted(knowledge.rules), 3)
    return chance.choice((codes, codes[:1], [], "all", None, [odd(chance)], list(knowledge.rules)))
