"""What one approach holds instead of another, in words."""

from collections.abc import Iterator
from typing import Final

from unknot.craft.approach.changing import FIELDS
from unknot.craft.approach.values import Approach
from unknot.craft.knowledge import Knowledge
from unknot.craft.language import to_say
from unknot.craft.shaping import small

INSTEAD: Final = to_say("{after} instead of {before}")
MINUTES: Final = to_say("{after} instead of {before} minutes")
WITHOUT: Final = to_say("without {hands}")
BESIDES: Final = to_say("with {hands}")


def changes(before: Approach, after: Approach, knowledge: Knowledge) -> tuple[str, ...]:
    """Name what became of an approach, each thing by itself; where hands go is not among it."""
    return (*_of_words(before, after, knowledge), *_of_hands(before, after, knowledge))


def _of_words(before: Approach, after: Approach, knowledge: Knowledge) -> Iterator[str]:
    if before.minutes != after.minutes:
        yield knowledge.phrased(MINUTES, before=before.minutes, after=after.minutes)
    for name, words in FIELDS.items():
        was, now = (words.get(str(getattr(one, name))) for one in (before, after))
        if was != now and was and now:
            yield knowledge.phrased(
                INSTEAD, before=knowledge.phrased(was), after=knowledge.phrased(now)
            )
        elif was != now and now:
            yield knowledge.phrased(now)


def _of_hands(before: Approach, after: Approach, knowledge: Knowledge) -> Iterator[str]:
    gone, come = _hands(before, after, knowledge), _hands(after, before, knowledge)
    if gone and come:
        yield knowledge.phrased(INSTEAD, before=gone, after=come)
    elif gone:
        yield knowledge.phrased(WITHOUT, hands=gone)
    elif come:
        yield knowledge.phrased(BESIDES, hands=come)


def _hands(these: Approach, those: Approach, knowledge: Knowledge) -> str:
    """Name the hands of one approach that the other has not."""
    others = {one.technique for one in those.pieces}
    own = dict.fromkeys(one.technique for one in these.pieces if one.technique not in others)
    return ", ".join(str(small(knowledge.techniques[one].plain)) for one in own)
