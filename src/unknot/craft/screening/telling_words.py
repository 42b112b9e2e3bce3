"""The words for what a finding is called, rests on, changes and advises."""

from collections.abc import Iterable

import msgspec

from unknot.craft.knowledge import Combination, Knowledge, Rule
from unknot.craft.language import to_say
from unknot.craft.said import in_each
from unknot.craft.screening.clearance import Finding, Origin, Verdict
from unknot.craft.screening.limits import meet_all
from unknot.craft.screening.limits_wording import limits_in_words
from unknot.craft.screening.wording import sources
from unknot.craft.shaping import joined

HOW_SURE = to_say(
    {
        "case_reports": "single cases that were reported; how often it happens is not known",
        "convention": "usual teaching, without good studies behind it",
        "evidence": "studies: trials or reviews",
        "expert_consensus": "what experts agreed on",
        "guideline": "a guideline",
        "law": "the law",
    }
)
"""What a caution rests on, in words that follow “this rests on”."""


class SourceLine(msgspec.Struct, frozen=True):
    """A work to cite; `checked` says whether a person compared the statement with it."""

    cite: str
    url: str
    checked: bool


def entries_of(found: list[Finding], knowledge: Knowledge) -> list[Rule | Combination]:
    """Give what the tables say of these findings."""
    tables = (knowledge.rules, knowledge.combinations)
    return [table[one.code] for one in found for table in tables if one.code in table]


def changes_of(found: list[Finding], knowledge: Knowledge) -> tuple[str, ...]:
    """Say what these findings leave of a plan; where they leave none, there is nothing to say."""
    if any(one.severity > Verdict.ASK_DOCTOR_FIRST for one in found):
        return ()
    return limits_in_words(meet_all(one.limits for one in found), knowledge)


def how_sure(entries: list[Rule | Combination], knowledge: Knowledge) -> str:
    """Say what a caution rests on; empty where the tables say nothing."""
    rests = once(knowledge.phrased(HOW_SURE[one.basis]) for one in entries)
    if not rests:
        return ""
    return knowledge.phrased("this rests on {what}.", what=knowledge.speech.all_of(*rests))


def how_soon(rules: list[Rule], knowledge: Knowledge) -> str:
    """Say how soon someone should look at it, where the rules say so: the soonest of them."""
    named = {rule.urgency for rule in rules}
    soonest = (one.meaning for one in knowledge.urgency.values() if one.id in named)
    return next(map(ended, soonest), "")


def title_of(found: list[Finding], knowledge: Knowledge) -> str:
    """Name it as it was ticked; a doubt, or what asked no further, as the question that it was."""
    first = found[0]
    if first.code in knowledge.combinations:
        return knowledge.combinations[first.code].name
    ticked = len(found) == 1 and first.origin is not Origin.NOT_SURE
    if first.question and not (ticked and first.severity is not Verdict.EMERGENCY):
        return knowledge.questions[first.question].short
    return knowledge.rules[first.code].plain if first.code in knowledge.rules else ""


def advice_of(finding: Finding, knowledge: Knowledge) -> str:
    """Give what a finding advises."""
    if finding.code in knowledge.combinations:
        return knowledge.combinations[finding.code].advice
    rule = knowledge.rules.get(finding.code)
    return joined(" ", *filter(None, (rule.advice, *rule.position_notes))) if rule else ""


def source_lines(found: list[Finding], knowledge: Knowledge) -> tuple[SourceLine, ...]:
    """Cite what findings rest on, each work once."""
    named = once(source for one in found for source in sources(one, knowledge))
    return tuple(_source_line(name, knowledge) for name in named)


def _source_line(name: str, knowledge: Knowledge) -> SourceLine:
    known = knowledge.sources.get(name)
    if known is None:
        return SourceLine(cite=name, url="", checked=False)
    return SourceLine(cite=known.cite, url=known.url, checked=known.source_checked)


def once(said: Iterable[str]) -> tuple[str, ...]:
    """Give what is said, each sentence once."""
    return tuple(dict.fromkeys(filter(None, said)))


def ended(text: str) -> str:
    """End with one full stop; words that begin small stay so."""
    return in_each(lambda said: f"{said.rstrip('.')}.", text)
