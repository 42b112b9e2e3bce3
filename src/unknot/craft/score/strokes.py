"""Strokes: one step of a routine becomes runs of equal cycles, with rests where hands move on."""

from collections.abc import Iterator
from typing import Literal

import msgspec

from unknot.craft.errors import InputError
from unknot.craft.knowledge import Technique, Zone
from unknot.craft.planning.offers import CHANGE_SIDES_SECONDS
from unknot.craft.planning.routine import Step
from unknot.craft.score.easing import gentler_forms
from unknot.craft.score.events import Rest, Stroke
from unknot.craft.score.forms import Form, Places, Setting, form_of
from unknot.craft.score.gestures.small import REACHES
from unknot.craft.score.ground import spots
from unknot.craft.score.lines import sides_of
from unknot.craft.score.pressing import strokes_on_points
from unknot.craft.sentences import to_tell

CHANGE_SIDES_MS = CHANGE_SIDES_SECONDS * 1000
SideName = Literal["left", "right", "both", "middle"]


class Task(msgspec.Struct, frozen=True):
    """What the strokes of one step share."""

    number: int
    step: Step
    technique: Technique
    zones: tuple[Zone, ...]
    in_turn: bool
    setting: Setting


def strokes_of(task: Task, start_ms: int) -> tuple[Stroke | Rest, ...]:
    """Write out one step; its strokes and rests fill its seconds exactly."""
    if task.step.points:
        return tuple(
            strokes_on_points(
                task.number, task.step, task.technique, task.zones, task.setting, start_ms
            )
        )
    if not task.in_turn:
        return tuple(_turn(task, task.zones, start_ms, task.step.seconds * 1000))
    half = (task.step.seconds * 1000 - CHANGE_SIDES_MS) // 2
    between = start_ms + half
    left, right = task.zones
    return (
        *_turn(task, (left,), start_ms, half),
        Rest(between, CHANGE_SIDES_MS, task.number, "change_sides"),
        *_turn(task, (right,), between + CHANGE_SIDES_MS, half),
    )


def _turn(task: Task, zones: tuple[Zone, ...], start_ms: int, ms: int) -> Iterator[Stroke]:
    """Work on these zones for a while, at one spot after the other."""
    gesture = task.technique.gesture
    if gesture in ("glide", "feather"):
        form = form_of(task.technique, zones, Places(), task.step.pressure, task.setting)
        yield _stroke(task, zones, form, start_ms, ms)
        return
    places = _places(task, zones, ms)
    for number, place in enumerate(places):
        begin, end = ms * number // len(places), ms * (number + 1) // len(places)
        form = form_of(task.technique, zones, place, task.step.pressure, task.setting)
        yield _stroke(task, zones, form, start_ms + begin, end - begin)


def _places(task: Task, zones: tuple[Zone, ...], ms: int) -> tuple[Places, ...]:
    """Spread spots along the zones, on each side the same, with as much room as there is."""
    gesture = task.technique.gesture
    spot_ms = 1000 * task.technique.spot_seconds or ms
    count = max(1, min(task.technique.most_spots, -(-ms // spot_ms)))
    one_side = sum(len(sides_of(zone)) for zone in zones) == 1
    shared = gesture == "knead" and one_side and not task.setting.alone
    for reach in REACHES["knead_one_side" if shared else gesture]:
        sides = {
            side: spots(zone, side, count, reach, task.setting.knowledge)
            for zone in zones
            for side in sides_of(zone)
        }
        fewest = min(len(found) for found in sides.values())
        if fewest:
            return tuple(
                Places({side: found[n] for side, found in sides.items()}, reach)
                for n in range(fewest)
            )
    raise InputError(
        to_tell(
            "{technique} has no room in {zone}.",
            technique=task.technique.name,
            zone=zones[0].name,
        )
    )


def _stroke(task: Task, zones: tuple[Zone, ...], form: Form, start_ms: int, ms: int) -> Stroke:
    return Stroke(
        start_ms=start_ms,
        duration_ms=ms,
        step=task.number,
        technique=task.technique.id,
        zone=task.step.zone if len(zones) == len(task.zones) else zones[0].id,
        side=_side_name(zones),
        cycles=form.cycles(ms),
        pressure=task.step.pressure,
        hands=form.paced(ms),
        gentler=gentler_forms(form, ms),
        taps=form.taps,
    )


def _side_name(zones: tuple[Zone, ...]) -> SideName:
    sides = {zone.side for zone in zones}
    if sides == {"middle"}:
        return "middle"
    if len(sides - {"middle"}) == 1:
        return "left" if "left" in sides else "right"
    return "both"
