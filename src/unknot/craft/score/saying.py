"""Saying: a step as it is said aloud: what it is, how it is done, what to heed."""

from collections.abc import Iterator

import msgspec

from unknot.craft.knowledge import Knowledge, Point
from unknot.craft.knowledge.naming import BETWEEN, THE, YOUR, place_in_a_sentence, sides_of
from unknot.craft.language import to_say
from unknot.craft.planning.routine import Routine, Step, Tool
from unknot.craft.planning.turns import pressed_in_turn
from unknot.craft.score.instructions import cautions_of, instruction_for, told
from unknot.craft.score.pressing import name_of
from unknot.craft.shaping import small, without_side

ALONG = to_say(
    {
        "glide": "glide from {first} up to {last}",
        "feather": "feather down from {first} to {last}",
    }
)
IN_ONE_PLACE = to_say(
    {
        "hold": "rest your hands on {place}",
        "glide": "glide over {place}",
        "knead": "knead {place}",
        "circle": "draw small circles on {place}",
        "tap": "tap lightly on {place}",
        "shake": "gently rock {place}",
        "press": "press and hold points on {place}",
        "feather": "feather down over {place}",
        "ball": "lean on the ball with {place}",
    }
)
ON_SIDES = to_say(
    {
        "left": "{phrase}, on the left",
        "right": "{phrase}, on the right",
        "both": "{phrase}, on both sides",
        "middle": "{phrase}",
    }
)
SAYS_WHERE = to_say(("on between", "over between"))
"""A place that says “between” needs no other word before it."""

Ways = tuple[str, tuple[str, ...]]
"""The wording that a sentence comes from, and the ways to say it."""


class Words(msgspec.Struct, frozen=True):
    """What is said of one step: what it is, how it is done, what to heed, its points by name.

    `how` is what is said now, each sentence in any of its ways; `in_full` is how it is done,
    whether or not it was said before.
    """

    phrase: str
    in_full: str
    how: tuple[Ways, ...]
    cautions: tuple[str, ...] = ()
    points: dict[str, str] = {}


def words_of(routine: Routine, knowledge: Knowledge) -> Iterator[Words]:
    """Put each step into words; what was explained once is only recalled after that."""
    explained: set[str] = set()
    heeded: set[str] = set()
    for step in routine.steps:
        points = tuple(knowledge.points[point] for point in step.points)
        instruction = instruction_for(step, routine.company, knowledge)
        how = told(instruction, points, knowledge)
        new = tuple(("", (sentence,)) for sentence in how if sentence not in explained)
        again = () if len(new) == len(how) else ((instruction.id, instruction.again),)
        said = dict.fromkeys(one for point in points for one in cautions_of(point))
        cautions = tuple(one for one in said if one not in heeded)
        yield Words(
            phrase=spoken(step, knowledge, alone=routine.company == "alone"),
            in_full=" ".join(how),
            how=(*new, *again),
            cautions=cautions,
            points={
                name_of(turn): _named(turn, knowledge)
                for turn in pressed_in_turn(points, step.tool)
            },
        )
        explained.update(how)
        heeded.update(cautions)


def _named(turn: tuple[Point, ...], knowledge: Knowledge) -> str:
    name = turn[0].name
    if len(turn) > 1:
        name = knowledge.phrased("{place}, both sides", place=without_side(name))
    return small(name)


def spoken(step: Step, knowledge: Knowledge, *, alone: bool) -> str:
    """Say what to do and where, to follow on a word such as “now” or “next”.

    Alone it is one’s own back.
    """
    zones = [knowledge.zones[zone] for zone in step.zones]
    gesture = knowledge.techniques[step.technique].gesture
    families = list(dict.fromkeys(zone.family for zone in zones))
    say = knowledge.phrased
    whose = YOUR if alone else THE
    first, last = (place_in_a_sentence(one, knowledge, whose) for one in (zones[0], zones[-1]))
    if step.tool is Tool.BALL:
        phrase = say(IN_ONE_PLACE["ball"], place=first)
    elif len(families) > 1:
        phrase = say(ALONG[gesture], first=first, last=last)
    else:
        phrase = say(IN_ONE_PLACE[gesture], place=first)
    for words in SAYS_WHERE:
        phrase = phrase.replace(say(words), say(BETWEEN))
    return say(ON_SIDES[sides_of(zones)], phrase=phrase)
