"""Saying: a step as it is said aloud: what it is, how it is done, what to heed."""

from collections.abc import Iterator

import msgspec

from unknot.craft.knowledge import Knowledge, Point, Zone
from unknot.craft.knowledge.naming import short_name, sides_of
from unknot.craft.planning.routine import Routine, Step, Tool
from unknot.craft.planning.turns import pressed_in_turn
from unknot.craft.score.instructions import cautions_of, instruction_for, told
from unknot.craft.score.pressing import name_of

ALONG = {"glide": "glide from {} up to {}", "feather": "feather down from {} to {}"}
IN_ONE_PLACE = {
    "hold": "rest your hands on {}",
    "glide": "glide over {}",
    "knead": "knead {}",
    "circle": "draw small circles on {}",
    "tap": "tap lightly on {}",
    "shake": "gently rock {}",
    "press": "press and hold points on {}",
    "feather": "feather down over {}",
}
ON_SIDES = {
    "left": ", on the left",
    "right": ", on the right",
    "both": ", on both sides",
    "middle": "",
}
WITH_A_BALL = "lean on the ball with {}"
SAYS_WHERE = ("on between", "over between")
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
        how = told(instruction, points)
        new = tuple(("", (sentence,)) for sentence in how if sentence not in explained)
        again = () if len(new) == len(how) else ((instruction.id, instruction.again),)
        said = dict.fromkeys(one for point in points for one in cautions_of(point))
        cautions = tuple(one for one in said if one not in heeded)
        yield Words(
            phrase=spoken(step, knowledge, alone=routine.company == "alone"),
            in_full=" ".join(how),
            how=(*new, *again),
            cautions=cautions,
            points={name_of(turn): _named(turn) for turn in pressed_in_turn(points, step.tool)},
        )
        explained.update(how)
        heeded.update(cautions)


def _named(turn: tuple[Point, ...]) -> str:
    name = turn[0].name if len(turn) == 1 else f"{turn[0].name.rpartition(', ')[0]}, both sides"
    return name[0].lower() + name[1:]


def spoken(step: Step, knowledge: Knowledge, *, alone: bool) -> str:
    """Say what to do and where, to follow on a word such as “now” or “next”.

    Alone it is one’s own back.
    """
    zones = [knowledge.zones[zone] for zone in step.zones]
    gesture = knowledge.techniques[step.technique].gesture
    families = list(dict.fromkeys(zone.family for zone in zones))
    first, last = (_place(zone, alone=alone) for zone in (zones[0], zones[-1]))
    if step.tool is Tool.BALL:
        phrase = WITH_A_BALL.format(first)
    elif len(families) > 1:
        phrase = ALONG[gesture].format(first, last)
    else:
        phrase = IN_ONE_PLACE[gesture].format(first)
    for words in SAYS_WHERE:
        phrase = phrase.replace(words, "between")
    return phrase + ON_SIDES[sides_of(zones)]


def _place(zone: Zone, *, alone: bool) -> str:
    name = short_name(zone)
    if name.startswith("between"):
        return name
    part, _, whole = f"the {name}".rpartition("the ")
    return f"{part}{'your' if alone else 'the'} {whole}"
