"""What a yes would open, as professionals speak of it: techniques, the pressure scale, the places.

A plan may still change once somebody said yes, so the most that could follow is described.
"""

from collections.abc import Iterable

from unknot.craft.knowledge import Knowledge
from unknot.craft.language import to_say
from unknot.craft.rendering.positions import position_in_words
from unknot.craft.said import in_each
from unknot.craft.screening import Limits, Position
from unknot.craft.screening.limits_wording import positions_in_words, withheld_places
from unknot.craft.shaping import capital, joined, lower

ALONE = "alone"
GIVER = to_say(
    {
        "partner": "A lay person without training, with bare hands, at home",
        ALONE: "The person alone, on their own back, without training",
    }
)
Line = tuple[str, str]


def opened(
    limits: Limits, knowledge: Knowledge, *, company: str, leave_out: Iterable[str]
) -> tuple[Line, ...]:
    """Describe what may follow within limits, a name and a line each, where there is any.

    `leave_out` are zones that the person wants left alone besides.
    """
    say = knowledge.phrased
    home = (one.id for one in knowledge.techniques.values() if one.lay_ok)
    allowed = (one for one in home if one not in limits.withheld_techniques)
    withheld = (one for one in knowledge.techniques if one in limits.withheld_techniques)
    lines = (
        (say("Given by"), say(GIVER[company])),
        (say("Techniques"), _named(allowed, knowledge)),
        (say("Pressure"), pressure(limits.max_pressure, knowledge)),
        (say("Time"), say("At most {minutes} minutes", minutes=limits.max_minutes)),
        (say("Position"), _positions(limits, company, knowledge)),
        (say("Techniques left out"), _named(withheld, knowledge)),
        (say("Places left out"), _left_out(limits, leave_out, knowledge)),
    )
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


def _positions(limits: Limits, company: str, knowledge: Knowledge) -> str:
    if company == ALONE:
        return capital(position_in_words(Position.ASTRIDE_CHAIR, company, knowledge))
    return capital(positions_in_words(limits, knowledge))


def _left_out(limits: Limits, leave_out: Iterable[str], knowledge: Knowledge) -> str:
    wished = (lower(knowledge.zones[zone].name) for zone in leave_out)
    always = (lower(area.name) for area in knowledge.no_go.values() if area.max_pressure == 0)
    places = dict.fromkeys((*withheld_places(limits, knowledge), *wished, *always))
    return capital(joined(", ", *places))


def _named(techniques: Iterable[str], knowledge: Knowledge) -> str:
    """Name techniques as the field does, with the everyday word where it is another."""
    known = (knowledge.techniques[technique] for technique in techniques)
    return joined(", ", *(in_each(_in_both_words, one.name, one.plain) for one in known))


def _in_both_words(name: str, plain: str) -> str:
    return name if plain in name else f"{name} ({plain.casefold()})"
