"""Saying: a step as it is said aloud: what it is, how it is done, what to heed."""

from collections.abc import Iterator

from unknot.craft.knowledge import Knowledge, Point, Zone
from unknot.craft.planning.routine import Routine, Step, Tool
from unknot.craft.planning.turns import pressed_in_turn
from unknot.craft.score.cues import Words
from unknot.craft.score.instructions import cautions_of, instructions_for
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
WITH_A_BALL = "lean on the ball with {}"
SAYS_WHERE = ("on between", "over between")
"""A place that says “between” needs no other word before it."""


def words_of(routine: Routine, knowledge: Knowledge) -> Iterator[Words]:
    """Put each step into words; what was explained once is only recalled after that."""
    explained: set[tuple[str, ...]] = set()
    heeded: set[str] = set()
    for step in routine.steps:
        points = tuple(knowledge.points[point] for point in step.points)
        how = instructions_for(step, points, alone=routine.company == "alone")
        named = {name_of(turn): _named(turn) for turn in pressed_in_turn(points, step.tool)}
        first = tuple(f"First point: {name}." for name in named.values())[:1]
        said = dict.fromkeys(one for point in points for one in cautions_of(point))
        cautions = tuple(one for one in said if one not in heeded)
        yield Words(
            phrase=spoken(step, knowledge),
            in_full=" ".join(how),
            how=(*first, *(how[-1:] if how in explained else how)),
            cautions=cautions,
            points=named,
        )
        explained.add(how)
        heeded.update(cautions)


def _named(turn: tuple[Point, ...]) -> str:
    name = turn[0].name if len(turn) == 1 else f"{turn[0].name.rpartition(', ')[0]}, both sides"
    return name[0].lower() + name[1:]


def spoken(step: Step, knowledge: Knowledge) -> str:
    """Say what to do and where, to follow on a word such as “now” or “next”."""
    zones = [knowledge.zones[zone] for zone in step.zones]
    gesture = knowledge.techniques[step.technique].gesture
    families = list(dict.fromkeys(zone.family for zone in zones))
    if step.tool is Tool.BALL:
        phrase = WITH_A_BALL.format(_place(zones[0]))
    elif len(families) > 1:
        phrase = ALONG[gesture].format(_place(zones[0]), _place(zones[-1]))
    else:
        phrase = IN_ONE_PLACE[gesture].format(_place(zones[0]))
    for words in SAYS_WHERE:
        phrase = phrase.replace(words, "between")
    return phrase + _side(zones)


def _place(zone: Zone) -> str:
    name = zone.name.partition(",")[0]
    name = name[0].lower() + name[1:]
    return name if name.startswith("between") else f"the {name}"


def _side(zones: list[Zone]) -> str:
    sides = {zone.side for zone in zones} - {"middle"}
    if not sides:
        return ""
    return ", on both sides" if len(sides) > 1 else f", on the {sides.pop()}"
