"""Wishes: what a score does that the people did not want, read off its strokes."""

from collections.abc import Iterator

from unknot.craft.knowledge import Knowledge
from unknot.craft.planning import Aim, Wish
from unknot.craft.score.events import Score, Stroke

FIRMEST_AT_FIRST = 2
LONGEST_AT_FIRST = 20
TIME_TO_WARM = 8
SMALL_SPOTS = frozenset({"friction", "static_pressure"})
FIRM = 2
"""From this pressure on a place is warmed before; to warm itself is as firm at most."""


def unwished(wish: Wish, score: Score, knowledge: Knowledge) -> Iterator[str]:
    """Look for what nobody wished for; nothing is the aim."""
    strokes = [event for event in score.events if isinstance(event, Stroke)]
    yield from _too_long(wish, score)
    for stroke in strokes:
        yield from _too_firm(wish, stroke)
        yield from _other_than_wished(wish, stroke)
    for step in score.steps:
        for name in step.zones:
            yield from _not_agreed(wish, name, knowledge)
    yield from _not_warmed(strokes)


def _too_long(wish: Wish, score: Score) -> Iterator[str]:
    longest = min(wish.minutes, LONGEST_AT_FIRST) if wish.first_session else wish.minutes
    if score.duration_ms > longest * 60_000:
        yield f"it lasts more than {longest} minutes"
    small = {one.technique for one in score.steps} & SMALL_SPOTS
    if score.duration_ms < TIME_TO_WARM * 60_000 and wish.minutes < TIME_TO_WARM and small:
        yield "small spots without the time to warm them"


def _too_firm(wish: Wish, stroke: Stroke) -> Iterator[str]:
    liked = 3 if wish.pressure_liked is None else wish.pressure_liked
    most = min(liked, FIRMEST_AT_FIRST) if wish.first_session else liked
    if wish.aim is Aim.CALM and wish.pressure_liked is None:
        most = min(most, FIRMEST_AT_FIRST)
    if stroke.pressure > most:
        yield f"{stroke.technique} is firmer than {most}"


def _other_than_wished(wish: Wish, stroke: Stroke) -> Iterator[str]:
    swapped = {edit.technique for edit in wish.edits}
    if stroke.technique == "tapotement" and wish.aim is Aim.CALM:
        yield "tapping does not calm"
    taps = stroke.technique == "tapotement" and stroke.technique not in swapped
    if taps and wish.aim is Aim.RELIEF and not wish.preset:
        yield "tapping, though nobody wants to wake"
    if stroke.point and not wish.points and "static_pressure" not in swapped:
        yield f"{stroke.point} is pressed, though nobody wants points"


def _not_agreed(wish: Wish, name: str, knowledge: Knowledge) -> Iterator[str]:
    zone = knowledge.zones[name]
    names = {zone.id, zone.family}
    if names & set(wish.leave_out):
        yield f"{name} is to be left out"
    if zone.consent_first and not names & set(wish.agreed_zones):
        yield f"nobody said yes to {name}"


def _not_warmed(strokes: list[Stroke]) -> Iterator[str]:
    """Where hands glide at all, the first that is firm is gliding; nothing is kneaded before it."""
    glides = any(one.technique == "effleurage" for one in strokes)
    firm = next((one for one in strokes if one.pressure >= FIRM), None)
    if firm and glides and firm.technique != "effleurage":
        yield f"{firm.technique} is firm before anything was warmed"
