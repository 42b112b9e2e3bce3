"""No-go areas that are missing, smaller, or let more pass."""

from collections.abc import Iterator

from proof.faults.fault import Fault, changed, dropped
from unknot.craft.knowledge import Knowledge, NoGo
from unknot.craft.knowledge.records.record import Place

SMALLER = 0.8


def faults_of_areas(knowledge: Knowledge) -> Iterator[Fault]:
    """Weaken every no-go area in every way."""
    for area in knowledge.no_go.values():
        yield dropped(knowledge, "no_go", area, "area dropped")
        for kind, parts in (*_smaller(area), *_letting_more_pass(area, knowledge)):
            yield changed(knowledge, "no_go", area, kind, **parts)


def _smaller(area: NoGo) -> Iterator[tuple[str, dict[str, object]]]:
    for number, polygon in enumerate(area.polygons):
        before, after = area.polygons[:number], area.polygons[number + 1 :]
        yield f"shape {number} dropped", {"polygons": (*before, *after)}
        yield f"shape {number} smaller", {"polygons": (*before, _shrunk(polygon), *after)}


def _letting_more_pass(area: NoGo, knowledge: Knowledge) -> Iterator[tuple[str, dict[str, object]]]:
    firmer = 0 if area.max_pressure is None else area.max_pressure + 1
    yield "pressure raised", {"max_pressure": firmer}
    for technique in sorted(knowledge.techniques.keys() - set(area.techniques)):
        yield f"{technique} may cross", {"techniques": (*area.techniques, technique)}
    if area.holds:
        yield "holds nothing", {"holds": ()}


def _shrunk(polygon: tuple[Place, ...]) -> tuple[Place, ...]:
    x, y = (sum(part) / len(polygon) for part in zip(*polygon, strict=True))
    return tuple((x + (px - x) * SMALLER, y + (py - y) * SMALLER) for px, py in polygon)
