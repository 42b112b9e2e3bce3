"""Reasons: why a step is there, by code and in words."""

from msgspec.structs import replace

from unknot.craft.knowledge import Knowledge
from unknot.craft.language import to_say
from unknot.craft.planning.frame import Frame
from unknot.craft.planning.offers import Offer, pressure_for
from unknot.craft.planning.pressing import ache_beside
from unknot.craft.planning.routine import Phase, Tool
from unknot.craft.planning.wish import Aim, Company, Preset, Wish
from unknot.craft.screening.limits import OPEN

WORDS = to_say(
    {
        "changed_by_you": "You chose this.",
        "aches_more": "It aches most here.",
        "aches": "It aches here.",
        "passes_ache": "It passes over what aches.",
        "beside_ache": "From here the ache beside it is within reach.",
        "arrive": "Still hands let both of you settle and breathe.",
        "arrive_alone": "Still hands let you settle and breathe.",
        "warm": "Warm skin and loose hands come before anything firmer.",
        "glide": "Slow gliding calms, and links one place to the next.",
        "glide_awake": "Gliding links one place to the next.",
        "knead": "Slow kneading can ease the feeling of tightness in fleshy muscle.",
        "circles": "Small circles stay with one spot once it is warm.",
        "points": "Pressing and holding may ease a tender spot for a while.",
        "wake": "Light tapping makes a livelier finish.",
        "settle": "Gentle rocking invites the back to let go.",
        "resting": "A warm hand at rest can be enough.",
        "close": "Lighter and lighter, so that the end is as soft as the start.",
        "feather": "The lightest touch comes last.",
        "rest": "Resting hands make a quiet end.",
        "classic": "One of the classic seven steps.",
        "kept_light": "Kept light, because of what you told us.",
        "ball": "A soft ball against the wall reaches where your hand cannot.",
        "own_hand": "Your own hand reaches here.",
    }
)
BY_TECHNIQUE = {
    "effleurage": "glide",
    "petrissage": "knead",
    "friction": "circles",
    "static_pressure": "points",
    "tapotement": "wake",
    "vibration": "settle",
    "still_hold": "resting",
    "feathering": "feather",
}
AT_THE_END = {"effleurage": "close", "still_hold": "rest"}


def reasons_for(one: Offer, frame: Frame) -> tuple[str, ...]:
    """Give the codes of the reasons for a step, strongest first."""
    alone = frame.wish.company is Company.ALONE
    working = one.phase not in (Phase.ARRIVE, Phase.CLOSE)
    said = {
        "changed_by_you": one.chosen,
        _of_ache(one, frame): working,
        _of_craft(one, frame.wish): True,
        "classic": frame.wish.preset is Preset.CLASSIC,
        "kept_light": _kept_light(one, frame),
        "ball": one.tool is Tool.BALL,
        "own_hand": alone and one.tool is Tool.HANDS and working,
    }
    return tuple(code for code, holds in said.items() if code and holds)


def in_words(codes: tuple[str, ...], knowledge: Knowledge) -> str:
    """Say reasons in sentences."""
    return " ".join(knowledge.phrased(WORDS[code]) for code in codes)


def _of_ache(one: Offer, frame: Frame) -> str:
    zones = [frame.knowledge.zones[zone] for zone in one.zones]
    worst = max(frame.sore.get(zone.id, 0) for zone in zones)
    if worst and len({zone.family for zone in zones}) > 1:
        return "passes_ache"
    if not worst and one.points and any(ache_beside(zone, frame) for zone in zones):
        return "beside_ache"
    return {2: "aches_more", 1: "aches"}.get(worst, "")


def _of_craft(one: Offer, wish: Wish) -> str:
    if one.phase is Phase.ARRIVE:
        return "arrive_alone" if wish.company is Company.ALONE else "arrive"
    if one.stays and one.pressure > 1:
        return "warm"
    if one.phase is Phase.CLOSE and one.technique in AT_THE_END:
        return AT_THE_END[one.technique]
    code = BY_TECHNIQUE[one.technique]
    return "glide_awake" if code == "glide" and wish.aim is Aim.WAKE else code


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
