"""Catalogues: one for each language, as translators write it and as it is read."""

import io
from collections.abc import Iterator
from copy import copy
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from tools.messages.message import Message, filled_in
from unknot.craft.language import CATALOGUES, DOMAIN, ENGLISH, NAMES

Gathered = dict[str | tuple[str, str], list[Message]]
LANGUAGES = tuple(name for name in NAMES if name != ENGLISH)
HEADER = "# {name}. Each msgid is the English sentence; {{words}} in braces are filled in.\n"
LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


def source_of(language: str) -> Path:
    """Say where translators write."""
    return CATALOGUES / language / "LC_MESSAGES" / f"{DOMAIN}.po"


def compiled_of(language: str) -> Path:
    """Say what is read."""
    return source_of(language).with_suffix(".mo")


def read(language: str) -> Catalog:
    """Read the catalogue of a language; one that is not there yet is empty."""
    file = source_of(language)
    if not file.exists():
        return Catalog(locale=language)
    with file.open("rb") as source:
        return read_po(source, locale=language)


def with_all_of(catalogue: Catalog, gathered: Gathered, language: str) -> Catalog:
    """Give a catalogue that holds exactly what is to be said, translated as far as it was."""
    whole = Catalog(
        locale=language,
        header_comment=HEADER.format(name=NAMES[language]).rstrip(),
        project="Unknot",
        charset="utf-8",
    )
    for key in sorted(gathered, key=lambda key: _first(key).casefold()):
        before = catalogue.get(_first(key))
        files = sorted({one.file for one in gathered[key]})
        kept = before.string if before is not None and before.id == key else None
        whole.add(key, kept, locations=[(file, 0) for file in files])
    return whole


def in_po(catalogue: Catalog) -> bytes:
    """Write a catalogue for translators; the same catalogue gives the same bytes."""
    written = io.BytesIO()
    write_po(written, catalogue, width=96, include_lineno=False, omit_header=True)
    header = (
        f'{catalogue.header_comment}\nmsgid ""\nmsgstr ""\n'
        '"Content-Type: text/plain; charset=utf-8\\n"\n'
        f'"Language: {catalogue.locale}\\n"\n'
        f'"Plural-Forms: {catalogue.plural_forms}\\n"\n\n'
    )
    return header.encode() + written.getvalue()


def in_mo(catalogue: Catalog) -> bytes:
    """Compile a catalogue; the same catalogue gives the same bytes, whatever the hour."""
    written = io.BytesIO()
    timeless = copy(catalogue)
    timeless.creation_date = LONG_AGO
    write_mo(written, timeless)
    return written.getvalue()


def faults_of(catalogue: Catalog, gathered: Gathered) -> Iterator[str]:
    """Say what is missing, fuzzy, no longer said, or filled in otherwise than in English."""
    for key in gathered:
        one = catalogue.get(_first(key))
        told = _forms(one.string) if one is not None and one.id == key else ()
        if not told or not all(told):
            yield f"not translated: {_first(key)}"
        elif one is not None and one.fuzzy:
            yield f"fuzzy: {_first(key)}"
        else:
            yield from _otherwise_filled(key, told)
    said = {_first(key) for key in gathered}
    yield from (
        f"no longer said: {_first(one.id)}"
        for one in catalogue
        if one.id and _first(one.id) not in said
    )


def _otherwise_filled(key: str | tuple[str, str], told: tuple[str, ...]) -> Iterator[str]:
    english = _forms(key)
    for number, text in enumerate(told):
        if filled_in(text) != filled_in(english[min(number, len(english) - 1)]):
            yield f"filled in otherwise: {english[0]} → {text}"


def _forms(told: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    return () if told is None else (told,) if isinstance(told, str) else tuple(told)


def _first(key: str | tuple[str, ...] | list[str]) -> str:
    return key if isinstance(key, str) else key[0]
