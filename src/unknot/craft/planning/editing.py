"""Editing: what a person changed in a plan, applied to what is offered."""

from collections.abc import Collection

from msgspec.structs import replace

from unknot.craft.knowledge import Zone
from unknot.craft.language import to_say
from unknot.craft.planning.frame import Frame
from unknot.craft.planning.offers import Offer, offer
from unknot.craft.planning.pressing import MOST_POINTS, press
from unknot.craft.planning.routine import GaveWay, Phase
from unknot.craft.planning.wish import Edit

PHASE_OF = {
    "effleurage": Phase.WARM,
    "petrissage": Phase.KNEAD,
    "friction": Phase.EASE,
    "static_pressure": Phase.EASE,
    "tapotement": Phase.WAKE,
    "vibration": Phase.SETTLE,
    "feathering": Phase.CLOSE,
    "still_hold": Phase.SETTLE,
}
STEP_GONE = to_say("A step you changed is no longer part of this plan.")
WARMING_STAYS = to_say("Warming stays: it comes before anything firmer.")
SWAP_REFUSED = to_say("{technique} is not possible there today; the step stays.")
SMALL_SPOTS = frozenset({"friction", "static_pressure"})


def apply_edits(
    offers: tuple[Offer, ...], frame: Frame
) -> tuple[tuple[Offer, ...], tuple[GaveWay, ...]]:
    """Apply the changes of a wish in their order, and say what could not be done."""
    by_key = {one.key: one for one in offers}
    gave_way: list[GaveWay] = []
    for edit in frame.wish.edits:
        refused = _apply(edit, by_key, frame)
        if refused:
            gave_way.append(refused)
    return tuple(by_key.values()), tuple(gave_way)


def swaps_of(one: Offer, kept: Collection[Offer], frame: Frame) -> tuple[str, ...]:
    """List the techniques that could take the place of a step's own, beside what is kept."""
    room = _points_left(one, kept)
    return tuple(
        technique
        for technique in PHASE_OF
        if technique != one.technique and _swapped(one, technique, frame, room=room)
    )


def _apply(edit: Edit, by_key: dict[str, Offer], frame: Frame) -> GaveWay | None:
    one = by_key.get(edit.step)
    if one is None:
        return GaveWay("step_gone", frame.knowledge.phrased(STEP_GONE))
    if edit.drop:
        return _drop(one, by_key, frame)
    if edit.seconds is not None:
        by_key[one.key] = _lasting(one, edit.seconds)
    if edit.technique is not None:
        return _swap(one, edit.technique, by_key, frame)
    return None


def _drop(one: Offer, by_key: dict[str, Offer], frame: Frame) -> GaveWay | None:
    if one.stays:
        return GaveWay("warming_stays", frame.knowledge.phrased(WARMING_STAYS))
    del by_key[one.key]
    return None


def _lasting(one: Offer, seconds: int) -> Offer:
    """Fix a step's length, at the nearest that its dose allows."""
    least, most = one.dose
    units = round((min(max(seconds, least), most) - least) / one.vessel.unit)
    fixed = min(least + units * one.vessel.unit, most)
    vessel = replace(one.vessel, least=fixed, most=fixed, required=True)
    return replace(one, vessel=vessel, chosen=True)


def _swap(one: Offer, technique: str, by_key: dict[str, Offer], frame: Frame) -> GaveWay | None:
    swapped = _swapped(one, technique, frame, room=_points_left(one, by_key.values()))
    if swapped is None:
        known = frame.knowledge.techniques.get(technique)
        name = known.plain if known else technique
        return GaveWay("swap_refused", frame.knowledge.phrased(SWAP_REFUSED, technique=name))
    wanted = replace(swapped, vessel=replace(swapped.vessel, required=True), chosen=True)
    others = {
        key: wanted if other == one else other
        for key, other in by_key.items()
        if other == one or other.stays or not _same_again(other, wanted)
    }
    by_key.clear()
    for other in sorted(others.values(), key=lambda other: not other.stays):
        by_key.setdefault(other.key, other)  # where warming glides already, it glides once
    _make_room(wanted, by_key)
    return None


def _points_left(one: Offer, kept: Collection[Offer]) -> int:
    """Count the points that a session still holds besides those that were asked for elsewhere."""
    asked_for = (len(other.points) for other in kept if other.chosen and other.key != one.key)
    return MOST_POINTS - sum(asked_for)


def _same_again(one: Offer, other: Offer) -> bool:
    """Say whether two would do the same twice in the same place."""
    alike = (one.phase, one.technique) == (other.phase, other.technique)
    return alike and not set(one.zones).isdisjoint(other.zones)


def _make_room(wanted: Offer, by_key: dict[str, Offer]) -> None:
    """Keep the points of a session to what it holds, dropping those that nobody asked for."""
    points = sum(len(one.points) for one in by_key.values())
    for one in [one for one in by_key.values() if one.points and not one.chosen]:
        if wanted.points and points > MOST_POINTS:
            points -= len(one.points)
            del by_key[one.key]


def _swapped(one: Offer, technique: str, frame: Frame, *, room: int) -> Offer | None:
    known = frame.knowledge.techniques.get(technique)
    phase = PHASE_OF.get(technique)
    if known is None or phase is None or (technique in SMALL_SPOTS and not frame.time_to_warm):
        return None
    if one.stays or one.phase in (Phase.ARRIVE, Phase.CLOSE):
        return None
    zones: tuple[Zone, ...] = tuple(frame.knowledge.zones[zone] for zone in one.zones)
    if len({zone.family for zone in zones}) > 1:
        return None
    if known.gesture == "press":
        return press(frame, zones, room=room)
    return offer(frame, phase, known, zones)
