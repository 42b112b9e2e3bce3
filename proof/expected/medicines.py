"""Names of medicines, and the rules that they lead to."""

import tomllib
from collections.abc import Iterator
from functools import cache

from proof.expected.reading import FOLDER
from unknot.craft.knowledge import Library
from unknot.craft.screening.medicines.meanings import all_names
from unknot.craft.screening.medicines.words import compact


@cache
def expected_names() -> tuple[tuple[str, str], ...]:
    """List each name with the rule that it must lead to."""
    return _by_rule("medicines")


@cache
def expected_sayings() -> tuple[tuple[str, str], ...]:
    """List what people say for a kind of medicine, and how else they write a name."""
    return _by_rule("medicine_sayings")


def _by_rule(file: str) -> tuple[tuple[str, str], ...]:
    by_rule = tomllib.loads((FOLDER / f"{file}.toml").read_text(encoding="utf-8"))
    return tuple((name, rule) for rule, names in by_rule.items() for name in names)


def names_in(library: Library) -> frozenset[tuple[str, str]]:
    """List each name as it is looked up, with each rule that it leads to."""
    return frozenset(
        (compact(name.text), rule) for name in all_names(library) for rule in name.meaning.rules
    )


def differences_of_medicines(library: Library) -> Iterator[str]:
    """Say which names do not lead to their rule."""
    known = names_in(library)
    for name, rule in (*expected_names(), *expected_sayings()):
        if (compact(name), rule) not in known:
            yield f"{name}: it does not lead to {rule}"
