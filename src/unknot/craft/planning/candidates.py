"""Candidates: everything that could be part of a plan, phase by phase."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from unknot.craft.planning.frame import Frame
from unknot.craft.planning.offers import Offer, offer, reachable
from unknot.craft.planning.pressing import presses
from unknot.craft.planning.routine import Phase
from unknot.craft.planning.ways import DOWN_THE_BACK, UP_THE_BACK, runs, sides_alike
from unknot.craft.planning.wish import Aim

TO_ARRIVE = ("lumbar_paraspinal", "sacrum", "upper_trapezius", "neck_base", "quadratus_lumborum")
TO_CLOSE = ("sacrum", "upper_trapezius", "lumbar_paraspinal", "neck_base", "quadratus_lumborum")
WARM_SECONDS = 180
WARM_SHARE = 4
"""Warming takes three minutes at least; of a short session, a quarter."""
CLOSE_SECONDS = (45, 120, 180)
CLOSE_SHARE = 10
"""The last glides take two to three minutes; of a short session a tenth, but no less than 45 s."""
MOST_GLIDING_IN_ONE_PLACE = 120


def candidates(frame: Frame) -> tuple[Offer, ...]:
    """List every offer, each phase in its order; required ones are marked in their vessels."""
    arrive = tuple(_still(frame, Phase.ARRIVE, TO_ARRIVE))
    warm = tuple(_warm(frame))
    close = tuple(_close(frame))
    knead = on_families(frame, Phase.KNEAD, "petrissage", frame.knowledge.families)
    ease = _ease(frame) if warm else ()
    settle = (*_settle(frame), *_rest(frame, but_not=(*arrive, *close)))
    found = (*arrive, *warm, *knead, *ease, *_wake(frame), *settle, *close)
    return tuple({one.key: one for one in found}.values())


def on_families(
    frame: Frame, phase: Phase, technique: str, families: Iterable[str]
) -> Iterator[Offer]:
    """Offer a technique on each family that it suits, both sides together where they ache alike."""
    known = frame.knowledge.techniques[technique]
    for family in families:
        for zones in sides_alike(frame, reachable(frame, known, frame.knowledge.families[family])):
            found = offer(frame, phase, known, zones)
            if found:
                yield found


def _still(frame: Frame, phase: Phase, places: tuple[str, ...]) -> Iterator[Offer]:
    """Rest the hands in the first of these places that may be touched."""
    technique = frame.knowledge.techniques["still_hold"]
    for family in places:
        zones = reachable(frame, technique, frame.knowledge.families[family])
        found = offer(frame, phase, technique, zones, required=True) if zones else None
        if found:
            yield found
            return


def _warm(frame: Frame) -> Iterator[Offer]:
    """Glide up the back, and over single places; the first of it is never left out."""
    for number, one in enumerate(_warming(frame)):
        yield _opening(one, frame) if number == 0 else one


def _warming(frame: Frame) -> Iterator[Offer]:
    technique = frame.knowledge.techniques["effleurage"]
    for number, run in enumerate(runs(frame, technique, UP_THE_BACK)):
        found = offer(frame, Phase.WARM, technique, run)
        if found:
            yield found if number == 0 else _not_too_long(found)
    others = [family for family in frame.knowledge.families if family not in UP_THE_BACK]
    for found in on_families(frame, Phase.WARM, "effleurage", others):
        yield _not_too_long(found)


def _not_too_long(one: Offer) -> Offer:
    return one.lasting(one.vessel.least, MOST_GLIDING_IN_ONE_PLACE)


def _opening(one: Offer, frame: Frame) -> Offer:
    most = one.vessel.most
    least = max(one.vessel.least, min(WARM_SECONDS, _share(frame, WARM_SHARE), most))
    warming = one.lasting(least, most)
    return replace(warming, stays=True, vessel=replace(warming.vessel, required=True))


def _share(frame: Frame, share: int) -> int:
    """Take a share of the whole time, in fives of seconds."""
    return frame.seconds // share // 5 * 5


def _ease(frame: Frame) -> Iterator[Offer]:
    """Small spots come only after warming, and never more points than one session holds."""
    if frame.time_to_warm:
        yield from on_families(frame, Phase.EASE, "friction", frame.knowledge.families)
        if frame.wish.points:
            yield from presses(frame, frame.knowledge.families)


def _wake(frame: Frame) -> Iterator[Offer]:
    if frame.wish.aim is Aim.WAKE:
        places = frame.knowledge.techniques["tapotement"].only_zones
        yield from on_families(frame, Phase.WAKE, "tapotement", places)


def _settle(frame: Frame) -> Iterator[Offer]:
    yield from on_families(frame, Phase.SETTLE, "vibration", frame.knowledge.families)


def _rest(frame: Frame, but_not: tuple[Offer, ...]) -> Iterator[Offer]:
    """Rest the hands in other places too, where nothing that presses is possible."""
    if frame.may_press:
        return
    held = {zone for one in but_not if one.technique == "still_hold" for zone in one.zones}
    for one in on_families(frame, Phase.SETTLE, "still_hold", frame.knowledge.families):
        if not held.intersection(one.zones):
            yield one


def _close(frame: Frame) -> Iterator[Offer]:
    glide = frame.knowledge.techniques["effleurage"]
    least, enough, most = CLOSE_SECONDS
    least = max(least, min(enough, _share(frame, CLOSE_SHARE)))
    for number, run in enumerate(runs(frame, glide, UP_THE_BACK)):
        found = offer(frame, Phase.CLOSE, glide, run, required=number == 0)
        if found:
            yield found.lasting(least, most) if number == 0 else _not_too_long(found)
    feather = frame.knowledge.techniques["feathering"]
    for run in runs(frame, feather, DOWN_THE_BACK):
        found = offer(frame, Phase.CLOSE, feather, run)
        if found:
            yield found
    yield from _still(frame, Phase.CLOSE, TO_CLOSE)
