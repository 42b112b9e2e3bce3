"""Gather the sentences of templates, with the framework's own reading of their tags."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from django.utils.translation.template import templatize

from tools.messages.message import Message

STRING = r"""u?(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")"""
CALL = re.compile(rf"\b(gettext|ngettext|_)\(\s*({STRING})(?:\s*,\s*({STRING})\s*,\s*count)?\s*\)")


def in_template(file: Path, name: str) -> Iterator[Message]:
    """List the sentences of a template."""
    text = templatize(file.read_text(encoding="utf-8"), origin=name)
    for _, one, many in CALL.findall(text):
        yield Message(_read(one), _read(many) if many else "", name)


def _read(written: str) -> str:
    read = ast.literal_eval(written)
    assert isinstance(read, str)
    return read.replace("%%", "%") if "%(" not in read else read
