"""Comparing what is expected with what is found, field by field."""

from collections.abc import Iterator, Mapping

import msgspec


def differing(
    what: str, wanted: Mapping[str, msgspec.Struct], found: Mapping[str, msgspec.Struct]
) -> Iterator[str]:
    """Name each entry that is missing or unknown, and each field that is not as it should be."""
    for name in sorted({*wanted, *found}):
        if name not in found:
            yield f"{what} {name}: missing"
        elif name not in wanted:
            yield f"{what} {name}: not expected"
        else:
            yield from _fields(f"{what} {name}", wanted[name], found[name])


def _fields(what: str, wanted: msgspec.Struct, found: msgspec.Struct) -> Iterator[str]:
    for field in wanted.__struct_fields__:
        want, have = getattr(wanted, field), getattr(found, field)
        if want != have:
            yield f"{what}: {field} should be {want!r}, and is {have!r}"
