"""What an approach can be changed into: what stays within its leeway, and nothing else."""

from collections.abc import Iterator, Mapping

import msgspec

from unknot.craft.approach.changing import FIELDS, LEAVE_OUT, Changeable
from unknot.craft.approach.leeway import Leeway
from unknot.craft.approach.values import Approach
from unknot.craft.approach.wording import piece_name
from unknot.craft.errors import InputError
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
    one = Changeable(approach, leeway, knowledge)
    listed = {name: Offer(knowledge.phrased(QUESTIONS[name]), _of(name, one)) for name in FIELDS}
    for number in range(len(approach.pieces)):
        question = knowledge.phrased(QUESTIONS["piece"])
        listed[piece_name(number)] = Offer(question, _of_piece(number, one))
    return {name: offer for name, offer in listed.items() if len(offer.choices) > 1}


def changed(
    approach: Approach, name: str, value: str, leeway: Leeway, knowledge: Knowledge
) -> Approach:
    """Change one word; raises InputError for a change that is not on offer."""
    offer = offers(approach, leeway, knowledge).get(name)
    if offer is None or value not in [one.value for one in offer.choices]:
        raise InputError(knowledge.phrased(NOT_ON_OFFER))
    return Changeable(approach, leeway, knowledge).changed(name, value)


def alternatives(
    approach: Approach, offered: Mapping[str, Offer], knowledge: Knowledge
) -> tuple[Alternative, ...]:
    """Name what people often ask for instead, as far as it is among what is offered."""
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


def _of(name: str, one: Changeable) -> tuple[Choice, ...]:
    now = str(getattr(one.approach, name))
    return tuple(
        Choice(value, one.knowledge.phrased(words), value == now)
        for value, words in FIELDS[name].items()
        if value == now or one.allows(name, value)
    )


def _of_piece(number: int, one: Changeable) -> tuple[Choice, ...]:
    return (*_other_hands(number, one), *_left_out(number, one))


def _other_hands(number: int, one: Changeable) -> Iterator[Choice]:
    name, now = piece_name(number), one.approach.pieces[number].technique
    for technique in one.knowledge.techniques.values():
        if technique.id == now or one.allows(name, technique.id):
            yield Choice(technique.id, small(technique.plain), technique.id == now)


def _left_out(number: int, one: Changeable) -> Iterator[Choice]:
    """Offer to leave a piece out, where others stay and the first of them is a soft one."""
    if len(one.approach.pieces) > 1 and one.begins_softly(one.without(number)):
        yield Choice(LEAVE_OUT, capital(one.knowledge.phrased(LEFT_OUT)), chosen=False)
