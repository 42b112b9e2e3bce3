"""Framing: a wish meets its limits; position and minutes give way first."""

from collections.abc import Iterable

from unknot.craft.errors import InputError, Withheld
from unknot.craft.knowledge import Knowledge
from unknot.craft.knowledge.bounds import HOME_CEILING, LONGEST_MINUTES
from unknot.craft.language import to_say
from unknot.craft.planning.frame import Frame
from unknot.craft.planning.offers import FIRMEST_FIRST_SESSION
from unknot.craft.planning.reach import UPRIGHT, nearest_position
from unknot.craft.planning.routine import GaveWay
from unknot.craft.planning.wish import (
    LONGEST_FIRST_MINUTES,
    SHORTEST_MINUTES,
    Company,
    Wish,
)
from unknot.craft.planning.worth import soreness_by_zone
from unknot.craft.screening import Limits
from unknot.craft.sentences import to_tell
from unknot.craft.spelling import did_you_mean, shown

MOST_TODAY = to_say("{minutes} minutes is the most for today.")
FIRST_IS_SHORT = to_say("A first session is at most {minutes} minutes long.")
LIGHTER_TODAY = to_say("Lighter than you like it, because of what you told us.")
LIGHTER_FIRST = to_say("Lighter than you like it: a first session begins gently.")
UPRIGHT_ALONE = to_say("Alone, you sit or stand, with a wall to lean against.")
SAFER_OTHERWISE = to_say("Another way to lie or sit is safer today.")


def check_wish(wish: Wish, knowledge: Knowledge) -> None:
    """Refuse a wish that names what does not exist, or minutes and levels out of range."""
    if not SHORTEST_MINUTES <= wish.minutes <= LONGEST_MINUTES:
        raise InputError(
            to_tell("{minutes} minutes is not a length we plan.", minutes=wish.minutes),
            accepted=to_tell(
                "{fewest} to {most} minutes", fewest=SHORTEST_MINUTES, most=LONGEST_MINUTES
            ),
        )
    _check_zones((one.zone for one in wish.sore), knowledge)
    _check_zones((*wish.leave_out, *wish.agreed_zones), knowledge)
    for one in wish.sore:
        if one.level not in (1, 2):
            level = f"{one.zone}:{one.level}"
            sentence = to_tell("“{level}” is not a level.", level=level)
            raise InputError(sentence, accepted=to_tell("1 or 2"))
    if wish.pressure_liked is not None and not 0 <= wish.pressure_liked <= HOME_CEILING:
        sentence = to_tell("{level} is not a pressure for home.", level=wish.pressure_liked)
        raise InputError(sentence, accepted=to_tell("0, 1, 2 or 3"))


def without(places: tuple[str, ...], limits: Limits, knowledge: Knowledge) -> Limits:
    """Withhold places besides what limits withhold; InputError for one that does not exist."""
    _check_zones(places, knowledge)
    zones = [zone.id for zone in knowledge.zones.values() if {zone.id, zone.family} & set(places)]
    return limits.meet(Limits(withheld_zones=frozenset(zones)))


def _check_zones(named: Iterable[str], knowledge: Knowledge) -> None:
    places = {*knowledge.zones, *knowledge.families}
    for zone in named:
        if zone not in places:
            raise InputError(
                to_tell(
                    "There is no zone called “{zone}”.{meant}",
                    zone=shown(zone),
                    meant=did_you_mean(zone, sorted(places)),
                ),
                accepted=", ".join(knowledge.zones),
            )


def frame_for(
    wish: Wish, limits: Limits, knowledge: Knowledge
) -> tuple[Frame, tuple[GaveWay, ...]]:
    """Gather what a plan moves within, and say what of the wish gave way already.

    Raises Withheld where no position is allowed.
    """
    wanted = UPRIGHT if wish.company is Company.ALONE else wish.position
    position = nearest_position(wanted, limits)
    if position is None:
        raise Withheld(knowledge.phrased("No position is safe today, so nothing is planned."))
    gave_way = []
    if position is not wish.position:
        gave_way.append(_other_position(wish, knowledge, wanted_upright=position is wanted))
    minutes, shorter = _minutes_for(wish, limits, knowledge)
    gave_way += (*shorter, *_lighter(wish, limits, knowledge))
    frame = Frame(
        wish=wish,
        limits=limits.meet(Limits(withheld_zones=unwanted(wish, knowledge))),
        knowledge=knowledge,
        position=position,
        minutes=minutes,
        sore=soreness_by_zone(
            wish.sore, {**{z.id: (z,) for z in knowledge.zones.values()}, **knowledge.families}
        ),
    )
    return frame, tuple(gave_way)


def _minutes_for(
    wish: Wish, limits: Limits, knowledge: Knowledge
) -> tuple[int, tuple[GaveWay, ...]]:
    """Give the minutes that there are, and say why they are fewer than wished for."""
    say, gave_way = knowledge.phrased, []
    minutes = min(wish.minutes, limits.max_minutes)
    if minutes < wish.minutes:
        gave_way.append(GaveWay("fewer_minutes", say(MOST_TODAY, minutes=minutes)))
    if wish.first_session and minutes > LONGEST_FIRST_MINUTES:
        minutes = LONGEST_FIRST_MINUTES
        gave_way.append(GaveWay("first_session", say(FIRST_IS_SHORT, minutes=minutes)))
    return minutes, tuple(gave_way)


def _lighter(wish: Wish, limits: Limits, knowledge: Knowledge) -> tuple[GaveWay, ...]:
    """Say where less pressure is given than is liked."""
    liked = wish.pressure_liked or 0
    if liked > limits.max_pressure:
        return (GaveWay("lighter", knowledge.phrased(LIGHTER_TODAY)),)
    if wish.first_session and liked > FIRMEST_FIRST_SESSION:
        return (GaveWay("lighter", knowledge.phrased(LIGHTER_FIRST)),)
    return ()


def unwanted(wish: Wish, knowledge: Knowledge) -> frozenset[str]:
    """Withhold what people leave out, and what needs a yes that was not given."""
    return frozenset(
        zone.id
        for zone in knowledge.zones.values()
        if {zone.id, zone.family} & set(wish.leave_out)
        or (zone.consent_first and not {zone.id, zone.family} & set(wish.agreed_zones))
    )


def _other_position(wish: Wish, knowledge: Knowledge, *, wanted_upright: bool) -> GaveWay:
    if wish.company is Company.ALONE and wanted_upright:
        return GaveWay("upright_alone", knowledge.phrased(UPRIGHT_ALONE))
    return GaveWay("other_position", knowledge.phrased(SAFER_OTHERWISE))
