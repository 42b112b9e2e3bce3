"""Places: where a hand may go, measured on the drawn back."""

from collections.abc import Iterator

from unknot.craft.score.checking.atlas import ON_THE_BACK, SPINE_MOST, Atlas
from unknot.craft.score.checking.breach import Breach
from unknot.craft.score.checking.contact import Sweep
from unknot.craft.score.checking.played import Played
from unknot.craft.score.events import Hand, HandPath
from unknot.craft.screening.limits import Limits
from unknot.craft.sentences import to_tell
from unknot.craft.shaping import lower

STAYS_INSIDE = frozenset({"hold", "knead", "circle", "tap", "shake", "press"})
ALONG = frozenset({"glide", "feather"})
BETWEEN_ZONES = 0.07
"""How much plain skin a glide may cross between two of its zones, and no more."""


def places(
    played: Played, path: HandPath, sweep: Sweep, limits: Limits, atlas: Atlas
) -> Iterator[Breach]:
    """Look for a way on the skin that leads where it must not."""
    if not ON_THE_BACK.covers(sweep.way):
        yield played.breach("place", to_tell("it leaves the back."))
    yield from _forbidden(played, path, sweep, limits, atlas)
    inside = atlas.zone(played.zones)
    gesture = played.technique.gesture
    if gesture in STAYS_INSIDE and not inside.covers(sweep.way):
        yield played.breach("place", to_tell("it leaves its zone."))
    if gesture in ALONG and sweep.end.weight and sweep.way.distance(inside) >= BETWEEN_ZONES:
        yield played.breach("place", to_tell("it presses far from its zones."))


def _forbidden(
    played: Played, path: HandPath, sweep: Sweep, limits: Limits, atlas: Atlas
) -> Iterator[Breach]:
    if sweep.pressure > SPINE_MOST and atlas.spine.intersects(sweep.way):
        yield played.breach("spine", to_tell("it presses on the spine."))
    for region in atlas.regions.values():
        if region.crossed_by(sweep.way):
            entry = region.entry
            firm = entry.max_pressure is None or sweep.pressure > entry.max_pressure
            wrong = played.technique.id not in entry.techniques or path.hand is Hand.BALL
            if firm or wrong or entry.id in limits.withheld_zones:
                yield played.breach("no_go", to_tell("it crosses {area}.", area=lower(entry.name)))
    for name in sorted(limits.withheld_zones & atlas.cores.keys()):
        if atlas.cores[name].intersects(sweep.way):
            text = to_tell("it touches {zone}, which is withheld.", zone=name)
            yield played.breach("zone", text)
