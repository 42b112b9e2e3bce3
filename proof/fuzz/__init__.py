"""Fuzz: strange answers, broken files and scribbled words, none of which may lead to `go`."""

from collections.abc import Callable
from random import Random

from proof.fuzz.answers import fuzz_answers
from proof.fuzz.files import fuzz_files
from proof.fuzz.fuzzed import Fuzzed
from proof.fuzz.lines import fuzz_lines
from proof.fuzz.stories import fuzz_stories

__all__ = ["COUNTS", "SHARE", "Fuzzed", "fuzz_share"]

SHARE = 1_000

FUZZERS: dict[str, Callable[[Random, int], Fuzzed]] = {
    "answers": fuzz_answers,
    "answer files": fuzz_files,
    "medicines": fuzz_lines,
    "own words": fuzz_stories,
}
COUNTS = {"answers": 50_000, "answer files": 30_000, "medicines": 12_000, "own words": 8_000}


def fuzz_share(what: str, number: int) -> Fuzzed:
    """Try one share; its number is where its chance begins, so that it can be tried again."""
    return FUZZERS[what](Random(number), SHARE)
