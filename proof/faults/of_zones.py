"""Zones that take more than they should, or lie where they should not."""

from collections.abc import Iterator

from msgspec.structs import replace

from proof.faults.fault import Fault, but, changed
from unknot.craft.knowledge import Knowledge, Zone

A_FINGER = 0.03
HALF_AS_LARGE_AGAIN = 1.5


def faults_of_zones(knowledge: Knowledge) -> Iterator[Fault]:
    """Weaken every zone in every way."""
    for zone in knowledge.zones.values():
        for kind, parts in (*_taking_more(zone, knowledge), *_lying_elsewhere(zone)):
            yield changed(knowledge, "zones", zone, kind, **parts)


def _taking_more(zone: Zone, knowledge: Knowledge) -> Iterator[tuple[str, dict[str, object]]]:
    yield "ceiling raised", {"max_pressure_lay": zone.max_pressure_lay + 1}
    for technique in sorted(knowledge.techniques.keys() - set(zone.suits)):
        yield f"{technique} suits it", {"suits": (*zone.suits, technique)}
    for technique in zone.forbids:
        yield f"{technique} not forbidden", {"forbids": but(zone.forbids, technique)}
    for technique in zone.suits_pressure:
        gentle = {name: most for name, most in zone.suits_pressure.items() if name != technique}
        yield f"{technique} as firm as any", {"suits_pressure": gentle}
    if zone.consent_first:
        yield "nobody asks first", {"consent_first": False}
    if not zone.reached_lying_on_it:
        yield "reached lying on it", {"reached_lying_on_it": True}
    for part in ("hand", "ball"):
        if not getattr(zone.alone, part):
            yield f"alone with the {part}", {"alone": replace(zone.alone, **{part: True})}


def _lying_elsewhere(zone: Zone) -> Iterator[tuple[str, dict[str, object]]]:
    yield "moved down a finger", _moved(zone, 0, -A_FINGER)
    yield "moved up a finger", _moved(zone, 0, A_FINGER)
    yield "moved left a finger", _moved(zone, -A_FINGER, 0)
    yield "moved right a finger", _moved(zone, A_FINGER, 0)
    x, y = (sum(part) / len(zone.polygon) for part in zip(*zone.polygon, strict=True))
    larger = tuple(
        (x + (px - x) * HALF_AS_LARGE_AGAIN, y + (py - y) * HALF_AS_LARGE_AGAIN)
        for px, py in zone.polygon
    )
    yield "larger", {"polygon": larger}


def _moved(zone: Zone, dx: float, dy: float) -> dict[str, object]:
    return {"polygon": tuple((x + dx, y + dy) for x, y in zone.polygon)}
