"""Knowledge in another language: the same records, each of their texts as a catalogue has it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, replace
from functools import cache
from types import MappingProxyType
from typing import Annotated, Any, TypeVar, get_args, get_origin, get_type_hints

import msgspec

from unknot.craft.knowledge.knowledge import Knowledge, Library
from unknot.craft.knowledge.records.record import READ_BY_PEOPLE
from unknot.craft.language import Speech

Change = Callable[[str], str]
Whole = TypeVar("Whole", Knowledge, Library)


def knowledge_in(speech: Speech, knowledge: Knowledge) -> Knowledge:
    """Say all of the knowledge in another language."""
    return replace(_changed(knowledge, speech.phrased), speech=speech)


def library_in(speech: Speech, library: Library) -> Library:
    """Say the library in another language."""
    return replace(_changed(library, speech.phrased), speech=speech)


def texts_of(whole: Knowledge | Library) -> Iterator[tuple[str, str]]:
    """List every text that people read, with the table that it stands in."""
    for field in fields(whole):
        found: list[str] = []

        def heard(text: str, found: list[str] = found) -> str:
            found.append(text)
            return text

        _table(getattr(whole, field.name), heard)
        yield from ((field.name, text) for text in found)


def _changed(whole: Whole, change: Change) -> Whole:
    tables: dict[str, Any] = {
        field.name: _table(getattr(whole, field.name), change) for field in fields(whole)
    }
    return replace(whole, **tables)


def _table(held: object, change: Change) -> object:
    """Change a table by id, or a single record; anything else holds no text."""
    if isinstance(held, msgspec.Struct):
        return _record(held, change)
    if isinstance(held, Mapping):
        return MappingProxyType({key: _record(one, change) for key, one in held.items()})
    return held


def _record(record: msgspec.Struct, change: Change) -> msgspec.Struct:
    changed = {
        name: _value(getattr(record, name), kind, change)
        for name, kind in _texts_in(type(record)).items()
    }
    return msgspec.structs.replace(record, **changed)


def _value(value: Any, kind: Any, change: Change) -> Any:  # noqa: ANN401 - a part of any record
    if isinstance(value, msgspec.Struct):
        return _record(value, change)
    if isinstance(value, str):
        return change(value) if value and _is_text(kind) else value
    inner = get_args(kind)
    if isinstance(value, tuple):
        return tuple(_value(one, inner[0], change) for one in value)
    if isinstance(value, dict):
        return {key: _value(one, inner[1], change) for key, one in value.items()}
    return value


@cache
def _texts_in(kind: type[msgspec.Struct]) -> dict[str, Any]:
    """Give the fields of a record that are, or hold, texts, with their types."""
    hints = get_type_hints(kind, include_extras=True)
    return {name: hint for name, hint in hints.items() if _holds_text(hint)}


def _holds_text(kind: Any) -> bool:  # noqa: ANN401 - any type
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        return True
    return _is_text(kind) or any(_holds_text(one) for one in get_args(kind))


def _is_text(kind: Any) -> bool:  # noqa: ANN401 - any type
    return get_origin(kind) is Annotated and READ_BY_PEOPLE in kind.__metadata__
