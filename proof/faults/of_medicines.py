"""Medicines that are missing, miss a name, or lead to a milder rule."""

from collections.abc import Iterator
from dataclasses import replace

from msgspec.structs import replace as with_parts

from proof.expected.medicines import names_in
from proof.faults.fault import but
from unknot.craft.knowledge import Library
from unknot.craft.knowledge.records import Medicine

MILDEST = "supplements_bleeding"
NAMES = ("synonyms", "brands_international", "brands_south_africa")


def faults_of_medicines(library: Library) -> Iterator[tuple[str, Library]]:
    """Weaken every medicine in every way that changes what a name leads to.

    A name that is written twice, or in two spellings that are read alike, may be left out once.
    """
    before = names_in(library)
    for name, weaker in _all(library):
        if names_in(weaker) != before:
            yield name, weaker


def _all(library: Library) -> Iterator[tuple[str, Library]]:
    for medicine in library.medicines.values():
        others = {name: one for name, one in library.medicines.items() if one != medicine}
        yield f"{medicine.generic}: dropped", replace(library, medicines=others)
        for kind, weaker in _weaker(medicine):
            medicines = {**library.medicines, medicine.id: weaker}
            yield f"{medicine.generic}: {kind}", replace(library, medicines=medicines)
    for group in library.medicine_groups.values():
        others_too = {name: one for name, one in library.medicine_groups.items() if one != group}
        yield f"{group.group}: dropped", replace(library, medicine_groups=others_too)
        milder = with_parts(group, rules=())
        groups = {**library.medicine_groups, group.id: milder}
        yield f"{group.group}: leads nowhere", replace(library, medicine_groups=groups)


def _weaker(medicine: Medicine) -> Iterator[tuple[str, Medicine]]:
    yield "milder rule", with_parts(medicine, rule=MILDEST)
    for name in sorted({name for part in NAMES for name in getattr(medicine, part)}):
        yield f"not called {name}", _not_called(name, medicine)


def _not_called(name: str, medicine: Medicine) -> Medicine:
    """Forget a name wherever the medicine has it."""
    return with_parts(medicine, **{part: but(getattr(medicine, part), name) for part in NAMES})
