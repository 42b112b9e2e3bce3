"""Presets: a named order of steps, inside the limits like any other plan."""

from collections.abc import Iterator

from msgspec.structs import replace

from unknot.craft.planning.candidates import UP_THE_BACK, press, runs, sides_alike
from unknot.craft.planning.frame import Frame
from unknot.craft.planning.offers import Offer, offer, reachable
from unknot.craft.planning.routine import Phase

BESIDE_THE_SPINE = ("lumbar_paraspinal", "interscapular")
TIGHT_SPOTS = ("erector_thoracic", "interscapular")
GLIDES_SECONDS = {1: (130, 170), 2: (75, 90)}
"""By pressure: time for five to ten strokes from the lower back to the shoulders."""

BEFORE_CLASSIC = (
    "Prepare the space: a warm, quiet room, a firm bed or mat, a towel, and oil within reach.",
    "Warm your hands: rub them together until they feel warm, then warm the oil between them.",
)
BEFORE = (
    "Make the room warm and quiet, and lay a towel and oil within reach.",
    "Agree on a word that stops everything at once.",
    "Warm your hands.",
)


def classic(frame: Frame) -> tuple[Offer, ...]:
    """Offer the seven classic steps; the first two, room and hands, come before the clock."""
    sore = {frame.knowledge.zones[zone].family for zone in frame.sore}
    spots = [family for family in frame.knowledge.families if family in sore] or TIGHT_SPOTS
    found = [
        *_glides(frame),
        *_on(frame, Phase.KNEAD, "petrissage", BESIDE_THE_SPINE),
        *(_on(frame, Phase.EASE, "friction", spots) if frame.time_to_warm else ()),
        *(_presses(frame, spots) if frame.time_to_warm and frame.wish.points else ()),
        *_on(frame, Phase.WAKE, "tapotement", ("interscapular",)),
        *_on(frame, Phase.SETTLE, "vibration", ("erector_thoracic",)),
    ]
    return tuple(_wanted(one) for one in found)


def _wanted(one: Offer) -> Offer:
    """A preset wants each of its steps, whatever the aim would have weighed."""
    return replace(one, vessel=replace(one.vessel, required=True, worth=max(1, one.vessel.worth)))


def _glides(frame: Frame) -> Iterator[Offer]:
    technique = frame.knowledge.techniques["effleurage"]
    for run in runs(frame, technique, UP_THE_BACK):
        found = offer(frame, Phase.WARM, technique, run)
        if found:
            least, most = GLIDES_SECONDS[found.pressure]
            yield replace(found, vessel=replace(found.vessel, least=least, most=most))


def _on(
    frame: Frame, phase: Phase, technique: str, families: tuple[str, ...] | list[str]
) -> Iterator[Offer]:
    known = frame.knowledge.techniques[technique]
    for family in families:
        for group in sides_alike(frame, reachable(frame, known, frame.knowledge.families[family])):
            found = offer(frame, phase, known, group)
            if found:
                yield found


def _presses(frame: Frame, families: tuple[str, ...] | list[str]) -> Iterator[Offer]:
    technique = frame.knowledge.techniques["static_pressure"]
    room = 4
    for family in dict.fromkeys((*families, *TIGHT_SPOTS)):
        for group in sides_alike(
            frame, reachable(frame, technique, frame.knowledge.families[family])
        ):
            found = press(frame, group, room=room) if room else None
            if found:
                room -= len(found.points)
                yield found
