"""What a name stands for, and every name that the tables give a meaning to."""

import re
from collections.abc import Iterator

import msgspec

from unknot.craft.knowledge import Library
from unknot.craft.knowledge.records import Medicine, MedicineClass, MedicineGroup
from unknot.craft.screening.medicines.words import compact

WITH_BRACKETS = re.compile(r"(?P<name>[^(]+) \((?P<inside>[^)]+)\)")
UNKNOWN = "unknown"


class Meaning(msgspec.Struct, frozen=True):
    """One thing that a name may stand for.

    `group` is the class as the evidence has it, `kind` the class in plain words. `generic` is
    empty where only a class is named. With an `ask` the name alone does not settle it; `confirm`
    asks whether it is this one at all.
    """

    generic: str
    group: str
    kind: str
    rules: tuple[str, ...]
    not_sure: tuple[str, ...] = ()
    ask: str = ""
    confirm: str = ""


class Name(msgspec.Struct, frozen=True):
    """A way to write something, and what it stands for.

    `label` is how a question says it: rivaroxaban (Xarelto), aspirin (acetylsalicylic acid).
    """

    text: str
    meaning: Meaning
    label: str


def all_names(library: Library) -> Iterator[Name]:
    """Give every name of every table, generic before brand; one may come more than once."""
    kinds = {group: one for one in library.medicine_classes.values() for group in one.groups}
    for medicine in library.medicines.values():
        yield from _of_medicine(medicine, kinds[medicine.group], library)
    for group in library.medicine_groups.values():
        for example in group.names:
            yield from _of_example(example, group, kinds[group.group], library)
    groups = {compact(group): group for group in kinds}
    for entry in library.medicine_classes.values():
        for words in entry.words:
            yield Name(words, meaning_of(entry, groups.get(compact(words), "")), f"“{words}”")


def meaning_of(entry: MedicineClass, group: str = "") -> Meaning:
    """Give what the plain words for a class stand for; they may name a group of the evidence."""
    usual = entry.groups[0] if len(entry.groups) == 1 else entry.plain
    return Meaning(
        generic="",
        group=group or usual,
        kind=entry.plain,
        rules=entry.rules,
        not_sure=entry.not_sure,
        ask=entry.ask,
        confirm=entry.confirm,
    )


def _of_medicine(medicine: Medicine, kind: MedicineClass, library: Library) -> Iterator[Name]:
    generic = medicine.generic
    meaning = Meaning(generic, medicine.group, kind.plain, (medicine.rule,))
    brands = [
        name
        for written in (*medicine.brands_international, *medicine.brands_south_africa)
        for name in _spellings(written, library)
    ]
    for text in _spellings(generic, library):
        yield Name(text, meaning, _in_brackets(text, brands))
    for synonym in medicine.synonyms:
        for text in _spellings(synonym, library):
            yield Name(text, meaning, f"{text} ({generic})")
    yield from (Name(text, meaning, f"{generic} ({text})") for text in brands)


def _of_example(
    example: str, group: MedicineGroup, kind: MedicineClass, library: Library
) -> Iterator[Name]:
    """Read an example such as “naproxen (Aleve, Napflam)”: a substance with its brands."""
    bracketed = None if example in library.medicine_spellings else WITH_BRACKETS.match(example)
    generics = (bracketed["name"],) if bracketed else _spellings(example, library)
    brands = bracketed["inside"].split(", ") if bracketed else []
    meaning = Meaning(generics[0], group.group, kind.plain, group.rules)
    yield from (Name(text, meaning, _in_brackets(text, brands)) for text in generics)
    yield from (Name(text, meaning, f"{generics[0]} ({text})") for text in brands)


def _in_brackets(generic: str, brands: list[str]) -> str:
    """Put the best-known brand, which the tables write first, behind a substance."""
    return f"{generic} ({brands[0]})" if brands else generic


def _spellings(written: str, library: Library) -> tuple[str, ...]:
    """Give the names behind one that the tables write; a remark in brackets is not part of it."""
    if written in library.medicine_spellings:
        return library.medicine_spellings[written].names
    bracketed = WITH_BRACKETS.match(written)
    return (bracketed["name"] if bracketed else written,)
