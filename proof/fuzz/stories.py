"""Stories in people's own words, with a risk somewhere in them, or without any sense."""

from datetime import date
from functools import cache
from random import Random

from proof.expected.medicines import expected_names
from proof.fuzz.fuzzed import Fuzzed
from proof.fuzz.scribbles import made_up, odd, shaken
from unknot.craft.knowledge import load, load_lexicon, load_library
from unknot.craft.screening import Answers, Verdict, assess
from unknot.craft.screening.words import Reader, answers_of, with_no_to_others

TODAY = date(2026, 1, 15)
RISKS = (
    "I have chest pain.",
    "I am numb between the legs.",
    "I can't pee since yesterday.",
    "My left leg is swollen and hot.",
    "I have a fever of 39 degrees and chills.",
    "My face is drooping on one side.",
    "I had a stroke last month.",
    "I fell from a ladder this morning.",
    "I have cancer and I am on chemotherapy.",
    "I am 30 weeks pregnant.",
    "I have a pacemaker.",
    "I have osteoporosis.",
    "I have shingles on my back.",
    "I am on a blood thinner.",
    "I have haemophilia.",
    "I was operated on two weeks ago.",
    "I have heart failure.",
    "My blood pressure is 190 over 125.",
    "I cough up blood.",
    "I have epilepsy.",
    "I drank a lot of wine just now.",
    "I have a blood clot in my leg.",
    "I have had TB.",
    "I have rods and screws in my spine.",
    "I am not sure whether I have had a heart attack.",
)
HARMLESS = (
    "My shoulders are tight from sitting at the desk.",
    "I would like to relax this evening.",
    "My back is stiff after a long day.",
    "Gardening left me a little sore.",
)
TAKEN = ("I take {} every day.", "The doctor gave me {} last week.", "I am on {}.")


def fuzz_stories(chance: Random, count: int) -> Fuzzed:
    """Read stories made up at random, with a no to whatever they do not touch."""
    found = Fuzzed()
    for _ in range(count):
        text, harmless = any_story(chance)
        found.tried += 1
        try:
            alone, verdict = verdicts_of(text)
        except Exception as error:
            found.breaches.append(f"{text!r}: {error!r}")
            continue
        if alone is Verdict.GO:
            found.breaches.append(f"{text!r}: go, though nothing else was answered")
        if verdict is Verdict.GO:
            found.went += 1
            if not harmless:
                found.breaches.append(f"{text!r}: go")
    return found


def verdicts_of(text: str) -> tuple[Verdict, Verdict]:
    """Screen what a story says alone, and with a no to every question that it does not touch."""
    knowledge = load()
    reading = _reader().read(text, TODAY)
    others_no = with_no_to_others(Answers({}), reading, knowledge)
    alone = assess(answers_of(reading, knowledge), knowledge)
    return alone.verdict, assess(others_no, knowledge).verdict


def any_story(chance: Random) -> tuple[str, bool]:
    """Make up a story, and say whether nothing in it may count."""
    around = chance.sample(HARMLESS, chance.randrange(3))
    match chance.randrange(5):
        case 0:
            told, harmless = chance.choice(RISKS), False
        case 1:
            name, rule = chance.choice(expected_names())
            told, harmless = chance.choice(TAKEN).format(name), _is_go(rule)
        case 2:
            told, harmless = chance.choice(TAKEN).format(made_up(chance)), False
        case 3:
            return " ".join(made_up(chance) for _ in range(chance.randrange(1, 12))), False
        case _:
            return f"{odd(chance)} {' '.join(around)} {odd(chance)}"[:12_000], True
    at = chance.randrange(len(around) + 1)
    return shaken(" ".join((*around[:at], told, *around[at:])), chance), harmless


def _is_go(rule: str) -> bool:
    return load().rules[rule].outcome == "go"


@cache
def _reader() -> Reader:
    return Reader(load(), load_library(), load_lexicon())
