"""An approach in plain words, each of which that can be changed standing for itself."""

from collections.abc import Collection, Iterator
from typing import Final

from unknot.craft.approach.around import around, words_around
from unknot.craft.approach.places import named, places_of
from unknot.craft.approach.segments import Paragraph, Segment, sentence
from unknot.craft.approach.values import Approach, Piece
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
TAKES: Final = to_say("{who} takes {minutes} minutes, with you {position}.")
FIRST: Final = to_say("First {hands}: {places}.")
THEN: Final = to_say("Then {hands}: {places}.")
LAST: Final = to_say("To end, {hands}: {places}.")
AND_SOFTER: Final = to_say("{hands}, {firm}")
WORSE: Final = to_say("You told us that it is worse here: {places}.")
HOW: Final = to_say("Pressure stays {pressure}, and {who} asks before going firmer.")


def letter(
    approach: Approach,
    who: str,
    knowledge: Knowledge,
    left_out: Collection[str] = (),
    worse: Collection[str] = (),
) -> tuple[Paragraph, ...]:
    """Write an approach as a short letter: what, where and how.

    `left_out` are places that the client wants left alone, `worse` those that ache more than
    others; they are named where hands go there.
    """
    said = words_of(approach, who, knowledge)
    course = [*sentence(TAKES, {**said, "who": Segment(who, "who")}, knowledge)]
    for number, piece in enumerate(approach.pieces):
        template = _template(number, len(approach.pieces))
        places = Segment(places_of(piece, approach.position, knowledge, left_out))
        filled = {**said, **_hands(number, piece, approach, knowledge), "places": places}
        course += [Segment(" "), *sentence(template, filled, knowledge)]
    course += _where_it_is_worse(approach, worse, knowledge)
    return (tuple(course), (*sentence(HOW, said, knowledge), *around(said, knowledge)))


def words_of(approach: Approach, who: str, knowledge: Knowledge) -> dict[str, Segment]:
    """Give the words that are not about a piece, by name."""
    say = knowledge.phrased
    return {
        "who": Segment(who),
        "minutes": Segment(str(approach.minutes), "minutes"),
        "position": Segment(say(POSITION_WORDS[approach.position]), "position"),
        "pressure": Segment(say(PRESSURE_WORDS[approach.pressure]), "pressure"),
        **words_around(approach, knowledge),
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


def _where_it_is_worse(
    approach: Approach, worse: Collection[str], knowledge: Knowledge
) -> Iterator[Segment]:
    touched = {zone for piece in approach.pieces for zone in piece.zones}
    zones = [one for one in knowledge.zones.values() if one.id in touched & {*worse}]
    if zones:
        places = Segment(knowledge.speech.all_of(*named(zones, knowledge)))
        yield Segment(" ")
        yield from sentence(WORSE, {"places": places}, knowledge)


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
