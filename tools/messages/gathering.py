"""Gather everything that is to be said: code, templates, tables of knowledge, and click."""

from collections.abc import Iterator
from pathlib import Path

import django
from django.conf import settings

from tools.messages.message import Message
from tools.messages.of_click import of_click
from tools.messages.of_code import in_code
from tools.messages.of_templates import in_template
from tools.messages.plain_attributes import plain_attributes
from unknot.craft.knowledge import load, load_library
from unknot.craft.knowledge.translating import texts_of

SOURCE = Path("src/unknot")


def gathered() -> dict[str | tuple[str, str], list[Message]]:
    """Give all messages by their keys, each with every place where it stands."""
    if not settings.configured:
        settings.configure(USE_I18N=False)
        django.setup()
    found: dict[str | tuple[str, str], list[Message]] = {}
    for one in _all():
        found.setdefault(one.key, []).append(one)
    return _without_doubles(found)


def _all() -> Iterator[Message]:
    for file in sorted(SOURCE.rglob("*.py")):
        yield from in_code(file, str(file.relative_to(SOURCE)))
    for file in _templates():
        yield from in_template(file, str(file.relative_to(SOURCE)))
    yield from of_click()
    for whole in (load(), load_library()):
        for table, text in texts_of(whole):
            yield Message(text, "", f"craft/knowledge/{table}")


def untranslated() -> Iterator[str]:
    """Name each attribute of a template that says something in one language only."""
    for file in _templates():
        for plain in plain_attributes(file.read_text(encoding="utf-8")):
            yield f"{file.relative_to(SOURCE)}: {plain}"


def _templates() -> Iterator[Path]:
    for file in sorted(SOURCE.rglob("templates/**/*.*")):
        if file.suffix in (".html", ".txt"):
            yield file


def _without_doubles(
    found: dict[str | tuple[str, str], list[Message]],
) -> dict[str | tuple[str, str], list[Message]]:
    """Let a sentence that also counts something stand once, with both of its forms."""
    counted = {key[0] for key in found if isinstance(key, tuple)}
    return {key: said for key, said in found.items() if key not in counted}
