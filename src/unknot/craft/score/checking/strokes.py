"""What one stroke must not do, in any of the forms in which it may be played."""

from collections.abc import Iterator
from itertools import pairwise

from unknot.craft.knowledge import Knowledge
from unknot.craft.score.checking.atlas import Atlas, atlas_of
from unknot.craft.score.checking.breach import Breach
from unknot.craft.score.checking.contact import air_of, sweeps_of
from unknot.craft.score.checking.pace import glide, hurried, speed, tempo, too_often
from unknot.craft.score.checking.places import places
from unknot.craft.score.checking.played import Played, forms_of, played, zones_of
from unknot.craft.score.checking.points import point
from unknot.craft.score.checking.reach import reach
from unknot.craft.score.checking.rules import against_limits, against_step, against_tables
from unknot.craft.score.events import HandPath, Score, Stroke
from unknot.craft.screening.limits import Limits
from unknot.craft.sentences import to_tell
from unknot.craft.shaping import shortened


def breaches_of_stroke(
    stroke: Stroke, score: Score, limits: Limits, knowledge: Knowledge
) -> Iterator[Breach]:
    """Look for breaches in a stroke and in each of its gentler forms."""
    zones = zones_of(stroke, score, knowledge)
    weaker = stroke.pressure
    for form in forms_of(stroke):
        if form.pressure > weaker:
            text = to_tell("A gentler form is firmer than the one before.")
            yield Breach(stroke.start_ms, "gentler", text)
        weaker = form.pressure
        if hurried(form, stroke):
            text = to_tell("Hands would have to come round more than five times a second.")
            yield Breach(stroke.start_ms, "tempo", text)
            continue
        one = played(form, stroke, zones, knowledge)
        if one is None:
            text = to_tell(
                "“{technique}” in “{zone}” cannot be played.",
                technique=shortened(form.technique),
                zone=shortened(stroke.zone),
            )
            yield Breach(stroke.start_ms, "unknown", text)
        else:
            yield from _breaches_of(one, limits, knowledge)
            yield from too_often(one, score.aim)
            yield from reach(one, score, knowledge)


def _breaches_of(one: Played, limits: Limits, knowledge: Knowledge) -> Iterator[Breach]:
    yield from against_limits(one, limits)
    yield from against_tables(one, knowledge)
    yield from against_step(one, knowledge)
    yield from tempo(one)
    yield from point(one, knowledge)
    hands = [path.hand for path in one.hands]
    if len(set(hands)) < len(hands):
        yield one.breach("path", to_tell("one hand would have to be in two places."))
    for path in one.hands:
        yield from _hand(one, path, limits, atlas_of(knowledge))


def _hand(one: Played, path: HandPath, limits: Limits, atlas: Atlas) -> Iterator[Breach]:
    if not _well_formed(path):
        yield one.breach("path", to_tell("a hand’s path does not run through its cycle."))
        return
    sweeps = tuple(sweeps_of(path, one.pressure, one.cycle_seconds))
    yield from speed(one, sweeps, air_of(path, one.cycle_seconds))
    yield from glide(one, path, sweeps)
    for sweep in sweeps:
        yield from places(one, path, sweep, limits, atlas)


def _well_formed(path: HandPath) -> bool:
    times = [place.at_permille for place in path.waypoints]
    rising = all(one <= other for one, other in pairwise(times))
    if len(times) < 2 or not rising or not 0 <= times[0] <= times[-1] <= 1000:
        return False
    if any(not 0 <= place.weight <= 100 for place in path.waypoints):
        return False
    first, last = path.waypoints[0], path.waypoints[-1]
    closed = (first.x, first.y) == (last.x, last.y) and (times[0], times[-1]) == (0, 1000)
    return path.lifts or closed
