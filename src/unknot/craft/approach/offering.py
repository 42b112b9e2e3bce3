"""What an approach can be changed into: what stays within its leeway, and nothing else."""

from collections.abc import Iterator

import msgspec
from msgspec.structs import replace

from unknot.craft.approach.changing import FIELDS, LEAVE_OUT, with_change
from unknot.craft.approach.drafting import is_within
from unknot.craft.approach.leeway import Leeway
from unknot.craft.approach.values import Approach
from unknot.craft.approach.wording import piece_name
from unknot.craft.errors import InputError, Withheld
from unknot.craft.knowledge import Knowledge
from unknot.craft.language import to_say
from unknot.craft.screening import Position
from unknot.craft.shaping import capital, small

NOT_ON_OFFER = to_say("That change is not possible here. The approach stays as it was.")
QUESTIONS: dict[str, str] = to_say(
    {
        "position": "How would you like to lie or sit?",
        "pressure": "How firm?",
        "talk": "Talk, or quiet?",
        "music": "Music?",
        "scent": "Scent?",
        "piece": "What instead?",
    }
)
GENTLER = to_say("Gentler")
SEATED = to_say("Sitting up")
SOFT = ("hold", "glide", "feather")
"""How a session may begin; anything else comes after hands have warmed a place."""
LEFT_OUT = to_say("leave this out")


class Choice(msgspec.Struct, frozen=True):
    """A value that a word can take, in words."""

    value: str
    words: str
    chosen: bool


class Offer(msgspec.Struct, frozen=True):
    """What a word can be changed into."""

    question: str
    choices: tuple[Choice, ...]


class Alternative(msgspec.Struct, frozen=True):
    """Another approach, one change away."""

    name: str
    value: str
    words: str


def offers(approach: Approach, leeway: Leeway, knowledge: Knowledge) -> dict[str, Offer]:
    """List what can be changed, and into what; a word without a choice is not among it."""
    listed = {
        name: (QUESTIONS[name], tuple(_of(name, approach, leeway, knowledge))) for name in FIELDS
    }
    for number in range(len(approach.pieces)):
        choices = tuple(_of_piece(number, approach, leeway, knowledge))
        listed[piece_name(number)] = (QUESTIONS["piece"], choices)
    return {
        name: Offer(knowledge.phrased(question), choices)
        for name, (question, choices) in listed.items()
        if len(choices) > 1
    }


def changed(
    approach: Approach, name: str, value: str, leeway: Leeway, knowledge: Knowledge
) -> Approach:
    """Change one word; raises InputError for a change that is not on offer."""
    offer = offers(approach, leeway, knowledge).get(name)
    if offer is None or value not in [one.value for one in offer.choices]:
        raise InputError(knowledge.phrased(NOT_ON_OFFER))
    return with_change(approach, name, value, leeway, knowledge)


def alternatives(
    approach: Approach, leeway: Leeway, knowledge: Knowledge
) -> tuple[Alternative, ...]:
    """Offer what people often ask for instead."""
    offered = offers(approach, leeway, knowledge)
    wanted = (
        ("pressure", str(approach.pressure - 1), GENTLER),
        ("position", str(Position.ASTRIDE_CHAIR), SEATED),
    )
    return tuple(
        Alternative(name, value, knowledge.phrased(words))
        for name, value, words in wanted
        if name in offered
        and any(one.value == value and not one.chosen for one in offered[name].choices)
    )


def _of(name: str, approach: Approach, leeway: Leeway, knowledge: Knowledge) -> Iterator[Choice]:
    now = str(getattr(approach, name))
    for value, words in FIELDS[name].items():
        if value == now or _possible(approach, name, value, leeway, knowledge):
            yield Choice(value, knowledge.phrased(words), value == now)


def _of_piece(
    number: int, approach: Approach, leeway: Leeway, knowledge: Knowledge
) -> Iterator[Choice]:
    name, now = piece_name(number), approach.pieces[number].technique
    for technique in knowledge.techniques.values():
        if technique.id == now or _possible(approach, name, technique.id, leeway, knowledge):
            yield Choice(technique.id, small(technique.plain), technique.id == now)
    if len(approach.pieces) > 1 and _leaves_a_soft_beginning(number, approach, knowledge):
        yield Choice(LEAVE_OUT, capital(knowledge.phrased(LEFT_OUT)), chosen=False)


def _possible(
    approach: Approach, name: str, value: str, leeway: Leeway, knowledge: Knowledge
) -> bool:
    """Say whether a change leaves something, and changes just what was asked for."""
    try:
        after = with_change(approach, name, value, leeway, knowledge)
    except Withheld:
        return False
    if _begins_softly(approach, knowledge) and not _begins_softly(after, knowledge):
        return False
    kept = name not in FIELDS or str(getattr(after, name)) == value
    whole = not name.startswith("piece") or len(after.pieces) == len(approach.pieces)
    return kept and whole and is_within(after, leeway, knowledge)


def _leaves_a_soft_beginning(number: int, approach: Approach, knowledge: Knowledge) -> bool:
    rest = (*approach.pieces[:number], *approach.pieces[number + 1 :])
    return _begins_softly(replace(approach, pieces=rest), knowledge)


def _begins_softly(approach: Approach, knowledge: Knowledge) -> bool:
    return knowledge.techniques[approach.pieces[0].technique].gesture in SOFT
