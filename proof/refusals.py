"""Refusals: answers that contradict themselves or name what is not there, and doubts that hold."""

from collections.abc import Iterator

from unknot.craft.errors import InputError
from unknot.craft.knowledge import Knowledge
from unknot.craft.screening import Verdict, assess, parse_answers, read_answers

ON_WARFARIN = {"q_bloodthinner": ["anticoagulant"], "*": "no"}
REFUSED: tuple[object, ...] = (
    None,
    ["no"],
    {"*": "yes"},
    {"*": ["no"]},
    {"*": "perhaps"},
    {"q_nothing": "no", "*": "no"},
    {"q_age": ["older_well", "no"], "*": "no"},
    {"q_age": ["older_well", "perhaps"], "*": "no"},
    {"q_age": ["older_well", "anticoagulant"], "*": "no"},
    {"q_age": 1, "*": "no"},
    {"q_age": "no", "Q-AGE": "not sure", "*": "no"},
    {**ON_WARFARIN, "cleared": "anticoagulant"},
    {**ON_WARFARIN, "cleared": ["blood"]},
    {**ON_WARFARIN, "cleared": ["epilepsy"]},
    {"*": "no", "cleared": ["anticoagulant"]},
)
REFUSED_FILES = ("", "no", '{"q_age": "no"', '{"q_age": "not_sure", "q_age": "no", "*": "no"}')
AT_LEAST: tuple[tuple[object, Verdict], ...] = (
    ({}, Verdict.NO_MASSAGE_NOW),
    ({"q_age": None, "*": "no"}, Verdict.NO_MASSAGE_NOW),
    ({"*": None}, Verdict.NO_MASSAGE_NOW),
    ({"*": "not_sure"}, Verdict.EMERGENCY),
    ({"q_bloodthinner": ["low_dose_aspirin", "not_sure"], "*": "no"}, Verdict.ASK_DOCTOR_FIRST),
    ({"q_bloodthinner": "yes", "*": "no"}, Verdict.ASK_DOCTOR_FIRST),
    ({"q_bloodthinner": [], "*": "no"}, Verdict.ASK_DOCTOR_FIRST),
    (ON_WARFARIN, Verdict.ASK_DOCTOR_FIRST),
)
"""Answers, and how strict the verdict has to be at least."""


def taken(knowledge: Knowledge) -> Iterator[str]:
    """Name what was taken though it should be refused, or taken too mildly; nothing is the aim."""
    for raw in REFUSED:
        if not _is_refused(raw, knowledge):
            yield f"{raw!r} is taken"
    for text in REFUSED_FILES:
        if not _is_refused(text, knowledge, as_file=True):
            yield f"{text!r} is taken"
    for raw, verdict in AT_LEAST:
        if assess(read_answers(raw, knowledge), knowledge).verdict < verdict:
            yield f"{raw!r} is taken too mildly"


def _is_refused(raw: object, knowledge: Knowledge, *, as_file: bool = False) -> bool:
    try:
        if as_file:
            parse_answers(str(raw), knowledge)
        else:
            read_answers(raw, knowledge)
    except InputError:
        return True
    return False
