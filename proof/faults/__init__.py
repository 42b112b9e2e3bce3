"""Seeded faults: every rule, question and limit weakened in turn, to see that it is noticed."""

from collections.abc import Iterator
from itertools import islice

from proof.faults.catching import Caught, catch
from proof.faults.catching_code import catch_code
from proof.faults.catching_medicines import catch_medicines
from proof.faults.catching_words import catch_words
from proof.faults.fault import Fault
from proof.faults.of_areas import faults_of_areas
from proof.faults.of_combinations import faults_of_combinations
from proof.faults.of_hands import faults_of_hands
from proof.faults.of_questions import faults_of_questions
from proof.faults.of_rules import faults_of_rules
from proof.faults.of_zones import faults_of_zones
from unknot.craft.knowledge import Knowledge, load

__all__ = [
    "Caught",
    "Fault",
    "catch",
    "catch_code",
    "catch_medicines",
    "catch_share",
    "catch_words",
    "faults",
]


def faults(knowledge: Knowledge) -> Iterator[Fault]:
    """Give every fault, one weakened table each."""
    yield from faults_of_rules(knowledge)
    yield from faults_of_questions(knowledge)
    yield from faults_of_combinations(knowledge)
    yield from faults_of_zones(knowledge)
    yield from faults_of_areas(knowledge)
    yield from faults_of_hands(knowledge)


def catch_share(first: int, step: int) -> Caught:
    """Look for every so many-eth fault."""
    return catch(islice(faults(load()), first, None, step))
