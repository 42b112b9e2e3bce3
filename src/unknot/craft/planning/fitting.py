"""Fitting: fill the minutes exactly, and say what gave way where that is not possible."""

from msgspec.structs import replace

from unknot.craft.knowledge import Knowledge
from unknot.craft.language import to_say
from unknot.craft.planning.exactness import filled_exactly, longest_minutes, seconds_of
from unknot.craft.planning.frame import Frame
from unknot.craft.planning.offers import Offer
from unknot.craft.planning.pouring import pour
from unknot.craft.planning.routine import GaveWay
from unknot.craft.planning.vessel import GRAIN_SECONDS, Vessel, time_taken

Taken = tuple[tuple[Offer, int], ...]

NO_ROOM = to_say("There was not enough time for every step as you wanted it.")


def fit(offers: tuple[Offer, ...], frame: Frame) -> tuple[Taken, int, tuple[GaveWay, ...]]:
    """Give each kept offer its seconds, so that steps and moves between them fill whole minutes.

    When all that is allowed takes less time than wished, the session is shorter.
    """
    minutes, knowledge = frame.minutes, frame.knowledge
    fitting = _made_to_fit(offers, frame.seconds)
    changed = fitting != offers
    gave_way = (GaveWay("no_room", knowledge.phrased(NO_ROOM)),) if changed else ()
    vessels = [one.vessel for one in fitting]
    possible = longest_minutes(vessels, minutes)
    if not possible:
        return (), 0, gave_way
    filled = _filled(vessels, seconds_of(possible))
    taken = tuple((one, s) for one, s in zip(fitting, filled, strict=True) if s)
    return taken, possible, (*gave_way, *_said_shorter(possible, minutes, knowledge))


def _filled(vessels: list[Vessel], seconds: int) -> tuple[int, ...]:
    """Pour, and where that leaves a remainder too small for any step, fill exactly instead."""
    poured = pour(vessels, seconds)
    if time_taken(vessels, poured) == seconds:
        return poured
    return filled_exactly(vessels, seconds, poured)


def _said_shorter(minutes: int, wished: int, knowledge: Knowledge) -> tuple[GaveWay, ...]:
    if minutes == wished:
        return ()
    said = knowledge.numbered(
        "This fills {count} minute; longer would be too much of the same.",
        "This fills {count} minutes; longer would be too much of the same.",
        minutes,
    )
    return (GaveWay("shorter", said),)


def _made_to_fit(offers: tuple[Offer, ...], seconds: int) -> tuple[Offer, ...]:
    """Bring what is required within the time: first to its least, then by leaving some out."""
    fitting = list(offers)
    for ease in (_at_least_dose, _not_required):
        for index in _cheapest_first(fitting):
            if _required_seconds(fitting) <= seconds + GRAIN_SECONDS:
                break
            fitting[index] = ease(fitting[index])
    return tuple(fitting)


def _required_seconds(offers: list[Offer]) -> int:
    return sum(one.vessel.least + one.vessel.opening for one in offers if one.vessel.required)


def _cheapest_first(offers: list[Offer]) -> list[int]:
    """Order them by what may go first: what nobody chose, and of that what is worth least."""
    return sorted(
        range(len(offers)), key=lambda index: (offers[index].chosen, offers[index].vessel.worth)
    )


def _at_least_dose(one: Offer) -> Offer:
    least, most = one.dose
    return replace(one, vessel=replace(one.vessel, least=least, most=most))


def _not_required(one: Offer) -> Offer:
    return one if one.stays else replace(one, vessel=replace(one.vessel, required=False))
