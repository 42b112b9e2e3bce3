"""A massage as professionals speak of it: techniques, the pressure scale, what is left out."""

from collections.abc import Iterable

from unknot.craft.errors import Withheld
from unknot.craft.knowledge import Knowledge
from unknot.craft.planning import plan
from unknot.craft.planning.routine import Routine
from unknot.craft.planning.wish import Company, Wish
from unknot.craft.screening import Clearance, Limits
from unknot.website.guide.saying import POSITION, withheld_places

GIVER = {
    Company.PARTNER: "A lay person without training, with bare hands, at home",
    Company.ALONE: "The person alone, on their own back, without training",
}
Line = tuple[str, str]


def planned(wish: Wish, after: Clearance, knowledge: Knowledge) -> tuple[Line, ...]:
    """Describe the massage that would follow under this clearance, a name and a line each."""
    routine = _routine(wish, after, knowledge)
    massage = (
        _at_most(wish, after.limits, knowledge) if routine is None else _as(routine, knowledge)
    )
    limits = after.limits if routine is None else routine.limits
    lines = (("Given by", GIVER[wish.company]), *massage, *_left_out(limits, wish, knowledge))
    return tuple(line for line in lines if line[1])


def meanwhile(clearance: Clearance, knowledge: Knowledge) -> str:
    """Say what may be done until someone was asked; empty where nothing may."""
    if clearance.interim is None:
        return ""
    rules = [knowledge.rules[one.code] for one in clearance.findings if one.code in knowledge.rules]
    return "; ".join(dict.fromkeys(rule.interim.text for rule in rules if rule.interim))


def pressure(level: int, knowledge: Knowledge) -> str:
    """Place a pressure on the scale, in words."""
    known = knowledge.pressure[f"level_{level}"]
    return f"At most {level} of 5 on the Walton scale, {known.name}: {known.feel}"


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
        ("Techniques", _named(used, knowledge)),
        ("Pressure", pressure(max(step.pressure for step in routine.steps), knowledge)),
        ("Time", f"{routine.minutes} minutes"),
        ("Position", POSITION[routine.position].capitalize()),
    )


def _at_most(wish: Wish, limits: Limits, knowledge: Knowledge) -> tuple[Line, ...]:
    """Describe the most that could follow once a doubt is settled."""
    home = (one.id for one in knowledge.techniques.values() if one.lay_ok)
    return (
        (
            "Techniques",
            _named((one for one in home if one not in limits.withheld_techniques), knowledge),
        ),
        ("Pressure", pressure(limits.max_pressure, knowledge)),
        ("Time", f"At most {min(wish.minutes, limits.max_minutes)} minutes"),
        ("Position", POSITION[wish.position].capitalize()),
    )


def _left_out(limits: Limits, wish: Wish, knowledge: Knowledge) -> tuple[Line, Line]:
    """Name the techniques and the places that the plan leaves out."""
    techniques = [one for one in knowledge.techniques if one in limits.withheld_techniques]
    wished = (knowledge.zones[zone].name.casefold() for zone in wish.leave_out)
    always = (area.name.casefold() for area in knowledge.no_go.values() if area.max_pressure == 0)
    places = dict.fromkeys((*withheld_places(limits, knowledge), *wished, *always))
    return (
        ("Techniques left out", _named(techniques, knowledge)),
        ("Places left out", ", ".join(places).capitalize()),
    )


def _named(techniques: Iterable[str], knowledge: Knowledge) -> str:
    """Name techniques as the field does, with the everyday word where it is another."""
    known = (knowledge.techniques[technique] for technique in techniques)
    return ", ".join(
        one.name if one.plain in one.name else f"{one.name} ({one.plain.casefold()})"
        for one in known
    )
