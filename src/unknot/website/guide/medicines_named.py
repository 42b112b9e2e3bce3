"""Medicines as the person wrote them, beside the findings that they lead to."""

from unknot.craft.knowledge import Knowledge
from unknot.craft.screening.medicines import Mention
from unknot.craft.screening.telling import Told
from unknot.craft.screening.words.heard import How
from unknot.craft.spelling import shown
from unknot.website.guide.written import Written

MEDICINES = (How.MEDICINE, How.UNKNOWN_MEDICINE)


def medicines_named(told: Told, written: Written, knowledge: Knowledge) -> tuple[str, ...]:
    """Quote the medicines behind a finding, with the substance where it was confirmed."""
    rules = _rules_behind(told, knowledge)
    typed = (
        _quoted(entry.text, one.counts)
        for entry in written.box.entries
        for one in entry.named
        if one.counts is not None and _bears_on(one.counts, rules, knowledge)
    )
    said = (
        f"“{shown(quote.words)}”"
        for claim in written.story.claims.values()
        if rules.intersection(claim.question.can_name)
        for proposal in claim.proposals
        if proposal.how in MEDICINES
        for quote in proposal.quotes
    )
    return tuple(dict.fromkeys((*typed, *said)))


def _rules_behind(told: Told, knowledge: Knowledge) -> frozenset[str]:
    """Give the rules of a finding; of what follows from rules together, those rules as well."""
    behind = set(told.codes)
    for entry in knowledge.combinations.values():
        if behind.intersection((entry.id, entry.applies)):
            behind.update((*entry.any_of, *entry.beside))
    return frozenset(behind)


def _bears_on(mention: Mention, rules: frozenset[str], knowledge: Knowledge) -> bool:
    unclear = (knowledge.questions[question].yes_to for question in mention.not_sure)
    return any(rules.intersection(one) for one in (mention.rules, *unclear))


def _quoted(text: str, mention: Mention) -> str:
    generic = mention.meanings[0].generic if mention.certain else ""
    known = generic and generic.casefold() not in text.casefold()
    return f"“{shown(text)}” ({generic})" if known else f"“{shown(text)}”"
