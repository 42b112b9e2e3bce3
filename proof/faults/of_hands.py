"""Techniques and points that are firmer, longer, faster or elsewhere; numbers that are missing."""

from collections.abc import Iterator

from msgspec.structs import replace

from proof.faults.fault import Fault, changed, dropped
from unknot.craft.knowledge import Knowledge, Point, Technique

A_FINGER = 0.03


def faults_of_hands(knowledge: Knowledge) -> Iterator[Fault]:
    """Weaken every technique and every point in every way, and drop every number to call."""
    for technique in knowledge.techniques.values():
        for kind, parts in _technique(technique, knowledge):
            yield changed(knowledge, "techniques", technique, kind, **parts)
    for point in knowledge.points.values():
        for kind, parts in _point(point):
            yield changed(knowledge, "points", point, kind, **parts)
    for contact in knowledge.contacts.values():
        yield dropped(knowledge, "contacts", contact, "number dropped")


def _technique(
    technique: Technique, knowledge: Knowledge
) -> Iterator[tuple[str, dict[str, object]]]:
    low, high = technique.pressure_lay
    yield "firmer", {"pressure_lay": (low, high + 1)}
    if low:
        yield "lighter than it can be done", {"pressure_lay": (low - 1, high)}
    yield "longer", {"most_seconds": technique.most_seconds + 30}
    if not technique.lay_ok:
        yield "at home", {"lay_ok": True}
    if technique.only_zones:
        yield "anywhere", {"only_zones": ()}
    for family in sorted(knowledge.families.keys() - set(technique.self_zones)):
        yield f"alone on {family}", {"self_zones": (*technique.self_zones, family)}
    for span in ("cycles_per_minute", "cm_per_second", "firm_cm_per_second"):
        least_most = getattr(technique.tempo, span)
        if least_most:
            faster = replace(technique.tempo, **{span: (least_most[0], least_most[1] * 2)})
            yield f"{span} doubled", {"tempo": faster}


def _point(point: Point) -> Iterator[tuple[str, dict[str, object]]]:
    x, y = point.place
    yield "firmer", {"max_pressure_lay": point.max_pressure_lay + 1}
    yield "held longer", {"hold_seconds": (point.hold_seconds[0], point.hold_seconds[1] + 15)}
    yield "once more", {"most_repeats": point.most_repeats + 1}
    yield "moved a finger in", {"place": (x - A_FINGER, y)}
    yield "moved a finger out", {"place": (x + A_FINGER, y)}
    yield "moved a finger down", {"place": (x, y - A_FINGER)}
    yield "moved a finger up", {"place": (x, y + A_FINGER)}
    if not point.alone_ball:
        yield "with a ball", {"alone_ball": True}
