"""From a wish and a clearance to a routine, the same one every time."""

from msgspec.structs import replace

from unknot.craft.errors import Withheld
from unknot.craft.knowledge import Knowledge, Zone
from unknot.craft.planning.candidates import candidates
from unknot.craft.planning.editing import apply_edits, swaps_of
from unknot.craft.planning.fitting import fit
from unknot.craft.planning.frame import Frame
from unknot.craft.planning.framing import check_wish, frame_for, unwanted
from unknot.craft.planning.offers import Offer
from unknot.craft.planning.pouring import GRAIN_SECONDS
from unknot.craft.planning.presets import (
    BEFORE,
    BEFORE_CLASSIC,
    NO_CLASSIC,
    classic,
    missing_of_classic,
)
from unknot.craft.planning.pressing import meets
from unknot.craft.planning.reasons import in_words, reasons_for
from unknot.craft.planning.routine import GaveWay, Phase, Routine, Step
from unknot.craft.planning.wish import Aim, Preset, Wish
from unknot.craft.screening import Clearance, Limits, why

PHASES = tuple(Phase)
NO_TAPPING = GaveWay("no_tapping", "No tapping today; a livelier pace has to do.")
LEAVE_LESS_OUT = "Leave fewer places out, or choose another way to lie or sit."


def plan(
    wish: Wish, clearance: Clearance, knowledge: Knowledge, *, interim: bool = False
) -> Routine:
    """Plan the routine that comes nearest to the wish inside the clearance.

    `interim` asks for the gentler plan that some findings allow until a doctor was asked.
    Raises Withheld where the clearance allows none, InputError for a wish that makes no sense.
    """
    check_wish(wish, knowledge)
    limits = limits_for(clearance, knowledge, interim=interim)
    frame, gave_way = frame_for(wish, limits, knowledge)
    offered = classic(frame) if wish.preset is Preset.CLASSIC else candidates(frame)
    kept, refused = apply_edits(offered, frame)
    taken, minutes, shortened = fit(kept, frame.minutes)
    if not taken and wish.preset is not None:
        nearest = plan(replace(wish, preset=None), clearance, knowledge, interim=interim)
        return replace(nearest, gave_way=(NO_CLASSIC, *nearest.gave_way))
    if not taken:
        raise Withheld("Nothing can be planned within these wishes today.", (LEAVE_LESS_OUT,))
    return Routine(
        minutes=minutes,
        aim=wish.aim,
        company=wish.company,
        position=frame.position,
        limits=frame.limits,
        steps=_steps(taken, frame),
        gave_way=(*gave_way, *refused, *shortened, *_missing(taken, frame)),
        knowledge_version=knowledge.version,
        before=BEFORE_CLASSIC if wish.preset is Preset.CLASSIC else BEFORE,
    )


def limits_for(clearance: Clearance, knowledge: Knowledge, *, interim: bool = False) -> Limits:
    """Give the limits that a plan may move in; raises Withheld where there are none."""
    if clearance.verdict.allows_a_plan:
        return clearance.limits
    if interim and clearance.interim is not None:
        return clearance.interim
    withheld = [one for one in clearance.findings if not one.severity.allows_a_plan]
    reasons = tuple(f"{one.code}: {why(one, knowledge)}" for one in withheld)
    raise Withheld(f"No plan today ({clearance.verdict.id}).", reasons)


def _steps(taken: tuple[tuple[Offer, int], ...], frame: Frame) -> tuple[Step, ...]:
    ordered = sorted(taken, key=lambda pair: PHASES.index(pair[0].phase))
    return tuple(
        _step(one, seconds, frame, first=number == 0)
        for number, (one, seconds) in enumerate(ordered)
    )


def _step(one: Offer, seconds: int, frame: Frame, *, first: bool) -> Step:
    codes = reasons_for(one, frame)
    return Step(
        key=one.key,
        phase=one.phase,
        technique=one.technique,
        zone=one.zone,
        zones=one.zones,
        seconds=seconds,
        transition_seconds=0 if first else GRAIN_SECONDS,
        pressure=one.pressure,
        tool=one.tool,
        why=codes,
        why_text=in_words(codes),
        points=one.points,
        least_seconds=one.dose[0],
        most_seconds=one.dose[1],
        swaps=swaps_of(one, frame),
    )


def _missing(taken: tuple[tuple[Offer, int], ...], frame: Frame) -> tuple[GaveWay, ...]:
    """Say what was hoped for and is not part of the plan."""
    techniques = {one.technique for one, _ in taken}
    if frame.wish.preset is Preset.CLASSIC:
        return (*missing_of_classic(techniques, frame), *_left_out(taken, frame))
    if frame.wish.aim is Aim.WAKE and "tapotement" in frame.limits.withheld_techniques:
        return (NO_TAPPING, *_left_out(taken, frame))
    return _left_out(taken, frame)


def _left_out(taken: tuple[tuple[Offer, int], ...], frame: Frame) -> tuple[GaveWay, ...]:
    """Name aching zones that no step of the plan works on, nor beside."""
    zones = frame.knowledge.zones
    worked = {zone for one, _ in taken for zone in one.zones}
    pressed = {zone for one, _ in taken if one.points for zone in one.zones}
    met = {zone.id for zone in zones.values() if any(meets(zones[one], zone) for one in pressed)}
    missing = sorted(zone for zone in frame.sore if zone not in worked | met)
    return tuple(_why_left_out(zones[zone], frame) for zone in missing)


def _why_left_out(zone: Zone, frame: Frame) -> GaveWay:
    if zone.id in unwanted(frame.wish, frame.knowledge) and zone.consent_first:
        return GaveWay("ask_consent", f"{zone.name}: only when both of you say yes to it first.")
    if zone.id in frame.limits.withheld_zones:
        return GaveWay("withheld_zone", f"{zone.name}: left out today.")
    return GaveWay("not_reached", f"{zone.name}: not reached in this plan.")
