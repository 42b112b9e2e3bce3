"""Reasons: why a step is there, by code and in words."""

from msgspec.structs import replace

from unknot.craft.planning.frame import Frame
from unknot.craft.planning.offers import Offer, pressure_for
from unknot.craft.planning.routine import Phase, Tool
from unknot.craft.planning.wish import Preset
from unknot.craft.screening.limits import OPEN

WORDS = {
    "aches_more": "You said it aches most here.",
    "aches": "You said it aches here.",
    "classic": "Part of the classic seven steps.",
    "changed_by_you": "You chose this.",
    "arrive": "Still hands let both of you settle and breathe.",
    "warm": "Warm skin and loose hands come before anything firmer.",
    "knead": "Slow kneading eases the feeling of tightness in fleshy muscle.",
    "circles": "Small circles stay with one spot once it is warm.",
    "points": "Pressing and holding can ease a tender spot for a while.",
    "wake": "Light tapping makes a livelier finish.",
    "settle": "Gentle rocking helps the back let go of guarding.",
    "close": "Lighter and lighter, so that the end is as soft as the start.",
    "rest": "Hands at rest end it quietly.",
    "kept_light": "Kept light, because of what you told us.",
    "ball": "A soft ball against the wall reaches where your hand cannot.",
    "own_hand": "Your own hand reaches here.",
}
BY_PHASE = {
    Phase.ARRIVE: "arrive",
    Phase.WARM: "warm",
    Phase.KNEAD: "knead",
    Phase.WAKE: "wake",
    Phase.SETTLE: "settle",
    Phase.CLOSE: "close",
}


def reasons_for(one: Offer, frame: Frame, *, changed: bool) -> tuple[str, ...]:
    """Give the codes of the reasons for a step, strongest first."""
    worst = max((frame.sore.get(zone, 0) for zone in one.zones), default=0)
    working = one.phase not in (Phase.ARRIVE, Phase.CLOSE)
    resting = one.phase is Phase.CLOSE and one.pressure == 0
    said = {
        "changed_by_you": changed,
        "aches_more": working and worst == 2,
        "aches": working and worst == 1,
        "rest" if resting else _of_phase(one): True,
        "classic": frame.wish.preset is Preset.CLASSIC,
        "kept_light": _kept_light(one, frame),
        "ball": one.tool is Tool.BALL,
        "own_hand": frame.wish.company == "alone" and one.tool is Tool.HANDS and working,
    }
    return tuple(code for code, holds in said.items() if holds)


def in_words(codes: tuple[str, ...]) -> str:
    """Say reasons in sentences."""
    return " ".join(WORDS[code] for code in codes)


def _of_phase(one: Offer) -> str:
    if one.phase is Phase.EASE:
        return "points" if one.points else "circles"
    return BY_PHASE[one.phase]


def _kept_light(one: Offer, frame: Frame) -> bool:
    """Say whether it would be firmer, were it not for the limits."""
    known = frame.knowledge
    unlimited = pressure_for(
        replace(frame, limits=OPEN),
        one.phase,
        known.techniques[one.technique],
        tuple(known.zones[zone] for zone in one.zones),
        tuple(known.points[point] for point in one.points),
    )
    return one.pressure < (unlimited or 0)
