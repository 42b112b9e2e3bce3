"""From a wish and a clearance to a routine, the same one every time."""

from unknot.craft.errors import InputError, Withheld
from unknot.craft.knowledge import Knowledge, Zone
from unknot.craft.planning.candidates import candidates
from unknot.craft.planning.editing import apply_edits, swaps_of
from unknot.craft.planning.fitting import fit
from unknot.craft.planning.frame import Frame
from unknot.craft.planning.offers import Offer
from unknot.craft.planning.pouring import GRAIN_SECONDS
from unknot.craft.planning.presets import BEFORE, BEFORE_CLASSIC, classic
from unknot.craft.planning.reach import UPRIGHT, nearest_position
from unknot.craft.planning.reasons import in_words, reasons_for
from unknot.craft.planning.routine import GaveWay, Phase, Routine, Step
from unknot.craft.planning.wish import (
    LONGEST_FIRST_MINUTES,
    LONGEST_MINUTES,
    SHORTEST_MINUTES,
    Company,
    Preset,
    Wish,
)
from unknot.craft.planning.worth import soreness_by_zone
from unknot.craft.screening import Clearance, Limits, why

PHASES = tuple(Phase)


def plan(
    wish: Wish, clearance: Clearance, knowledge: Knowledge, *, interim: bool = False
) -> Routine:
    """Plan the routine that comes nearest to the wish inside the clearance.

    `interim` asks for the gentler plan that some findings allow until a doctor was asked.
    Raises Withheld where the clearance allows none, InputError for a wish that makes no sense.
    """
    check_wish(wish, knowledge)
    limits = limits_for(clearance, knowledge, interim=interim)
    frame, gave_way = _frame(wish, limits, knowledge)
    offered = classic(frame) if wish.preset is Preset.CLASSIC else candidates(frame)
    kept, refused = apply_edits(offered, frame)
    taken, minutes, shortened = fit(kept, frame.minutes)
    if not taken:
        raise Withheld("Nothing can be planned within these limits and wishes.")
    return Routine(
        minutes=minutes,
        aim=wish.aim,
        company=wish.company,
        position=frame.position,
        limits=frame.limits,
        steps=_steps(taken, frame),
        gave_way=(*gave_way, *refused, *shortened, *_left_out(taken, frame)),
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


def check_wish(wish: Wish, knowledge: Knowledge) -> None:
    """Refuse a wish that names what does not exist, or minutes and levels out of range."""
    if not SHORTEST_MINUTES <= wish.minutes <= LONGEST_MINUTES:
        raise InputError(
            f"{wish.minutes} minutes is not a length we plan.",
            accepted=f"{SHORTEST_MINUTES} to {LONGEST_MINUTES} minutes",
        )
    places = {*knowledge.zones, *knowledge.families}
    named = (*(one.zone for one in wish.sore), *wish.leave_out, *wish.agreed_zones)
    for zone in named:
        if zone not in places:
            raise InputError(
                f"There is no zone called “{zone}”.", accepted=", ".join(knowledge.zones)
            )
    for one in wish.sore:
        if one.level not in (1, 2):
            raise InputError(f"“{one.zone}:{one.level}” is not a level.", accepted="1 or 2")
    if wish.pressure_liked is not None and not 0 <= wish.pressure_liked <= 3:
        raise InputError(
            f"{wish.pressure_liked} is not a pressure for home.", accepted="0, 1, 2 or 3"
        )


def _frame(wish: Wish, limits: Limits, knowledge: Knowledge) -> tuple[Frame, tuple[GaveWay, ...]]:
    wanted = UPRIGHT if wish.company is Company.ALONE else wish.position
    position = nearest_position(wanted, limits)
    if position is None:
        raise Withheld("No position is safe today, so nothing is planned.")
    minutes = min(wish.minutes, limits.max_minutes)
    gave_way = []
    if position is not wish.position:
        gave_way.append(_other_position(wish, wanted_upright=position is wanted))
    if minutes < wish.minutes:
        gave_way.append(GaveWay("fewer_minutes", f"{minutes} minutes is the most for today."))
    if wish.first_session and minutes > LONGEST_FIRST_MINUTES:
        minutes = LONGEST_FIRST_MINUTES
        gave_way.append(
            GaveWay("first_session", f"A first session is at most {minutes} minutes long.")
        )
    frame = Frame(
        wish=wish,
        limits=limits.meet(Limits(withheld_zones=_unwanted(wish, knowledge))),
        knowledge=knowledge,
        position=position,
        minutes=minutes,
        sore=soreness_by_zone(
            wish.sore, {**{z.id: (z,) for z in knowledge.zones.values()}, **knowledge.families}
        ),
    )
    return frame, tuple(gave_way)


def _unwanted(wish: Wish, knowledge: Knowledge) -> frozenset[str]:
    """Withhold what people leave out, and what needs a yes that was not given."""
    return frozenset(
        zone.id
        for zone in knowledge.zones.values()
        if {zone.id, zone.family} & set(wish.leave_out)
        or (zone.consent_first and not {zone.id, zone.family} & set(wish.agreed_zones))
    )


def _other_position(wish: Wish, *, wanted_upright: bool) -> GaveWay:
    if wish.company is Company.ALONE and wanted_upright:
        return GaveWay("upright_alone", "Alone, you sit or stand, with a wall to lean against.")
    return GaveWay("other_position", "Another way to lie or sit is safer today.")


def _steps(taken: tuple[tuple[Offer, int], ...], frame: Frame) -> tuple[Step, ...]:
    ordered = sorted(taken, key=lambda pair: PHASES.index(pair[0].phase))
    return tuple(
        _step(one, seconds, frame, first=number == 0)
        for number, (one, seconds) in enumerate(ordered)
    )


def _step(one: Offer, seconds: int, frame: Frame, *, first: bool) -> Step:
    changed = {edit.step for edit in frame.wish.edits if edit.seconds or edit.technique}
    codes = reasons_for(one, frame, changed=one.key in changed)
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


def _left_out(taken: tuple[tuple[Offer, int], ...], frame: Frame) -> tuple[GaveWay, ...]:
    """Name aching zones that no step of the plan works on."""
    worked = {zone for one, _ in taken for zone in one.zones}
    missing = sorted(zone for zone in frame.sore if zone not in worked)
    return tuple(_why_left_out(frame.knowledge.zones[zone], frame) for zone in missing)


def _why_left_out(zone: Zone, frame: Frame) -> GaveWay:
    if zone.id in _unwanted(frame.wish, frame.knowledge) and zone.consent_first:
        return GaveWay("ask_consent", f"{zone.name}: only when both of you say yes to it first.")
    if zone.id in frame.limits.withheld_zones:
        return GaveWay("withheld_zone", f"{zone.name}: left out today.")
    return GaveWay("not_reached", f"{zone.name}: not reached in this plan.")
