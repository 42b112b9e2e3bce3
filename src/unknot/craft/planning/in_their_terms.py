"""A massage as professionals speak of it: techniques, the pressure scale, what is left out."""

from collections.abc import Iterable

from unknot.craft.errors import Withheld
from unknot.craft.knowledge import Knowledge
from unknot.craft.language import capital, in_each, joined, lower, to_say
from unknot.craft.planning.planner import plan
from unknot.craft.planning.routine import Routine
from unknot.craft.planning.wish import Company, Wish
from unknot.craft.screening import Clearance, Limits
from unknot.craft.screening.limits_wording import POSITION, withheld_places

GIVER = to_say(
    {
        Company.PARTNER: "A lay person without training, with bare hands, at home",
        Company.ALONE: "The person alone, on their own back, without training",
    }
)
Line = tuple[str, str]


def planned(wish: Wish, after: Clearance, knowledge: Knowledge) -> tuple[Line, ...]:
    """Describe the massage that would follow under this clearance, a name and a line each."""
    routine = _routine(wish, after, knowledge)
    if routine is None:
        return at_most(wish, after.limits, knowledge)
    return _described(_as(routine, knowledge), routine.limits, wish, knowledge)


def at_most(wish: Wish, limits: Limits, knowledge: Knowledge) -> tuple[Line, ...]:
    """Describe the most that could follow within these limits, whatever is planned of it."""
    return _described(_the_most(wish, limits, knowledge), limits, wish, knowledge)


def _described(
    massage: tuple[Line, ...], limits: Limits, wish: Wish, knowledge: Knowledge
) -> tuple[Line, ...]:
    """Say whose hands give it, what it is, and what is left out, where anything is."""
    giver = (knowledge.phrased("Given by"), knowledge.phrased(GIVER[wish.company]))
    lines = (giver, *massage, *_left_out(limits, wish, knowledge))
    return tuple(line for line in lines if line[1])


def pressure(level: int, knowledge: Knowledge) -> str:
    """Place a pressure on the scale, in words."""
    known = knowledge.pressure[f"level_{level}"]
    return knowledge.phrased(
        "At most {level} of 5 on the Walton scale, {name}: {feel}",
        level=level,
        name=known.name,
        feel=known.feel,
    )


def _routine(wish: Wish, after: Clearance, knowledge: Knowledge) -> Routine | None:
    """Plan what would follow; None where a doubt has to be settled first."""
    try:
        return plan(wish, after, knowledge)
    except Withheld:
        return None


def _as(routine: Routine, knowledge: Knowledge) -> tuple[Line, ...]:
    """Describe a plan."""
    say = knowledge.phrased
    used = dict.fromkeys(step.technique for step in routine.steps)
    firmest = max(step.pressure for step in routine.steps)
    return (
        (say("Techniques"), _named(used, knowledge)),
        (say("Pressure"), pressure(firmest, knowledge)),
        (say("Time"), say("{minutes} minutes", minutes=routine.minutes)),
        (say("Position"), capital(say(POSITION[routine.position]))),
    )


def _the_most(wish: Wish, limits: Limits, knowledge: Knowledge) -> tuple[Line, ...]:
    say = knowledge.phrased
    home = (one.id for one in knowledge.techniques.values() if one.lay_ok)
    allowed = (one for one in home if one not in limits.withheld_techniques)
    minutes = min(wish.minutes, limits.max_minutes)
    return (
        (say("Techniques"), _named(allowed, knowledge)),
        (say("Pressure"), pressure(limits.max_pressure, knowledge)),
        (say("Time"), say("At most {minutes} minutes", minutes=minutes)),
        (say("Position"), capital(say(POSITION[wish.position]))),
    )


def _left_out(limits: Limits, wish: Wish, knowledge: Knowledge) -> tuple[Line, Line]:
    """Name the techniques and the places that the plan leaves out."""
    techniques = [one for one in knowledge.techniques if one in limits.withheld_techniques]
    wished = (lower(knowledge.zones[zone].name) for zone in wish.leave_out)
    always = (lower(area.name) for area in knowledge.no_go.values() if area.max_pressure == 0)
    places = dict.fromkeys((*withheld_places(limits, knowledge), *wished, *always))
    return (
        (knowledge.phrased("Techniques left out"), _named(techniques, knowledge)),
        (knowledge.phrased("Places left out"), capital(joined(", ", *places))),
    )


def _named(techniques: Iterable[str], knowledge: Knowledge) -> str:
    """Name techniques as the field does, with the everyday word where it is another."""
    known = (knowledge.techniques[technique] for technique in techniques)
    return joined(", ", *(in_each(_in_both_words, one.name, one.plain) for one in known))


def _in_both_words(name: str, plain: str) -> str:
    return name if plain in name else f"{name} ({plain.casefold()})"
