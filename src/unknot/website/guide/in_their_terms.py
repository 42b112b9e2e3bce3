"""A massage as professionals speak of it: techniques, the pressure scale, what is left out."""

from collections.abc import Iterable

from unknot.craft.errors import Withheld
from unknot.craft.knowledge import Knowledge
from unknot.craft.language import capital, in_each, joined, lower, to_say
from unknot.craft.planning import plan
from unknot.craft.planning.routine import Routine
from unknot.craft.planning.wish import Company, Wish
from unknot.craft.screening import Clearance, Limits
from unknot.website.guide.saying import position_in_words, withheld_places
from unknot.website.known import phrased

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
    massage = (
        _at_most(wish, after.limits, knowledge) if routine is None else _as(routine, knowledge)
    )
    limits = after.limits if routine is None else routine.limits
    giver = (phrased("Given by"), phrased(GIVER[wish.company]))
    lines = (giver, *massage, *_left_out(limits, wish, knowledge))
    return tuple(line for line in lines if line[1])


def meanwhile(clearance: Clearance, knowledge: Knowledge) -> str:
    """Say what may be done until someone was asked; empty where nothing may."""
    if clearance.interim is None:
        return ""
    rules = [knowledge.rules[one.code] for one in clearance.findings if one.code in knowledge.rules]
    return joined("; ", *dict.fromkeys(rule.interim.text for rule in rules if rule.interim))


def pressure(level: int, knowledge: Knowledge) -> str:
    """Place a pressure on the scale, in words."""
    known = knowledge.pressure[f"level_{level}"]
    return phrased(
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
    used = dict.fromkeys(step.technique for step in routine.steps)
    return (
        (phrased("Techniques"), _named(used, knowledge)),
        (phrased("Pressure"), pressure(max(step.pressure for step in routine.steps), knowledge)),
        (phrased("Time"), phrased("{minutes} minutes", minutes=routine.minutes)),
        (phrased("Position"), capital(position_in_words(routine.position))),
    )


def _at_most(wish: Wish, limits: Limits, knowledge: Knowledge) -> tuple[Line, ...]:
    """Describe the most that could follow once a doubt is settled."""
    home = (one.id for one in knowledge.techniques.values() if one.lay_ok)
    return (
        (
            phrased("Techniques"),
            _named((one for one in home if one not in limits.withheld_techniques), knowledge),
        ),
        (phrased("Pressure"), pressure(limits.max_pressure, knowledge)),
        (
            phrased("Time"),
            phrased("At most {minutes} minutes", minutes=min(wish.minutes, limits.max_minutes)),
        ),
        (phrased("Position"), capital(position_in_words(wish.position))),
    )


def _left_out(limits: Limits, wish: Wish, knowledge: Knowledge) -> tuple[Line, Line]:
    """Name the techniques and the places that the plan leaves out."""
    techniques = [one for one in knowledge.techniques if one in limits.withheld_techniques]
    wished = (lower(knowledge.zones[zone].name) for zone in wish.leave_out)
    always = (lower(area.name) for area in knowledge.no_go.values() if area.max_pressure == 0)
    places = dict.fromkeys((*withheld_places(limits, knowledge), *wished, *always))
    return (
        (phrased("Techniques left out"), _named(techniques, knowledge)),
        (phrased("Places left out"), capital(joined(", ", *places))),
    )


def _named(techniques: Iterable[str], knowledge: Knowledge) -> str:
    """Name techniques as the field does, with the everyday word where it is another."""
    known = (knowledge.techniques[technique] for technique in techniques)
    return joined(", ", *(in_each(_in_both_words, one.name, one.plain) for one in known))


def _in_both_words(name: str, plain: str) -> str:
    return name if plain in name else f"{name} ({plain.casefold()})"
