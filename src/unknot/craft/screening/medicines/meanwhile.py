"""What holds until the person has confirmed a mention: the stricter of all it may mean."""

from itertools import chain

import msgspec

from unknot.craft.knowledge import Knowledge, Library
from unknot.craft.screening.clearance import Verdict
from unknot.craft.screening.medicines.meanings import UNKNOWN
from unknot.craft.screening.medicines.recognised import Match, Mention

NAMELESS = (Match.UNKNOWN, Match.UNREAD, Match.ENDING)


def meanwhile(mention: Mention, knowledge: Knowledge, library: Library) -> Mention:
    """Add the rules and the unclear questions of all that a mention may mean."""
    rules = dict.fromkeys(chain.from_iterable(one.rules for one in mention.meanings))
    unclear = dict.fromkeys(chain.from_iterable(one.not_sure for one in mention.meanings))
    if mention.match in NAMELESS or _may_be_anything(mention, knowledge, library):
        unclear |= dict.fromkeys(library.medicine_classes[UNKNOWN].not_sure)
    return msgspec.structs.replace(mention, rules=tuple(rules), not_sure=tuple(unclear))


def _may_be_anything(mention: Mention, knowledge: Knowledge, library: Library) -> bool:
    """Say whether it counts as unknown besides: unless what it is taken for withholds already.

    One slip away from a name that adapts, it counts as that name. Further away, in doubt, or where
    the name alone would let everything pass, it may be anything.
    """
    doubted = any(library.medicine_remarks[remark].doubt for remark in mention.remarks)
    if mention.match is Match.NAME and not doubted:
        return False
    outcomes = (knowledge.rules[rule].outcome for one in mention.meanings for rule in one.rules)
    strictest = max((Verdict[outcome.upper()] for outcome in outcomes), default=Verdict.GO)
    if strictest >= Verdict.ASK_DOCTOR_FIRST:
        return False
    return strictest < Verdict.ADAPT or doubted or not mention.near
