"""What every entry of a table has: an id, and the sources that it rests on."""

from typing import Annotated, Final, Literal

import msgspec

READ_BY_PEOPLE: Final = msgspec.Meta(extra={"read_by": "people"})
Text = Annotated[str, READ_BY_PEOPLE]
"""Words that people read or hear: each has its place in every catalogue of translations."""
Place = tuple[float, float]
Span = tuple[float, float]
Side = Literal["left", "right", "middle"]
Grade = Literal["A", "B", "C", "D", "E"]
Basis = Literal["evidence", "case_reports", "guideline", "expert_consensus", "law", "convention"]


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A part of an entry; what a table says beyond its fields is refused."""


class Record(Part, frozen=True, kw_only=True):
    """An entry of a table."""

    id: str


class Source(Record, frozen=True, kw_only=True):
    """A work that statements rest on, and how it was checked."""

    cite: str
    url: str = ""
    source_checked: bool
    checked_how: str = ""
    note: str = ""


class Sourced(Record, frozen=True, kw_only=True):
    """An entry that rests on sources (ids) and on references not seen yet (ids or citations).

    `source_checked` is false where a person still has to compare the statement with the work.
    """

    sources: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    source_checked: bool = False
    checked_how: str = ""
