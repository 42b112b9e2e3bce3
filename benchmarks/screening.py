"""How long screening takes, in process, on one core: answers to a clearance, and a story read."""

import tomllib
from datetime import date
from pathlib import Path
from statistics import median
from time import perf_counter

from benchmarks.figures import Figure
from unknot.craft.knowledge import load, load_lexicon, load_library
from unknot.craft.screening import assess, read_answers
from unknot.craft.screening.words import Reader

STORIES = Path(__file__).parent.parent / "tests/craft/screening/words/stories.toml"
LENGTH = 500
REPEATS = 100
TODAY = date(2025, 11, 25)


def measure() -> list[Figure]:
    """Time answers of all kinds, and stories of 500 words that were not read before."""
    answers, stories = assessing(), reading()
    return [
        Figure("screening answers, median", f"{answers:.2f} ms", "at most 2 ms", answers <= 2),
        Figure(
            f"reading a story of {LENGTH} words, median",
            f"{stories:.1f} ms",
            "at most 10 ms",
            stories <= 10,
        ),
    ]


def assessing() -> float:
    """Give the median time from answers to a clearance: each question unclear, the others no."""
    knowledge = load()
    taken = []
    for question in [*knowledge.questions] * 4:
        answers = read_answers({question: "not_sure", "*": "no"}, knowledge)
        started = perf_counter()
        assess(answers, knowledge)
        taken.append((perf_counter() - started) * 1000)
    return median(taken)


def reading() -> float:
    """Give the median time of reading one story."""
    reader = Reader(load(), load_library(), load_lexicon())
    taken = []
    for story in _stories():
        started = perf_counter()
        reader.read(story, TODAY)
        taken.append((perf_counter() - started) * 1000)
    return median(taken)


def _stories() -> list[str]:
    """Cut all stories, one after the other, into stories of the same length, each another."""
    told = tomllib.loads(STORIES.read_text(encoding="utf-8"))["story"]
    words = " ".join(story["words"] for story in told).split()
    starts = range(0, len(words) - LENGTH, max((len(words) - LENGTH) // REPEATS, 1))
    return [" ".join(words[start : start + LENGTH]) for start in starts]
