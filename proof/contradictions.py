"""Contradictions: a “none” beside a medicine, in another entry or a tick, is to be asked back."""

from collections.abc import Iterator

from unknot.craft.knowledge import Knowledge, Library
from unknot.craft.screening.medicines import (
    inquiries_about,
    none_beside_a_tick,
    recognise_each,
)

NONE, SOME = "no medicines", "warfarin"
TICKED = ("q_bloodthinner", "q_meds")


def missed(knowledge: Knowledge, library: Library) -> Iterator[str]:
    """Name the contradictions that nobody is asked about; nothing is the aim."""
    for entries in ((NONE, SOME), (SOME, NONE)):
        found = dict(zip(entries, recognise_each(entries, knowledge, library), strict=True))
        if not found[NONE].asks:
            yield f"{NONE}, of {entries}"
        said = found[SOME]
        (mention,) = said.mentions
        if not inquiries_about(mention, library, knowledge, said_none=said.said_none):
            yield f"{SOME}, of {entries}"
    none = recognise_each((NONE,), knowledge, library)
    for question in TICKED:
        if not none_beside_a_tick(none, {question}, knowledge):
            yield f"{NONE}, beside {question}"
