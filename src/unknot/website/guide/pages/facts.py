"""What was understood of a wish and of the answers, in few lines."""

from unknot.craft.knowledge import Knowledge
from unknot.craft.planning.wish import Wish
from unknot.craft.screening import Clearance
from unknot.craft.screening.noting import named
from unknot.craft.shaping import capital
from unknot.craft.writing import alone
from unknot.website.guide.saying import AIM, COMPANY, ache_in_words, position_in_words
from unknot.website.known import phrased


def facts(
    wish: Wish, clearance: Clearance, knowledge: Knowledge
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """List what was understood: aches, hopes, how, and care."""
    aches = tuple(
        alone(ache_in_words(knowledge.zones[one.zone].name, one.level)) for one in wish.sore
    )
    how = [phrased(COMPANY[wish.company])]
    if wish.company != "alone":
        how.append(position_in_words(wish.position))
    aim = phrased(AIM[wish.aim])
    left_out = tuple(knowledge.zones[zone].name for zone in dict.fromkeys(wish.leave_out))
    said = (
        (phrased("Aches"), aches or (alone(phrased("Nowhere in particular")),)),
        (
            phrased("You want"),
            (alone(phrased("{minutes} minutes, {aim}", minutes=wish.minutes, aim=aim)),),
        ),
        (phrased("How"), (capital(", ".join(how)),)),
        (phrased("Left out"), left_out),
        (phrased("Care"), _care(clearance, knowledge)),
    )
    return tuple((name, lines) for name, lines in said if lines)


def _care(clearance: Clearance, knowledge: Knowledge) -> tuple[str, ...]:
    told = dict.fromkeys(named(one, knowledge) for one in clearance.findings)
    return tuple(filter(None, told)) or (phrased("Nothing that limits a gentle massage"),)
