"""Catching faults among the medicines, with the names that are expected."""

from itertools import islice

from proof.expected.medicines import differences_of_medicines
from proof.faults.catching import Caught
from proof.faults.of_medicines import faults_of_medicines
from unknot.craft.knowledge import load_library


def catch_medicines(first: int = 0, step: int = 1) -> Caught:
    """Look for every so many-eth fault among the medicines."""
    found = Caught()
    for name, weaker in islice(faults_of_medicines(load_library()), first, None, step):
        noticed = any(True for _ in differences_of_medicines(weaker))
        found.seeded += 1
        found.by.update(("the second copy",) if noticed else ())
        found.missed += () if noticed else (name,)
    return found
