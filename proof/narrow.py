"""Narrow sessions: a few wishes within narrow limits, in which most of what may go wrong would."""

from collections.abc import Iterator
from dataclasses import replace

from msgspec.structs import replace as with_parts

from proof.clearances import Outcome
from proof.expected import expected
from proof.sessions import score_of
from proof.wishes import unwished
from unknot.craft.errors import InputError
from unknot.craft.knowledge import Knowledge, load
from unknot.craft.planning import Aim, Company, Edit, Preset, Soreness, Tool, Wish, plan, without
from unknot.craft.score import write_score
from unknot.craft.score.checking import check_score
from unknot.craft.screening import OPEN, Limits, Position, Verdict

WAKE = Wish(45, Aim.WAKE, agreed_zones=("gluteal_top",))
SORE = (Soreness("scapula_medial_border", 2), Soreness("neck_base", 2), Soreness("upper_trapezius"))
WAIST = frozenset({"quadratus_lumborum_left", "quadratus_lumborum_right", "quadratus_lumborum"})
LEFT_SHOULDER = frozenset({"interscapular_left", "upper_trapezius_left"})
SIDE = Position.SIDE_LYING_LEFT
ALONE = Wish(30, Aim.RELIEF, company=Company.ALONE, sore=(Soreness("scapula_body", 2),))
SPOTS = ("scapula_body", "scapula_superior_angle", "scapula_medial_border", "neck_base")
SESSIONS: tuple[tuple[Wish, Limits], ...] = (
    (WAKE, OPEN),
    (WAKE, Limits(max_pressure=2)),
    (WAKE, Limits(max_pressure=1)),
    (WAKE, Limits(max_pressure=0)),
    (WAKE, Limits(withheld_techniques=frozenset({"tapotement", "petrissage"}))),
    (WAKE, Limits(withheld_techniques=frozenset({"effleurage", "still_hold"}))),
    (WAKE, Limits(withheld_zones=frozenset({"neck_base", "gluteal_top_left"}))),
    (WAKE, Limits(withheld_zones=WAIST)),
    (WAKE, Limits(withheld_zones=LEFT_SHOULDER)),
    (WAKE, Limits(withheld_zones=expected().with_sides(frozenset({"kidney_area"})))),
    (WAKE, Limits(positions=frozenset({SIDE}))),
    (WAKE, Limits(max_minutes=10)),
    (Wish(45, Aim.RELIEF, sore=SORE), OPEN),
    (Wish(30, Aim.RELIEF, sore=SORE, leave_out=("upper_trapezius", "interscapular_left")), OPEN),
    (Wish(30, Aim.RELIEF, sore=SORE, points=False), OPEN),
    (Wish(30, Aim.RELIEF, sore=SORE, first_session=True, pressure_liked=3), OPEN),
    (Wish(30, Aim.RELIEF, sore=SORE, pressure_liked=1), OPEN),
    (Wish(30, Aim.RELIEF, sore=SORE, pressure_liked=3), Limits(max_pressure=2)),
    (Wish(30, Aim.RELIEF, preset=Preset.CLASSIC, sore=SORE), OPEN),
    (Wish(30, Aim.RELIEF, position=SIDE, sore=SORE), OPEN),
    (Wish(30, Aim.CALM, sore=SORE), OPEN),
    (Wish(7, Aim.RELIEF, sore=SORE), OPEN),
    (
        Wish(5, Aim.RELIEF, edits=(Edit("knead-petrissage-interscapular", technique="friction"),)),
        OPEN,
    ),
    (Wish(30, Aim.RELIEF, company=Company.ALONE, sore=SORE), OPEN),
    (Wish(30, Aim.WAKE, company=Company.ALONE), Limits(positions=frozenset({Position.FACE_DOWN}))),
    (Wish(30, edits=(Edit("knead-petrissage-upper_trapezius", seconds=900),)), OPEN),
    (Wish(30, edits=(Edit("knead-petrissage-interscapular", seconds=900),)), OPEN),
    (Wish(30, Aim.RELIEF, sore=SORE, leave_out=("scapula_medial_border_left",)), OPEN),
    (
        Wish(30, Aim.CALM, edits=(Edit("knead-petrissage-interscapular", technique="tapotement"),)),
        OPEN,
    ),
    (Wish(30, Aim.CALM, preset=Preset.CLASSIC), OPEN),
    (ALONE, OPEN),
    (ALONE, Limits(positions=frozenset({Position.FACE_DOWN}))),
    *((Wish(7, sore=(Soreness(family, 2),)), OPEN) for family in SPOTS),
)
WARMING = "warm-effleurage-lumbar_paraspinal-along"
WARMING_THE_WAIST = "warm-effleurage-lumbar_paraspinal"
ABOVE_THE_WAIST = ("erector_thoracic", "upper_trapezius")
REFUSED = (
    Wish(46),
    Wish(4),
    Wish(20, pressure_liked=4),
    Wish(20, leave_out=("elbow",)),
    Wish(20, sore=(Soreness("interscapular", 3),)),
)
"""Wishes that make no sense."""


def breaches_within_narrow_limits() -> Iterator[str]:
    """Name what breaks limits or wishes; nothing is the aim."""
    knowledge = load()
    for wish, limits in SESSIONS:
        yield from breaches(wish, limits, knowledge)
    yield from _warming_lost(knowledge)
    yield from _pressed_with_ball(knowledge)
    yield from _taken()
    yield from _loosened(knowledge)


def breaches(wish: Wish, limits: Limits, knowledge: Knowledge) -> Iterator[str]:
    """Plan, write and check a session, and see that it is as wished."""
    score = score_of(wish, limits, knowledge)
    if score is not None:
        yield from (breach.text for breach in check_score(score, limits, knowledge))
        yield from unwished(wish, score, knowledge)


def _warming_lost(knowledge: Knowledge) -> Iterator[str]:
    """Nobody can take the warming out of a plan."""
    open_ = Outcome(Verdict.ADAPT, OPEN, None).as_clearance(knowledge)
    for key, left_out in ((WARMING, ()), (WARMING_THE_WAIST, ABOVE_THE_WAIST)):
        for edit in (Edit(key, drop=True), Edit(key, technique="petrissage")):
            wish = Wish(30, edits=(edit,), leave_out=left_out)
            if key not in {step.key for step in plan(wish, open_, knowledge).steps}:
                yield f"{edit} takes the warming away"


def _pressed_with_ball(knowledge: Knowledge) -> Iterator[str]:
    """Where no point is for a ball, nobody leans on one."""
    points = {one.id: with_parts(one, alone_ball=False) for one in knowledge.points.values()}
    hands_only = replace(knowledge, points=points)
    open_ = Outcome(Verdict.ADAPT, OPEN, None).as_clearance(hands_only)
    steps = plan(ALONE, open_, hands_only).steps
    yield from (f"{step.key} with a ball" for step in steps if step.tool is Tool.BALL)


def _taken() -> Iterator[str]:
    for wish in REFUSED:
        try:
            tuple(breaches(wish, OPEN, load()))
        except InputError:
            continue
        yield f"{wish} is taken"


def _loosened(knowledge: Knowledge) -> Iterator[str]:
    """What people leave out is withheld besides all that was; meanwhile, only what then may be."""
    before = Limits(max_pressure=1, withheld_zones=frozenset({"neck_base"}))
    after = without(("sacrum",), before, knowledge)
    if not after.within(before) or "sacrum" not in after.withheld_zones:
        yield "leaving a place out does not keep within what was allowed"
    meanwhile = Limits(max_pressure=1, max_minutes=10)
    waiting = Outcome(Verdict.ASK_DOCTOR_FIRST, OPEN, meanwhile).as_clearance(knowledge)
    routine = plan(WAKE, waiting, knowledge, interim=True)
    yield from (
        breach.text for breach in check_score(write_score(routine, knowledge), meanwhile, knowledge)
    )
