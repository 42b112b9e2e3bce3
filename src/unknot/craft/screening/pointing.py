"""Places that only the person can point out, so that a plan leaves them alone."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from unknot.craft.errors import InputError
from unknot.craft.knowledge import Knowledge
from unknot.craft.screening.clearance import Clearance, Finding, Verdict
from unknot.craft.screening.findings import UNANSWERED
from unknot.craft.sentences import to_tell
from unknot.craft.spelling import shown

ELSEWHERE = "elsewhere"
"""Said in place of a zone: what is to be kept clear is not on the back."""

Places = Mapping[str, Collection[str]]
"""What was pointed out, by the code of the finding that it was pointed out for."""


def asked_where(clearance: Clearance, knowledge: Knowledge) -> tuple[str, ...]:
    """List the findings whose place a plan cannot know: the person has to point it out."""
    rules = (knowledge.rules.get(one.code) for one in clearance.findings)
    return tuple(rule.id for rule in rules if rule and rule.asks_where)


def keep_clear(clearance: Clearance, knowledge: Knowledge) -> tuple[str, ...]:
    """List in words the places to leave alone that a plan cannot know."""
    rules = [knowledge.rules[code] for code in asked_where(clearance, knowledge)]
    return tuple(dict.fromkeys(place for rule in rules for place in rule.keep_clear))


def still_to_point_out(clearance: Clearance, said: Places, knowledge: Knowledge) -> tuple[str, ...]:
    """List the findings of which nobody said where they are: one place never answers for two.

    Where no massage can follow at all, nobody has to.
    """
    if any(map(_ends_it, clearance.findings)):
        return ()
    return tuple(code for code in asked_where(clearance, knowledge) if not said.get(code))


def zones_pointed_out(said: Places) -> tuple[str, ...]:
    """Give the zones of all that was pointed out: each is left out, whatever it was named for."""
    zones = (zone for places in said.values() for zone in places if zone != ELSEWHERE)
    return tuple(dict.fromkeys(zones))


def places_in(words: Iterable[str], clearance: Clearance, knowledge: Knowledge) -> Places:
    """Read places as a terminal has them: “ZONE”, or “FINDING:ZONE”.

    A zone alone belongs to the one finding that asks for a place; where several do, to none.
    """
    asked = asked_where(clearance, knowledge)
    said: dict[str, list[str]] = defaultdict(list)
    for word in words:
        code, named, zone = word.rpartition(":")
        if named and code not in asked:
            sentence = to_tell(
                "With these answers, “{code}” has no place to point out.", code=shown(code)
            )
            raise InputError(sentence, accepted=", ".join(asked) or to_tell("zones alone"))
        said[code if named or len(asked) != 1 else asked[0]].append(zone)
    return said


def _ends_it(finding: Finding) -> bool:
    return finding.severity > Verdict.ASK_DOCTOR_FIRST and finding.code != UNANSWERED
