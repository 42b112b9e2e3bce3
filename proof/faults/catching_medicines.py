"""Catching faults among the medicines, with the names that are expected."""

from proof.expected.medicines import differences_of_medicines
from proof.faults.catching import Caught
from proof.faults.of_medicines import faults_of_medicines
from unknot.craft.knowledge import load_library


def catch_medicines() -> Caught:
    """Look for each fault among the medicines."""
    found = Caught()
    for name, weaker in faults_of_medicines(load_library()):
        noticed = any(True for _ in differences_of_medicines(weaker))
        found.seeded += 1
        found.by.update(("the second copy",) if noticed else ())
        found.missed += () if noticed else (name,)
    return found
