"""Demonstrations: a short score of one technique or one point, to watch and learn from."""

from unknot.craft.errors import InputError
from unknot.craft.knowledge import Knowledge, Technique
from unknot.craft.planning.offers import PRESS_SECONDS
from unknot.craft.planning.routine import Phase, Routine, Step, Tool
from unknot.craft.planning.wish import Aim, Company
from unknot.craft.score.events import Score
from unknot.craft.score.writer import write_score
from unknot.craft.screening.limits import OPEN, Position
from unknot.craft.sentences import to_tell

SECONDS = 60
WAYS = {
    "effleurage": ("lumbar_paraspinal", "erector_thoracic", "upper_trapezius"),
    "feathering": ("erector_thoracic", "lumbar_paraspinal"),
}
PLACES = {
    "still_hold": "lumbar_paraspinal",
    "petrissage": "upper_trapezius",
    "friction": "interscapular",
    "tapotement": "interscapular",
    "vibration": "erector_thoracic",
}


def demonstrate(technique: str, knowledge: Knowledge) -> Score:
    """Show a technique for a minute where it is at home; raises InputError where there is none."""
    if technique == "static_pressure":
        return demonstrate_point("mid_back_side", knowledge)
    families = WAYS.get(technique) or ((PLACES[technique],) if technique in PLACES else ())
    if not families:
        raise InputError(
            to_tell("There is nothing to show of “{technique}”.", technique=technique),
            accepted=", ".join((*WAYS, *PLACES)),
        )
    zones = tuple(zone.id for family in families for zone in knowledge.families[family])
    return _alone_in_a_score(knowledge.techniques[technique], families[0], zones, (), knowledge)


def demonstrate_point(family: str, knowledge: Knowledge) -> Score:
    """Show how a point is pressed and held, left then right; InputError where there is none.

    A place for a resting palm, too light for pressing, is shown as that.
    """
    points = [point for point in knowledge.points.values() if point.family == family]
    if not points:
        known = dict.fromkeys(point.family for point in knowledge.points.values())
        sentence = to_tell("There is no point called “{name}”.", name=family)
        raise InputError(sentence, accepted=", ".join(known))
    zones = tuple(zone.id for zone in knowledge.families[points[0].zone])
    press = knowledge.techniques["static_pressure"]
    if points[0].max_pressure_lay < press.pressure_lay[0]:
        hold = knowledge.techniques["still_hold"]
        return _alone_in_a_score(hold, points[0].zone, zones, (), knowledge)
    named = tuple(point.id for point in points)
    return _alone_in_a_score(press, points[0].zone, zones, named, knowledge)


def _alone_in_a_score(
    technique: Technique,
    zone: str,
    zones: tuple[str, ...],
    points: tuple[str, ...],
    knowledge: Knowledge,
) -> Score:
    step = Step(
        key=f"show-{technique.id}-{zone}",
        phase=Phase.EASE,
        technique=technique.id,
        zone=zone,
        zones=zones,
        seconds=2 * PRESS_SECONDS if points else SECONDS,
        transition_seconds=0,
        pressure=technique.pressure_lay[0],
        tool=Tool.HANDS,
        why=(),
        why_text="",
        points=points,
    )
    return write_score(_of_one(step, knowledge), knowledge)


def _of_one(step: Step, knowledge: Knowledge) -> Routine:
    return Routine(
        minutes=1,
        aim=Aim.RELIEF,
        company=Company.PARTNER,
        position=Position.FACE_DOWN,
        limits=OPEN,
        steps=(step,),
        gave_way=(),
        knowledge_version=knowledge.version,
    )
