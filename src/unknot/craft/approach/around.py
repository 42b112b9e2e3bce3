"""What is around the hands: talk, music and scent, as far as somebody wished for anything."""

from collections.abc import Iterator, Sequence
from typing import Final

from unknot.craft.approach.segments import Segment, sentence
from unknot.craft.approach.values import Approach, Music, Scent, Talk
from unknot.craft.knowledge import Knowledge
from unknot.craft.language import to_say

TALK_WORDS: Final[dict[Talk, str]] = to_say(
    {
        "quiet": "mostly quiet",
        "some": "with a little talk",
        "talk": "with as much talk as you like",
    }
)
MUSIC_WORDS: Final[dict[Music, str]] = to_say(
    {"none": "no music", "soft": "soft music", "own": "your own music"}
)
SCENT_WORDS: Final[dict[Scent, str]] = to_say({"none": "no scent", "light": "a light scent"})
SAID: Final[dict[tuple[str, ...], str]] = to_say(
    {
        ("talk",): "It is {talk}.",
        ("music",): "There is {music}.",
        ("scent",): "There is {scent}.",
        ("talk", "music"): "It is {talk}, with {music}.",
        ("talk", "scent"): "It is {talk}, with {scent}.",
        ("music", "scent"): "There is {music} and {scent}.",
        ("talk", "music", "scent"): "It is {talk}, with {music} and {scent}.",
    }
)
"""A sentence for what was said of talk, music and scent."""
LEFT_OPEN: Final = to_say("As you like on the day: {open}.")
OPEN_WORDS: Final[dict[str, str]] = to_say({"talk": "talk", "music": "music", "scent": "scent"})


def words_around(approach: Approach, knowledge: Knowledge) -> dict[str, Segment]:
    """Give the words for what was wished, by name; empty where nothing was."""
    said = {
        "talk": TALK_WORDS.get(approach.talk),
        "music": MUSIC_WORDS.get(approach.music),
        "scent": SCENT_WORDS.get(approach.scent),
    }
    return {
        name: Segment(knowledge.phrased(words) if words else "", name)
        for name, words in said.items()
    }


def around(said: dict[str, Segment], knowledge: Knowledge) -> Iterator[Segment]:
    """Say what was wished of talk, music and scent, and then name what was left open."""
    wished = tuple(name for name in OPEN_WORDS if said[name].text)
    if wished:
        yield Segment(" ")
        yield from sentence(SAID[wished], said, knowledge)
    left = [name for name in OPEN_WORDS if name not in wished]
    if left:
        yield Segment(" ")
        yield from _left_open(left, knowledge)


def _left_open(names: Sequence[str], knowledge: Knowledge) -> Iterator[Segment]:
    """List what was left open, each by itself."""
    before, after = str(knowledge.phrased(LEFT_OPEN)).split("{open}")
    for number, name in enumerate(names):
        yield Segment(", " if number else before)
        yield Segment(knowledge.phrased(OPEN_WORDS[name]), name)
    yield Segment(after)
