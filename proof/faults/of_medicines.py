"""Medicines that are missing, miss a name, or lead to a milder rule."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from msgspec.structs import replace as with_parts

from proof.expected.medicines import names_in
from proof.faults.fault import but
from unknot.craft.knowledge import Library, load
from unknot.craft.knowledge.records import Medicine, MedicineClass, MedicineGroup
from unknot.craft.screening import Verdict

MILDEST = "supplements_bleeding"
NAMES = ("synonyms", "brands_international", "brands_south_africa")

Fault = tuple[str, Library]


def faults_of_medicines(library: Library) -> Iterator[Fault]:
    """Weaken every medicine in every way in which a name no longer leads to a rule.

    A name that is written twice, or in two spellings that are read alike, may be left out once.
    """
    before = names_in(library)
    for name, weaker in _all(library):
        if before - names_in(weaker):
            yield name, weaker


def _all(library: Library) -> Iterator[Fault]:
    for medicine in library.medicines.values():
        yield f"{medicine.generic}: dropped", _with(library, "medicines", medicine.id)
        for kind, weaker in _weaker(medicine, library):
            yield f"{medicine.generic}: {kind}", _with(library, "medicines", medicine.id, weaker)
        yield from _moved(medicine, library)
    for group in library.medicine_groups.values():
        yield f"{group.group}: dropped", _with(library, "medicine_groups", group.id)
        for kind, less in _lesser(group):
            yield f"{group.group}: {kind}", _with(library, "medicine_groups", group.id, less)
    for entry in library.medicine_classes.values():
        for kind, other in _less_said(entry):
            yield f"{entry.id}: {kind}", _with(library, "medicine_classes", entry.id, other)
    for spelling in library.medicine_spellings.values():
        for name in spelling.names if len(spelling.names) > 1 else ():
            known = with_parts(spelling, names=but(spelling.names, name))
            spoilt = _with(library, "medicine_spellings", spelling.id, known)
            yield f"{spelling.id}: not spelt {name}", spoilt


def _with(library: Library, table: str, name: str, entry: object = None) -> Library:
    """Put an entry in the place of one, or leave that out."""
    entries: Mapping[str, object] = getattr(library, table)
    others = {one: known for one, known in entries.items() if one != name or entry is not None}
    changed = {one: entry if one == name else known for one, known in others.items()}
    return replace(library, **{table: changed})  # type: ignore[arg-type]


def _weaker(medicine: Medicine, library: Library) -> Iterator[tuple[str, Medicine]]:
    for rule in _milder(medicine.rule, library):
        yield f"leads to {rule}", with_parts(medicine, rule=rule)
    for name in _names(medicine):
        yield f"not called {name}", _not_called(name, medicine)


def _moved(medicine: Medicine, library: Library) -> Iterator[Fault]:
    """Move each name to another medicine of each milder rule."""
    firsts = {one.rule: one for one in reversed(tuple(library.medicines.values()))}
    for name in _names(medicine):
        without = _with(library, "medicines", medicine.id, _not_called(name, medicine))
        for rule in _milder(medicine.rule, library):
            if rule in firsts:
                other = firsts[rule]
                called = with_parts(other, synonyms=(*other.synonyms, name))
                yield f"{name}: moved to {rule}", _with(without, "medicines", other.id, called)


def _milder(rule: str, library: Library) -> list[str]:
    """List the rules of medicines that are milder than one, the mildest of all among them."""
    used = {one.rule for one in library.medicines.values()} | {MILDEST}
    return sorted(one for one in used if _strictness(one) < _strictness(rule))


def _strictness(rule: str) -> Verdict:
    return Verdict[load().rules[rule].outcome.upper()]


def _names(medicine: Medicine) -> list[str]:
    return sorted({name for part in NAMES for name in getattr(medicine, part)})


def _not_called(name: str, medicine: Medicine) -> Medicine:
    """Forget a name wherever the medicine has it."""
    return with_parts(medicine, **{part: but(getattr(medicine, part), name) for part in NAMES})


def _lesser(group: MedicineGroup) -> Iterator[tuple[str, MedicineGroup]]:
    yield "leads nowhere", with_parts(group, rules=())
    for rule in group.rules:
        yield f"does not lead to {rule}", with_parts(group, rules=but(group.rules, rule))
    for name in group.names:
        yield f"without {name}", with_parts(group, names=but(group.names, name))


def _less_said(entry: MedicineClass) -> Iterator[tuple[str, MedicineClass]]:
    for rule in entry.rules:
        yield f"does not lead to {rule}", with_parts(entry, rules=but(entry.rules, rule))
    for words in entry.words if entry.rules or entry.not_sure else ():
        yield f"not called {words}", with_parts(entry, words=but(entry.words, words))
