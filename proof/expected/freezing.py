"""`python -m proof.expected.freezing`: freeze the lexicon as it is now; look at what is lost."""

import json
from collections.abc import Iterator
from textwrap import wrap
from typing import Any

import msgspec

from proof.expected.words import FILE, KEEPING, WEAKER
from unknot.craft.knowledge import load_lexicon

WIDTH = 110
HEAD = """\
# What people's own words must point to: the lexicon as it was frozen from its tables. What is not
# here is not expected; what is here and gone from the tables, or counts for less, is noticed.
"""


def frozen() -> str:
    """Write every table of the lexicon that has to be kept."""
    entries = (
        "\n".join((f"[[{table}]]", *_lines(entry), ""))
        for table in WEAKER
        for entry in getattr(load_lexicon(), table).values()
        if table != "cues" or entry.id in KEEPING
    )
    return "\n".join((HEAD, *entries))


def _lines(entry: msgspec.Struct) -> Iterator[str]:
    """Write the fields that say something else than their default."""
    for field in msgspec.structs.fields(entry):
        value = getattr(entry, field.name)
        if value != field.default:
            yield _wrapped(f"{field.name} = {_written(value)}")


def _written(value: Any) -> str:  # noqa: ANN401 - what a table may hold
    if isinstance(value, tuple):
        return f"[{', '.join(map(_written, value))}]"
    if isinstance(value, msgspec.Struct):
        fields = (
            f"{field} = {_written(getattr(value, field))}" for field in value.__struct_fields__
        )
        return f"{{ {', '.join(fields)} }}"
    return json.dumps(value, ensure_ascii=False)


def _wrapped(line: str) -> str:
    """Break a long list after a comma, never inside a string."""
    if len(line) <= WIDTH or "{" in line:
        return line
    start, items = line.split(" = [", 1)
    whole = items.removesuffix("]").replace(" ", "\u00a0").replace('",\u00a0"', '", "')
    lines = wrap(whole, WIDTH - 4, break_long_words=False, break_on_hyphens=False)
    text = "\n".join(f"    {one}" for one in lines).replace("\u00a0", " ")
    return f"{start} = [\n{text},\n]"


if __name__ == "__main__":
    FILE.write_text(frozen(), encoding="utf-8")
