"""Wishes, clearances and sessions that tests speak of."""

from hypothesis import strategies as st

from unknot.craft.knowledge import load
from unknot.craft.planning import Aim, Company, Preset, Routine, Soreness, Wish, plan
from unknot.craft.screening import Clearance, Position, assess, read_answers

KNOWN = load()
ZONES = sorted(KNOWN.zones)
PLACES = sorted({*KNOWN.zones, *KNOWN.families})
ON_WARFARIN = {"q_bloodthinner": ["anticoagulant"], "*": "no"}
WARFARIN_ALLOWED = {**ON_WARFARIN, "cleared": ["anticoagulant"]}
WELL = {"*": "no"}


def clearance(raw: object) -> Clearance:
    """Assess answers as they are read from a file."""
    return assess(read_answers(raw, KNOWN), KNOWN)


def session(wish: Wish | None = None, answers: object = WELL, *, interim: bool = False) -> Routine:
    """Plan a session for these answers."""
    return plan(wish or Wish(), clearance(answers), KNOWN, interim=interim)


soreness = st.builds(Soreness, zone=st.sampled_from(PLACES), level=st.sampled_from([1, 2]))
wishes = st.builds(
    Wish,
    minutes=st.integers(5, 45),
    aim=st.sampled_from(Aim),
    sore=st.lists(soreness, max_size=3, unique_by=lambda one: one.zone).map(tuple),
    company=st.sampled_from(Company),
    position=st.sampled_from(Position),
    first_session=st.booleans(),
    pressure_liked=st.sampled_from([None, 0, 1, 2, 3]),
    points=st.booleans(),
    leave_out=st.lists(st.sampled_from(ZONES), max_size=4, unique=True).map(tuple),
    agreed_zones=st.sampled_from([(), ("gluteal_top",)]),
    preset=st.sampled_from([None, None, Preset.CLASSIC]),
)
ADAPTING = sorted(
    rule
    for question in KNOWN.questions.values()
    for rule in question.yes_to
    if KNOWN.rules[rule].outcome in ("adapt", "ask_doctor_first")
)
QUESTION_OF = {
    rule: question.id for question in KNOWN.questions.values() for rule in question.yes_to
}


def allowed(rules: list[str]) -> Clearance:
    """Clear everything that these rules, and what follows from them together, ask a doctor for."""
    raw: dict[str, object] = {"*": "no", "cleared": [*rules, *KNOWN.combinations]}
    for rule in rules:
        said = raw.setdefault(QUESTION_OF[rule], [])
        assert isinstance(said, list)
        said.append(rule)
    return clearance(raw)


clearances_with_a_plan = (
    st.lists(st.sampled_from(ADAPTING), max_size=3, unique=True)
    .map(allowed)
    .filter(lambda found: found.verdict.allows_a_plan)
)
