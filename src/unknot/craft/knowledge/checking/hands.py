"""Check the techniques and the scale of pressure."""

from unknot.craft.errors import KnowledgeError
from unknot.craft.knowledge.bounds import HOME_CEILING, LONGEST_MINUTES, STRONGEST
from unknot.craft.knowledge.checking.agreement import each_known, rising
from unknot.craft.knowledge.checking.leaving_out import check_left_out
from unknot.craft.knowledge.knowledge import Knowledge
from unknot.craft.knowledge.records import Technique

FILE = "techniques.toml"
FASTEST = 600
RUNS_ALONG = frozenset({"glide", "feather"})
AROUND_A_SPOT = frozenset({"knead", "circle", "tap", "shake"})
LONGEST_SECONDS = LONGEST_MINUTES * 60


def check_hands(knowledge: Knowledge) -> None:
    """Refuse techniques out of range, and a scale of pressure with a level missing."""
    for technique in knowledge.techniques.values():
        _check_technique(technique, knowledge)
    levels = sorted(level.level for level in knowledge.pressure.values())
    if levels != list(range(STRONGEST + 1)):
        raise KnowledgeError("pressure.toml", "the whole table", f"its levels are {levels}")


def _check_technique(technique: Technique, knowledge: Knowledge) -> None:
    named = (*technique.self_zones, *technique.only_zones)
    each_known(FILE, technique.id, "zone family", named, knowledge.families)
    rising(FILE, technique.id, "pressure_lay", technique.pressure_lay, HOME_CEILING)
    rising(FILE, technique.id, "pressure_therapist", technique.pressure_therapist, STRONGEST)
    rising(FILE, technique.id, "felt_0_10", technique.felt_0_10, 10)
    dose = (technique.least_seconds, technique.most_seconds)
    rising(FILE, technique.id, "seconds", dose, LONGEST_SECONDS)
    _check_tempo(technique)
    check_left_out(FILE, technique, technique, (), knowledge)


def _check_tempo(technique: Technique) -> None:
    """Refuse tempos out of range, and a gesture without the tempo or the spots that it needs."""
    tempo, gesture = technique.tempo, technique.gesture
    for span in (
        tempo.cycles_per_minute,
        tempo.cm_per_second,
        tempo.firm_cm_per_second,
        tempo.calming_per_minute,
        tempo.stimulating_per_minute,
    ):
        rising(FILE, technique.id, "tempo", span or (0, 0), FASTEST)
    slow, fast = tempo.cm_per_second or (0, 0)
    if tempo.best_cm_per_second is not None and not slow <= tempo.best_cm_per_second <= fast:
        raise KnowledgeError(FILE, technique.id, "its best speed is not one of its speeds")
    if gesture in RUNS_ALONG and tempo.cm_per_second is None:
        raise KnowledgeError(FILE, technique.id, "it runs along the back and has no speed")
    if gesture in AROUND_A_SPOT and not (tempo.cycles_per_minute and technique.spot_seconds):
        raise KnowledgeError(FILE, technique.id, "it stays on a spot and has no tempo or no time")
