"""What one stroke must not do: its technique, its places, its pressure, its pace."""

from collections.abc import Iterator
from itertools import pairwise

import msgspec

from unknot.craft.knowledge import Knowledge, Technique
from unknot.craft.score.checking.atlas import SPINE_MOST, Atlas, atlas_of
from unknot.craft.score.checking.breach import Breach
from unknot.craft.score.checking.contact import Sweep, air_of, sweeps_of
from unknot.craft.score.events import Gentler, Hand, HandPath, Score, Stroke
from unknot.craft.screening.limits import Limits

FASTEST_ON_SKIN_CM = 40.0
FASTEST_IN_AIR_CM = 150.0
PACE_SLACK = 0.06
STAYS_INSIDE = frozenset({"knead", "circle", "tap", "shake", "press"})
ALONG = frozenset({"glide", "feather"})


class Played(msgspec.Struct, frozen=True):
    """A stroke as it may be played: as written, or in one of its gentler forms."""

    stroke: Stroke
    technique: Technique
    pressure: int
    cycles: int
    hands: tuple[HandPath, ...]
    taps: tuple[int, ...]
    zones: tuple[str, ...]

    @property
    def cycle_seconds(self) -> float:
        """How long one cycle lasts."""
        return self.stroke.duration_ms / self.cycles / 1000

    def breach(self, code: str, text: str) -> Breach:
        """Name a breach of this stroke."""
        return Breach(self.stroke.start_ms, code, f"{self.technique.name}: {text}")


def breaches_of_stroke(
    stroke: Stroke, score: Score, limits: Limits, knowledge: Knowledge
) -> Iterator[Breach]:
    """Look for breaches in a stroke and in each of its gentler forms."""
    zones = _zones(stroke, score, knowledge)
    forms = [_as_written(stroke), *map(_as_gentler, stroke.gentler)]
    weaker = stroke.pressure
    for technique, form in forms:
        known = knowledge.techniques.get(technique)
        if known is None or not zones or form.cycles < 1 or stroke.duration_ms <= 0:
            yield Breach(
                stroke.start_ms, "unknown", f"“{technique}” in “{stroke.zone}” is unknown."
            )
            continue
        if form.pressure > weaker:
            yield Breach(
                stroke.start_ms, "gentler", "A gentler form is firmer than the one before."
            )
        weaker = form.pressure
        played = Played(
            stroke=stroke,
            technique=known,
            pressure=form.pressure,
            cycles=form.cycles,
            hands=form.hands or stroke.hands,
            taps=form.taps,
            zones=zones,
        )
        yield from _breaches_of(played, limits, knowledge)


def _as_written(stroke: Stroke) -> tuple[str, Gentler]:
    return stroke.technique, Gentler(
        technique=stroke.technique,
        pressure=stroke.pressure,
        cycles=stroke.cycles,
        hands=stroke.hands,
        taps=stroke.taps,
    )


def _as_gentler(form: Gentler) -> tuple[str, Gentler]:
    return form.technique, form


def _zones(stroke: Stroke, score: Score, knowledge: Knowledge) -> tuple[str, ...]:
    """Name the sided zones that a stroke may press in; none where it names what does not exist."""
    families = knowledge.families
    if stroke.zone in knowledge.zones:
        own: tuple[str, ...] = (stroke.zone,)
    else:
        own = tuple(zone.id for zone in families.get(stroke.zone, ()))
    if not own or not 0 <= stroke.step < len(score.steps):
        return ()
    listed = score.steps[stroke.step].zones
    if any(zone not in knowledge.zones for zone in listed):
        return ()
    return tuple(dict.fromkeys((*(zone for zone in own if zone in listed), *listed)))


def _breaches_of(played: Played, limits: Limits, knowledge: Knowledge) -> Iterator[Breach]:
    yield from _against_limits(played, limits)
    yield from _against_tables(played, knowledge)
    yield from _pace(played)
    atlas = atlas_of(knowledge)
    for path in played.hands:
        yield from _hand(played, path, limits, atlas)


def _against_limits(played: Played, limits: Limits) -> Iterator[Breach]:
    if played.pressure > limits.max_pressure:
        yield played.breach(
            "pressure", f"pressure {played.pressure} is above {limits.max_pressure}."
        )
    if played.technique.id in limits.withheld_techniques:
        yield played.breach("technique", "it is withheld.")
    for zone in played.zones:
        if zone in limits.withheld_zones:
            yield played.breach("zone", f"the zone {zone} is withheld.")


def _against_tables(played: Played, knowledge: Knowledge) -> Iterator[Breach]:
    low, high = played.technique.pressure_lay
    if not played.technique.lay_ok or not low <= played.pressure <= high:
        yield played.breach("pressure", f"pressure {played.pressure} is not for home.")
    for name in played.zones:
        zone = knowledge.zones[name]
        bound = played.technique.only_zones
        if played.technique.id in zone.forbids or (bound and zone.family not in bound):
            yield played.breach("zone", f"it is not for the zone {name}.")
        if played.technique.id not in zone.suits and not bound:
            yield played.breach("zone", f"it does not suit the zone {name}.")
        own = zone.suits_pressure.get(played.technique.id, zone.max_pressure_lay)
        if played.pressure > min(own, zone.max_pressure_lay):
            yield played.breach("pressure", f"pressure {played.pressure} is too firm in {name}.")


def _pace(played: Played) -> Iterator[Breach]:
    """Beats a minute stay within the range of the table."""
    span = played.technique.tempo.cycles_per_minute
    if span is None:
        return
    beats = 60 * max(1, len(played.taps)) / played.cycle_seconds
    if not span[0] * (1 - PACE_SLACK) <= beats <= span[1] * (1 + PACE_SLACK):
        yield played.breach("tempo", f"{beats:.0f} a minute is not its pace.")


def _hand(played: Played, path: HandPath, limits: Limits, atlas: Atlas) -> Iterator[Breach]:
    if not _well_formed(path):
        yield played.breach("path", "a hand’s path does not run through its cycle.")
        return
    air = air_of(path, played.cycle_seconds)
    if air and air.centimetres > FASTEST_IN_AIR_CM * max(air.seconds, 0.001):
        yield played.breach("speed", "a hand would have to fly back too fast.")
    for sweep in sweeps_of(path, played.pressure, played.cycle_seconds):
        yield from _sweep(played, path, sweep, limits, atlas)


def _well_formed(path: HandPath) -> bool:
    times = [point.at_permille for point in path.waypoints]
    rising = all(one <= other for one, other in pairwise(times))
    if len(times) < 2 or not rising or not 0 <= times[0] <= times[-1] <= 1000:
        return False
    if any(not 0 <= point.weight <= 100 for point in path.waypoints):
        return False
    first, last = path.waypoints[0], path.waypoints[-1]
    closed = (first.x, first.y) == (last.x, last.y) and (times[0], times[-1]) == (0, 1000)
    return path.lifts or closed


def _sweep(
    played: Played, path: HandPath, sweep: Sweep, limits: Limits, atlas: Atlas
) -> Iterator[Breach]:
    yield from _speed(played, sweep)
    if sweep.pressure > SPINE_MOST and atlas.spine.intersects(sweep.way):
        yield played.breach("spine", "it presses on the spine.")
    for region in atlas.regions.values():
        if region.crossed_by(sweep.way):
            entry = region.entry
            firm = entry.max_pressure is None or sweep.pressure > entry.max_pressure
            wrong = played.technique.id not in entry.techniques or path.hand is Hand.BALL
            if firm or wrong or entry.id in limits.withheld_zones:
                yield played.breach("no_go", f"it comes over {entry.name.lower()}.")
    for name in limits.withheld_zones & atlas.zones.keys():
        if sweep.way.intersection(atlas.zones[name].buffer(-0.002)).length > 0:
            yield played.breach("zone", f"it touches {name}, which is withheld.")
    inside = atlas.zone(played.zones)
    if played.technique.gesture in STAYS_INSIDE and not inside.covers(sweep.way):
        yield played.breach("place", "it leaves its zone.")
    if played.technique.gesture in ALONG and sweep.pressure and not _near(sweep, inside):
        yield played.breach("place", "it presses far from its zones.")


def _near(sweep: Sweep, inside: object) -> bool:
    """Gliding may pass the plain skin between two of its zones, and no more."""
    return bool(sweep.way.distance(inside) < 0.07)


def _speed(played: Played, sweep: Sweep) -> Iterator[Breach]:
    seconds = max(sweep.seconds, 1e-9)
    speed = sweep.centimetres / seconds
    if speed > FASTEST_ON_SKIN_CM:
        yield played.breach("speed", f"{speed:.0f} cm a second is too fast on skin.")
    tempo = played.technique.tempo
    firm = tempo.firm_cm_per_second if played.pressure > 1 else None
    span = firm or tempo.cm_per_second
    if span and sweep.pressure and sweep.centimetres > 1 and speed > span[1] * (1 + PACE_SLACK):
        yield played.breach("tempo", f"{speed:.1f} cm a second is not its pace.")
