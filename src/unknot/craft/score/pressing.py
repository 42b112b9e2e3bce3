"""Pressing: each point in turn is sunk into, held, and let go, with a rest after it."""

from collections.abc import Iterator

import msgspec

from unknot.craft.knowledge import Point, Technique, Zone
from unknot.craft.knowledge.records.back import PressShape
from unknot.craft.planning.offers import PRESS_SECONDS
from unknot.craft.planning.routine import Step, Tool
from unknot.craft.planning.turns import pressed_in_turn
from unknot.craft.score.easing import gentler_forms
from unknot.craft.score.events import Contact, Hand, HandPath, Rest, Stroke
from unknot.craft.score.forms import Form, Places, Setting
from unknot.craft.score.gestures.alone import reaching
from unknot.craft.score.gestures.small import hand_on, press

PRESS_MS = PRESS_SECONDS * 1000
SINK_MS = 3_000
HOLD_SECONDS = 14
SIDES = {"left": -1, "right": 1}
SHAPED: dict[PressShape, Contact] = {
    "squeeze": Contact.KNEAD,
    "thumb": Contact.THUMB,
    "fingers": Contact.FINGERS,
    "fingertips": Contact.FINGERTIPS,
    "knuckles": Contact.KNUCKLES,
    "palm": Contact.PALM,
}
LAID_ON_IT = {Contact.THUMB: Contact.SUPPORT, Contact.FINGERS: Contact.STACKED}
"""What the other hand does where one alone would tire: thumb on thumb, fingers on fingers."""


class Press(msgspec.Struct, frozen=True):
    """What is pressed at once: one point, or the same one on both sides."""

    points: tuple[Point, ...]
    zones: tuple[Zone, ...]
    technique: Technique
    step: Step
    setting: Setting

    @property
    def ms(self) -> int:
        """How long it takes to sink in, to hold and to let go."""
        return 2 * SINK_MS + min(HOLD_SECONDS, self.points[0].hold_seconds[1]) * 1000

    @property
    def hands(self) -> tuple[HandPath, ...]:
        """A hand at each of two points; at one a ball, an own hand, or one with the other on it."""
        if len(self.points) > 1:
            return tuple(path for point in self.points for path in self._with_one_hand(point))
        (point,) = self.points
        if self.step.tool is Tool.BALL:
            return self._at(point, Hand.BALL, Contact.BALL)
        if self.setting.alone:
            return reaching(self._with_one_hand(point), self.zones)
        return self._with_one_hand(point) + self._with_the_other(point)

    def _with_one_hand(self, point: Point) -> tuple[HandPath, ...]:
        return self._at(point, hand_on(SIDES[point.side]), SHAPED[self._shape(point)])

    def _with_the_other(self, point: Point) -> tuple[HandPath, ...]:
        """Lay the other hand on the first, where that is how it is done."""
        laid = LAID_ON_IT.get(SHAPED[self._shape(point)])
        return self._at(point, hand_on(-SIDES[point.side]), laid) if laid else ()

    def _shape(self, point: Point) -> PressShape:
        own = point.alone_shape if self.setting.alone else None
        return own or point.shape

    def _at(self, point: Point, hand: Hand, contact: Contact) -> tuple[HandPath, ...]:
        sink_permille = 1000 * SINK_MS // self.ms
        return (press(point.place, hand, contact, sink_permille=sink_permille),)


def strokes_on_points(
    number: int,
    step: Step,
    technique: Technique,
    zones: tuple[Zone, ...],
    setting: Setting,
    start_ms: int,
) -> Iterator[Stroke | Rest]:
    """Press the points of a step in turn, as often as its time holds."""
    points = [setting.knowledge.points[name] for name in step.points]
    turns = pressed_in_turn(points, step.tool)
    for time in range(step.seconds * 1000 // PRESS_MS):
        turn = turns[time % len(turns)]
        press = Press(turn, _zones_of(turn, zones), technique, step, setting)
        begin = start_ms + time * PRESS_MS
        yield _stroke(number, press, begin)
        yield Rest(begin + press.ms, PRESS_MS - press.ms, number, "between_holds")


def name_of(points: tuple[Point, ...]) -> str:
    """Name what is pressed at once: a point, or the family of the two that are alike."""
    return points[0].id if len(points) == 1 else points[0].family


def _zones_of(points: tuple[Point, ...], zones: tuple[Zone, ...]) -> tuple[Zone, ...]:
    sides = {"middle", *(point.side for point in points)}
    return tuple(zone for zone in zones if zone.side in sides)


def _stroke(number: int, press: Press, start_ms: int) -> Stroke:
    together = len(press.points) > 1
    form = Form(
        technique=press.technique,
        zones=press.zones,
        places=Places({SIDES[point.side]: point.place for point in press.points}),
        pressure=press.step.pressure,
        hands=press.hands,
        setting=press.setting,
    )
    return Stroke(
        start_ms=start_ms,
        duration_ms=press.ms,
        step=number,
        technique=press.technique.id,
        zone=press.step.zone if together else press.zones[0].id,
        side="both" if together else press.points[0].side,
        cycles=1,
        pressure=press.step.pressure,
        hands=form.hands,
        gentler=gentler_forms(form, press.ms),
        point=name_of(press.points),
    )
