"""Sentences made of segments, some of which can be changed by themselves."""

import re
from collections.abc import Iterator

import msgspec

from unknot.craft.knowledge import Knowledge

SLOT = re.compile(r"\{(\w+)\}")


class Segment(msgspec.Struct, frozen=True):
    """Some words of a sentence; `change` names what can be changed there, if anything."""

    text: str
    change: str = ""


Paragraph = tuple[Segment, ...]


def sentence(template: str, filled: dict[str, Segment], knowledge: Knowledge) -> Iterator[Segment]:
    """Say a sentence, with its slots filled."""
    told = str(knowledge.phrased(template))
    for number, part in enumerate(SLOT.split(told)):
        if number % 2:
            yield filled[part]
        elif part:
            yield Segment(part)
