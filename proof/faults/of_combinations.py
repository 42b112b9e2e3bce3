"""Combinations that are missing, count less, or lead to less."""

from collections.abc import Iterator

from proof.faults.fault import Fault, but, changed, dropped
from proof.faults.of_rules import MILDER
from unknot.craft.knowledge import Combination, Knowledge


def faults_of_combinations(knowledge: Knowledge) -> Iterator[Fault]:
    """Weaken every combination in every way."""
    for entry in knowledge.combinations.values():
        yield dropped(knowledge, "combinations", entry, "combination dropped")
        for kind, parts in _weaker(entry):
            yield changed(knowledge, "combinations", entry, kind, **parts)


def _weaker(entry: Combination) -> Iterator[tuple[str, dict[str, object]]]:
    yield "one more needed", {"least": entry.least + 1}
    yield "milder outcome", {"outcome": MILDER[entry.outcome]}
    for rule in entry.any_of:
        yield f"without {rule}", {"any_of": but(entry.any_of, rule)}
    for rule in entry.beside:
        yield f"beside without {rule}", {"beside": but(entry.beside, rule)}
    for technique in entry.withheld_techniques:
        held = but(entry.withheld_techniques, technique)
        yield f"withheld_techniques without {technique}", {"withheld_techniques": held}
    if entry.max_pressure is not None:
        yield "max_pressure raised", {"max_pressure": entry.max_pressure + 1}
    if entry.applies:
        yield "applies nothing", {"applies": ""}
