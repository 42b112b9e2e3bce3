"""An approach in plain words, each of which that can be changed standing for itself."""

import re
from collections.abc import Collection, Iterator
from typing import Final

import msgspec

from unknot.craft.approach.places import places_of
from unknot.craft.approach.values import Approach, Music, Piece, Scent, Talk
from unknot.craft.knowledge import Knowledge
from unknot.craft.language import to_say
from unknot.craft.screening import Position
from unknot.craft.shaping import small

PRESSURE_WORDS: Final[dict[int, str]] = to_say(
    {0: "resting only", 1: "light", 2: "steady", 3: "medium", 4: "strong"}
)
POSITION_WORDS: Final[dict[Position, str]] = to_say(
    {
        Position.FACE_DOWN: "lying face down",
        Position.ASTRIDE_CHAIR: "sitting, leaning forward",
        Position.SIDE_LYING_LEFT: "lying on your left side",
        Position.SIDE_LYING_RIGHT: "lying on your right side",
    }
)
TALK_WORDS: Final[dict[Talk, str]] = to_say(
    {
        "": "quiet or not, as you like",
        "quiet": "mostly quiet",
        "some": "with a little talk",
        "talk": "with as much talk as you like",
    }
)
MUSIC_WORDS: Final[dict[Music, str]] = to_say(
    {"": "music as you like", "none": "no music", "soft": "soft music", "own": "your own music"}
)
SCENT_WORDS: Final[dict[Scent, str]] = to_say(
    {"": "scent as you like", "none": "no scent", "light": "a light scent"}
)
TAKES: Final = to_say("{who} takes {minutes} minutes, with you {position}.")
FIRST: Final = to_say("First {hands}: {places}.")
THEN: Final = to_say("Then {hands}: {places}.")
LAST: Final = to_say("To end, {hands}: {places}.")
AND_SOFTER: Final = to_say("{hands}, {firm}")
HOW: Final = to_say(
    "Pressure stays {pressure}, and {who} asks before going firmer. It is {talk}, with {music} and"
    " {scent}."
)
SLOT = re.compile(r"\{(\w+)\}")


class Segment(msgspec.Struct, frozen=True):
    """Some words of a sentence; `change` names what can be changed there, if anything."""

    text: str
    change: str = ""


Paragraph = tuple[Segment, ...]


def letter(
    approach: Approach, who: str, knowledge: Knowledge, left_out: Collection[str] = ()
) -> tuple[Paragraph, ...]:
    """Write an approach as a short letter: what, where and how.

    `left_out` are places that the client wants left alone.
    """
    said = words_of(approach, who, knowledge)
    course = [*_sentence(TAKES, said, knowledge)]
    for number, piece in enumerate(approach.pieces):
        template = _template(number, len(approach.pieces))
        places = Segment(places_of(piece, approach.position, knowledge, left_out))
        filled = {**said, **_hands(number, piece, approach, knowledge), "places": places}
        course += [Segment(" "), *_sentence(template, filled, knowledge)]
    return (tuple(course), tuple(_sentence(HOW, said, knowledge)))


def words_of(approach: Approach, who: str, knowledge: Knowledge) -> dict[str, Segment]:
    """Give the words that are not about a piece, by name."""
    say = knowledge.phrased
    return {
        "who": Segment(who),
        "minutes": Segment(str(approach.minutes), "minutes"),
        "position": Segment(say(POSITION_WORDS[approach.position]), "position"),
        "pressure": Segment(say(PRESSURE_WORDS[approach.pressure]), "pressure"),
        "talk": Segment(say(TALK_WORDS[approach.talk]), "talk"),
        "music": Segment(say(MUSIC_WORDS[approach.music]), "music"),
        "scent": Segment(say(SCENT_WORDS[approach.scent]), "scent"),
    }


def reasons(approach: Approach, knowledge: Knowledge) -> tuple[tuple[str, str], ...]:
    """Say what each technique is there for."""
    used = dict.fromkeys(piece.technique for piece in approach.pieces)
    known = (knowledge.techniques[one] for one in used)
    return tuple((technique.plain, technique.purpose) for technique in known)


def in_short(approach: Approach, knowledge: Knowledge) -> str:
    """Say an approach in a line: hands, how firm, how long."""
    hands = ", ".join(
        dict.fromkeys(
            str(small(knowledge.techniques[one.technique].plain)) for one in approach.pieces
        )
    )
    firm = knowledge.phrased(PRESSURE_WORDS[approach.pressure])
    return knowledge.phrased(
        "{hands}; {firm}; {minutes} minutes", hands=hands, firm=firm, minutes=approach.minutes
    )


def piece_name(number: int) -> str:
    """Name the piece with this number among what can be changed; the first is 0."""
    return f"piece-{number}"


def _template(number: int, count: int) -> str:
    if number == 0:
        return FIRST
    return LAST if number == count - 1 else THEN


def _hands(
    number: int, piece: Piece, approach: Approach, knowledge: Knowledge
) -> dict[str, Segment]:
    """Give the hands; how firm, too, where these hands could be as firm as the rest."""
    technique = knowledge.techniques[piece.technique]
    hands: str = small(technique.plain)
    if piece.pressure < min(approach.pressure, technique.pressure_lay[1]):
        firm = knowledge.phrased(PRESSURE_WORDS[piece.pressure])
        hands = knowledge.phrased(AND_SOFTER, hands=hands, firm=firm)
    return {"hands": Segment(hands, piece_name(number))}


def _sentence(template: str, filled: dict[str, Segment], knowledge: Knowledge) -> Iterator[Segment]:
    """Say a sentence, with its slots filled."""
    told = str(knowledge.phrased(template))
    for number, part in enumerate(SLOT.split(told)):
        if number % 2:
            yield filled[part]
        elif part:
            yield Segment(part)
