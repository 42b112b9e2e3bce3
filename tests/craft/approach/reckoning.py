"""Values that the tests of approaches draw: clearances, scopes, and what is asked for."""

from hypothesis import strategies as st

from tests.craft.sessions import KNOWN
from unknot.craft.approach import MUSIC, SCENT, TALK, Approach, Asked, Piece, Scope
from unknot.craft.planning.wish import Soreness
from unknot.craft.screening import Answers, Clearance, Position, assess
from unknot.craft.screening.answers import NO, Answer

ZONES = sorted(KNOWN.zones)
TECHNIQUES = sorted(KNOWN.techniques)
RULE_BY_QUESTION = [
    (question.id, rule) for question in KNOWN.questions.values() for rule in question.yes_to
]
CAN_BE_ALLOWED = [
    rule
    for _, rule in RULE_BY_QUESTION
    if KNOWN.rules[rule].outcome in ("ask_doctor_first", "adapt")
]
EVERYTHING = Scope(frozenset(TECHNIQUES), top_pressure=4, registered=True)


def cleared_with(*named: tuple[str, str], allowed: frozenset[str] = frozenset()) -> Clearance:
    """Clear somebody to whom these rules apply and no others; `allowed` were asked about."""
    said: dict[str, tuple[str, ...]] = {}
    for question, rule in named:
        said[question] = tuple(sorted({*said.get(question, ()), rule}))
    by_question: dict[str, Answer] = {
        question: said.get(question, NO) for question in KNOWN.questions
    }
    return assess(Answers(by_question, allowed), KNOWN)


clearances = st.builds(
    lambda named, allowed: cleared_with(*named, allowed=frozenset(allowed)),
    st.lists(st.sampled_from(RULE_BY_QUESTION), max_size=3, unique=True),
    st.lists(st.sampled_from(CAN_BE_ALLOWED), max_size=8, unique=True),
)
scopes = st.builds(
    Scope,
    techniques=st.frozensets(st.sampled_from(TECHNIQUES), min_size=1),
    top_pressure=st.integers(0, 4),
    positions=st.frozensets(st.sampled_from(Position), min_size=1),
    registered=st.booleans(),
)
asked = st.builds(
    Asked,
    outcome=st.just("sleep"),
    sore=st.lists(
        st.builds(Soreness, st.sampled_from(ZONES), st.sampled_from([1, 2])),
        max_size=4,
        unique_by=lambda one: one.zone,
    ).map(tuple),
    pressure=st.none() | st.integers(1, 4),
    position=st.sampled_from(Position),
    minutes=st.sampled_from([15, 30, 60, 90]),
    talk=st.sampled_from(("", *TALK)),
    music=st.sampled_from(("", *MUSIC)),
    scent=st.sampled_from(("", *SCENT)),
)
left_out = st.lists(st.sampled_from(ZONES), max_size=4, unique=True).map(tuple)


def breaches(
    approach: Approach, clearance: Clearance, scope: Scope, left_alone: tuple[str, ...]
) -> list[str]:
    """Compare an approach with clearance and scope anew, sharing nothing with what drafts it."""
    limits = clearance.limits
    whole = {
        "touched in spite of the verdict": clearance.verdict.allows_a_plan,
        "position": approach.position in limits.positions & scope.positions,
        "minutes": limits.max_minutes >= 45 or approach.minutes <= limits.max_minutes,
    }
    pieces = [
        (f"{piece.technique} in {zone}: {what}", holds)
        for piece in approach.pieces
        for zone in piece.zones
        for what, holds in _held(piece, zone, clearance, scope, left_alone).items()
    ]
    return [what for what, holds in (*whole.items(), *pieces) if not holds]


def _held(
    piece: Piece, zone: str, clearance: Clearance, scope: Scope, left_alone: tuple[str, ...]
) -> dict[str, bool]:
    """Say which bounds one technique keeps in one zone."""
    limits, known = clearance.limits, KNOWN.zones[zone]
    kidneys = known.family == "quadratus_lumborum"
    return {
        "kidneys": not kidneys or (piece.technique == "effleurage" and piece.pressure <= 1),
        "technique": piece.technique in scope.techniques - limits.withheld_techniques,
        "forbidden there": piece.technique not in known.forbids,
        "withheld": zone not in limits.withheld_zones,
        "left alone": zone not in left_alone,
        "clearance": piece.pressure <= (limits.max_pressure if _names(clearance) else 4),
        "scope": piece.pressure <= min(scope.top_pressure, 4 if scope.registered else 3),
        "zone": piece.pressure
        <= (known.max_pressure_therapist if scope.registered else known.max_pressure_lay),
    }


def _names(clearance: Clearance) -> bool:
    """Say whether any caution bears on pressure."""
    return clearance.limits.max_pressure < 3 or any(
        one.cleared or one.code not in KNOWN.rules or KNOWN.rules[one.code].max_pressure is not None
        for one in clearance.findings
    )
