"""Presets: a named order of steps, inside the limits like any other plan."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from unknot.craft.knowledge import Knowledge
from unknot.craft.language import to_say
from unknot.craft.planning.candidates import on_families
from unknot.craft.planning.frame import Frame
from unknot.craft.planning.offers import Offer, offer
from unknot.craft.planning.pressing import presses
from unknot.craft.planning.routine import GaveWay, Phase
from unknot.craft.planning.ways import UP_THE_BACK, runs
from unknot.craft.planning.wish import Company, Preset
from unknot.craft.shaping import joined, lower

BESIDE_THE_SPINE = ("lumbar_paraspinal", "interscapular")
TIGHT_SPOTS = ("erector_thoracic", "interscapular")
GLIDES_SECONDS = {1: (130, 170), 2: (75, 90)}
"""By pressure: time for five to ten strokes from the lower back to the shoulders."""

WITH_POINTS = ("erector_thoracic", "scapula_medial_border")
STEPS = ("effleurage", "petrissage", "friction", "tapotement", "vibration")
NO_CLASSIC = to_say("The classic seven steps do not fit today; this is the plan nearest to them.")

BEFORE_CLASSIC = to_say(
    (
        "Prepare the space: a warm, quiet room, a firm bed or mat, a towel, and oil within reach.",
        "Warm your hands: rub them together until they feel warm, then warm the oil between them.",
    )
)
BEFORE = to_say(
    (
        "Make the room warm and quiet, and lay a towel and oil within reach.",
        "Agree on a word that stops everything at once.",
        "Warm your hands.",
    )
)
BEFORE_ALONE = to_say(
    (
        "Make the room warm and quiet, and lay a towel and oil within reach.",
        "Keep a soft ball at hand, and a stretch of bare wall.",
        "Warm your hands.",
    )
)


def classic(frame: Frame) -> tuple[Offer, ...]:
    """Offer the seven classic steps; the first two, room and hands, come before the clock.

    Gliding with neither kneading nor shaking would not be the classic session: nothing is offered.
    """
    glides = tuple(_glides(frame))
    kneads = tuple(on_families(frame, Phase.KNEAD, "petrissage", BESIDE_THE_SPINE))
    eases = tuple(_ease(frame)) if frame.time_to_warm else ()
    taps = tuple(on_families(frame, Phase.WAKE, "tapotement", ("interscapular",)))
    shakes = tuple(on_families(frame, Phase.SETTLE, "vibration", ("erector_thoracic",)))
    if not glides or not (kneads or shakes):
        return ()
    return tuple(_wanted((*glides, *kneads, *eases, *taps, *shakes), frame))


def before(frame: Frame) -> tuple[str, ...]:
    """Say what to do before the clock starts."""
    said: tuple[str, ...] = BEFORE_ALONE if frame.wish.company is Company.ALONE else BEFORE
    if frame.wish.preset is Preset.CLASSIC:
        said = BEFORE_CLASSIC
    return tuple(map(frame.knowledge.phrased, said))


def no_classic(knowledge: Knowledge) -> GaveWay:
    """Say that another plan takes the place of the classic steps."""
    return GaveWay("no_classic", knowledge.phrased(NO_CLASSIC))


def missing_of_classic(techniques: set[str], frame: Frame) -> tuple[GaveWay, ...]:
    """Say which of the classic steps a session goes without."""
    wanted = (*STEPS, "static_pressure") if frame.wish.points else STEPS
    missing = [frame.knowledge.techniques[one].plain for one in wanted if one not in techniques]
    if not missing:
        return ()
    names = lower(joined(", ", *missing))
    said = frame.knowledge.phrased("Without, this time: {techniques}.", techniques=names)
    return (GaveWay("classic_without", said),)


def _wanted(found: Iterable[Offer], frame: Frame) -> Iterator[Offer]:
    """Want each technique in one place at least, whatever the aim would have weighed."""
    place: dict[str, str] = {}
    for one in found:
        family = frame.knowledge.zones[one.zones[0]].family
        required = place.setdefault(one.technique, family) == family
        vessel = replace(one.vessel, required=required, worth=max(1, one.vessel.worth))
        yield replace(one, vessel=vessel, stays=one.phase is Phase.WARM)


def _glides(frame: Frame) -> Iterator[Offer]:
    technique = frame.knowledge.techniques["effleurage"]
    for run in runs(frame, technique, UP_THE_BACK):
        found = offer(frame, Phase.WARM, technique, run)
        if found:
            yield found.lasting(*GLIDES_SECONDS[found.pressure])


def _ease(frame: Frame) -> Iterator[Offer]:
    """Small circles and points where it aches; elsewhere only as far as there is time."""
    sore = {frame.knowledge.zones[zone].family for zone in frame.sore}
    spots = [family for family in frame.knowledge.families if family in sore]
    yield from on_families(frame, Phase.EASE, "friction", dict.fromkeys((*spots, *TIGHT_SPOTS)))
    if frame.wish.points:
        yield from presses(frame, dict.fromkeys((*spots, *WITH_POINTS)))
