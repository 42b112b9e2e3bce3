"""Lines of medicines, as phones and hands write them."""

from random import Random

from proof.expected.medicines import expected_names
from proof.fuzz.fuzzed import Fuzzed
from proof.fuzz.scribbles import made_up, odd, shaken, slipped
from unknot.craft.knowledge import load, load_library
from unknot.craft.screening import Answers, Verdict, assess
from unknot.craft.screening.answers import NO
from unknot.craft.screening.medicines import recognise, with_medicines

LEAST_LETTERS = 6
"""A shorter name with a slip in it may be another word."""
AROUND = (
    "{}",
    "{} 20 mg",
    "I take {} every morning",
    "{}, 1 tab",
    "ek drink {} elke dag",
    "• {};",
    "1) {}",
)


def fuzz_lines(chance: Random, count: int) -> Fuzzed:
    """Read lines of medicines made up at random, beside a no to every question."""
    found = Fuzzed()
    for _ in range(count):
        line, harmless = any_line(chance)
        found.tried += 1
        try:
            verdict = verdict_of(line)
        except Exception as error:
            found.breaches.append(f"{line!r}: {error!r}")
            continue
        if verdict is Verdict.GO:
            found.went += 1
            if not harmless:
                found.breaches.append(f"{line!r}: go")
    return found


def verdict_of(line: str) -> Verdict:
    """Screen a no to every question together with a line of medicines."""
    knowledge = load()
    well = Answers(dict.fromkeys(knowledge.questions, NO))
    recognised = recognise(line, knowledge, load_library())
    return assess(with_medicines(well, recognised, knowledge), knowledge).verdict


def any_line(chance: Random) -> tuple[str, bool]:
    """Make up a line, and say whether nothing in it may count."""
    name, rule = chance.choice(expected_names())
    harmless = load().rules[rule].outcome == "go"
    match chance.randrange(5):
        case 0:
            return chance.choice(AROUND).format(shaken(name, chance)), harmless
        case 1 if len(name) >= LEAST_LETTERS:
            return chance.choice(AROUND).format(slipped(name, chance)), harmless
        case 2:
            return chance.choice(AROUND).format(made_up(chance)), False
        case 3:
            other, _ = chance.choice(expected_names())
            return (
                f"{odd(chance)[:200]}, {name} + {slipped(other, chance)} {odd(chance)[:200]}",
                harmless,
            )
    return odd(chance), True
