"""Short words for values: places, times, pressures, positions, limits, wishes."""

from collections.abc import Iterable
from datetime import date, datetime

from unknot.craft.knowledge import Knowledge
from unknot.craft.knowledge.bounds import HOME_CEILING, LONGEST_MINUTES
from unknot.craft.planning.wish import Aim, Company, Wish
from unknot.craft.screening.limits import Limits, Position

PRESSURE = {0: "Resting", 1: "Light", 2: "Steady", 3: "Medium"}
POSITION = {
    Position.FACE_DOWN: "face down",
    Position.ASTRIDE_CHAIR: "on a chair",
    Position.SIDE_LYING_LEFT: "on the left side",
    Position.SIDE_LYING_RIGHT: "on the right side",
}
AIM = {Aim.RELIEF: "to ease", Aim.CALM: "to calm", Aim.WAKE: "to wake"}
COMPANY = {Company.PARTNER: "with someone", Company.ALONE: "alone"}
LEVEL = {1: "sore", 2: "worse"}
NUMBERS = {5: "five", 10: "ten", 15: "fifteen", 20: "twenty", 30: "thirty", 45: "forty-five"}
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)
WHOLE_BACK = 3
"""From so many families of zones on, a step is said to work on the whole back."""


def minutes_in_words(minutes: int) -> str:
    """Write the minutes of a session as a word where there is one."""
    return NUMBERS.get(minutes, str(minutes))


def time_in_words(seconds: int) -> str:
    """Write seconds as minutes and seconds."""
    minutes, rest = divmod(seconds, 60)
    if not minutes:
        return f"{rest} s"
    return f"{minutes} min {rest}" if rest else f"{minutes} min"


def day_in_words(day: date, today: date) -> str:
    """Write a day with its month, and with its year where that is not this year's."""
    year = f" {day.year}" if day.year != today.year else ""
    return f"{day.day} {MONTHS[day.month - 1]}{year}"


def moment_in_words(moment: datetime) -> str:
    """Write a moment of the coming days: weekday, day, month and time."""
    day = f"{DAYS[moment.weekday()]} {moment.day} {MONTHS[moment.month - 1]}"
    return f"{day}, {moment:%H:%M}"


def places_in_words(zones: Iterable[str], knowledge: Knowledge) -> str:
    """Name zones, both sides of a family together, and many as the whole back."""
    sides: dict[str, list[str]] = {}
    for zone in zones:
        sides.setdefault(knowledge.zones[zone].family, []).append(zone)
    if len(sides) >= WHOLE_BACK:
        return "The whole back"
    named = [_family(found, knowledge) for found in sides.values()]
    return _sentence_case("; ".join(named))


def _family(zones: list[str], knowledge: Knowledge) -> str:
    name = knowledge.zones[zones[0]].name.casefold()
    if len(zones) == 1:
        return name
    return f"{name.rsplit(', ', 1)[0]}, both sides"


def _sentence_case(text: str) -> str:
    return text[:1].upper() + text[1:]


def wish_in_words(wish: Wish) -> str:
    """Say minutes, aim, company and position in one line."""
    said = [f"{wish.minutes} minutes", AIM[wish.aim], COMPANY[wish.company]]
    if wish.company is Company.PARTNER:
        said.append(POSITION[wish.position])
    return ", ".join(said)


def limits_in_words(limits: Limits, knowledge: Knowledge) -> tuple[str, ...]:
    """Say what limits change, a line each; none where nothing is changed."""
    lines = []
    if limits.max_pressure < HOME_CEILING:
        feel = knowledge.pressure[f"level_{limits.max_pressure}"].feel
        lines.append(f"{PRESSURE[limits.max_pressure]} at most: {feel}")
    techniques = _withheld_techniques(limits, knowledge)
    if techniques:
        lines.append(f"No {_either(techniques)}")
    places = withheld_places(limits, knowledge)
    if places:
        lines.append(f"Not on: {', '.join(places)}")
    if len(limits.positions) < len(Position):
        lines.append(_positions(limits))
    if limits.max_minutes < LONGEST_MINUTES:
        lines.append(f"{limits.max_minutes} minutes at most")
    return tuple(lines)


def _withheld_techniques(limits: Limits, knowledge: Knowledge) -> list[str]:
    return [
        technique.plain.casefold()
        for technique in knowledge.techniques.values()
        if technique.id in limits.withheld_techniques and technique.lay_ok
    ]


def withheld_places(limits: Limits, knowledge: Knowledge) -> list[str]:
    """Name the places that limits leave out."""
    families = [
        knowledge.families[family][0].name.rsplit(", ", 1)[0].casefold()
        for family in knowledge.families
        if family in limits.withheld_zones
    ]
    areas = [
        area.name.casefold()
        for area in knowledge.no_go.values()
        if area.id in limits.withheld_zones
    ]
    return [*families, *areas]


def _positions(limits: Limits) -> str:
    sides = {Position.SIDE_LYING_LEFT, Position.SIDE_LYING_RIGHT}
    allowed = [POSITION[one] for one in Position if one in limits.positions - sides]
    if sides <= limits.positions:
        allowed.append("on the side")
    else:
        allowed += [POSITION[one] for one in Position if one in limits.positions & sides]
    return f"Only {_either(allowed)}" if allowed else "No position is safe"


def _either(words: list[str]) -> str:
    return " or ".join(filter(None, (", ".join(words[:-1]), words[-1])))
