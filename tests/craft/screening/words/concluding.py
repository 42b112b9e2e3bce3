"""Own words, read and concluded on a fixed day, with all other questions answered no."""

from datetime import date
from functools import cache

from unknot.craft.knowledge import load, load_lexicon, load_library
from unknot.craft.screening import Answers, Clearance, assess
from unknot.craft.screening.words import Reader, Reading, with_no_to_others

TODAY = date(2025, 11, 25)


@cache
def reader() -> Reader:
    return Reader(load(), load_library(), load_lexicon())


def read(text: str) -> Reading:
    return reader().read(text, TODAY)


def concluded(text: str) -> Clearance:
    """Conclude what words say, with every question that they do not touch answered no."""
    return assess(with_no_to_others(Answers({}), read(text), load()), load())


def rules_in(text: str) -> set[str]:
    """Give the rules that words lead to."""
    return {finding.code for finding in concluded(text).findings}
