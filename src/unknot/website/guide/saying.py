"""Short words for values: places, times, pressures, positions, wishes."""

from collections.abc import Iterable
from datetime import date, datetime

from unknot.craft.knowledge import Knowledge
from unknot.craft.knowledge.naming import FIRMNESS
from unknot.craft.language import to_say
from unknot.craft.planning.wish import Aim, Company, Wish
from unknot.craft.rendering.calendar.days import month_in_words, weekday_in_words
from unknot.craft.screening.limits import Position
from unknot.craft.screening.limits_wording import POSITION
from unknot.craft.shaping import capital, joined, lower, without_side
from unknot.website.known import load, phrased

AIM = to_say({Aim.RELIEF: "to ease", Aim.CALM: "to calm", Aim.WAKE: "to wake"})
COMPANY = to_say({Company.PARTNER: "with someone", Company.ALONE: "alone"})
LEVEL = to_say({0: "fine", 1: "sore", 2: "worse"})
NUMBERS = to_say(
    {5: "five", 10: "ten", 15: "fifteen", 20: "twenty", 30: "thirty", 45: "forty-five"}
)
WHOLE_BACK = 3
"""From so many families of zones on, a step is said to work on the whole back."""


def firmness_in_words(level: int) -> str:
    """Say how firm a pressure is."""
    return capital(phrased(FIRMNESS[level]))


def position_in_words(position: Position) -> str:
    """Say how someone lies or sits."""
    return phrased(POSITION[position])


def level_in_words(level: int) -> str:
    """Say how much a place aches, as an answer of its own."""
    return capital(phrased(LEVEL[level]))


def ache_in_words(place: str, level: int) -> str:
    """Say how much a place aches."""
    return phrased("{place}: {how}", place=place, how=phrased(LEVEL[level]))


def minutes_in_words(minutes: int) -> str:
    """Write the minutes of a session as a word where there is one."""
    return phrased(NUMBERS[minutes]) if minutes in NUMBERS else str(minutes)


def time_in_words(seconds: int) -> str:
    """Write seconds as minutes and seconds."""
    minutes, rest = divmod(seconds, 60)
    if not minutes:
        return f"{rest} s"
    return f"{minutes} min {rest}" if rest else f"{minutes} min"


def day_in_words(day: date, today: date) -> str:
    """Write a day with its month, and with its year where that is not this year's."""
    year = f" {day.year}" if day.year != today.year else ""
    return f"{day.day} {month_in_words(day, load())}{year}"


def moment_in_words(moment: datetime) -> str:
    """Write a moment of the coming days: weekday, day, month and time."""
    day = f"{weekday_in_words(moment, load())} {moment.day} {month_in_words(moment, load())}"
    return f"{day}, {moment:%H:%M}"


def places_in_words(zones: Iterable[str], knowledge: Knowledge) -> str:
    """Name zones, both sides of a family together, and many as the whole back."""
    sides: dict[str, list[str]] = {}
    for zone in zones:
        sides.setdefault(knowledge.zones[zone].family, []).append(zone)
    if len(sides) >= WHOLE_BACK:
        return phrased("The whole back")
    named = [_family(found, knowledge) for found in sides.values()]
    return capital(joined("; ", *named))


def _family(zones: list[str], knowledge: Knowledge) -> str:
    name = lower(knowledge.zones[zones[0]].name)
    if len(zones) == 1:
        return name
    return knowledge.phrased("{place}, both sides", place=without_side(name))


def wish_in_words(wish: Wish) -> str:
    """Say minutes, aim, company and position in one line."""
    minutes = phrased("{minutes} minutes", minutes=wish.minutes)
    said = [minutes, phrased(AIM[wish.aim]), phrased(COMPANY[wish.company])]
    if wish.company is Company.PARTNER:
        said.append(position_in_words(wish.position))
    return ", ".join(said)
