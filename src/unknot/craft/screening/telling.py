"""Findings as people read them: what each changes, why, until when, and who says so."""

from collections.abc import Iterable

import msgspec

from unknot.craft.knowledge import Combination, Knowledge, Rule
from unknot.craft.language import to_say
from unknot.craft.said import in_each
from unknot.craft.screening.clearance import Clearance, Finding, Origin, Verdict
from unknot.craft.screening.limits import meet_all
from unknot.craft.screening.limits_wording import limits_in_words
from unknot.craft.screening.waiting import wait_in_words
from unknot.craft.screening.wording import sources, why
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


class Told(msgspec.Struct, frozen=True):
    """One finding, or all that one doubt leads to, in words.

    `checked` says whether a person compared every statement in it with its source.
    """

    title: str
    unsure: bool
    cleared: bool
    signs: tuple[str, ...]
    changes: tuple[str, ...]
    why: tuple[str, ...]
    soon: str
    advice: tuple[str, ...]
    until: tuple[str, ...]
    how_sure: str
    checked: bool
    sources: tuple[SourceLine, ...]
    codes: tuple[str, ...]


def tell(clearance: Clearance, knowledge: Knowledge, *severities: Verdict) -> tuple[Told, ...]:
    """Tell the findings of these severities; what one doubt leads to is told once."""
    grouped: dict[str, list[Finding]] = {}
    for finding in clearance.findings:
        if finding.severity in severities:
            grouped.setdefault(_together(finding), []).append(finding)
    return tuple(_told(found, knowledge) for found in grouped.values())


def _together(finding: Finding) -> str:
    """Tell as one what nobody has told apart: a doubt, or a tick that asked no further."""
    if not finding.question:
        return finding.code
    urgent = finding.severity is Verdict.EMERGENCY
    unsure = finding.origin is Origin.NOT_SURE
    return finding.question if unsure or urgent else finding.code


def _told(found: list[Finding], knowledge: Knowledge) -> Told:
    first = found[0]
    unsure = first.origin is Origin.NOT_SURE
    rules = [knowledge.rules[one.code] for one in found if one.code in knowledge.rules]
    entries = _entries(found, knowledge)
    return Told(
        title=_title(found, knowledge),
        unsure=unsure,
        cleared=first.cleared,
        signs=_once(sign for rule in rules for sign in rule.signs),
        changes=_changes(found, knowledge),
        why=()
        if unsure
        else _once(_as_sentence(why(one, knowledge)) for one in found if _has_why(one, knowledge)),
        soon="" if first.cleared else _how_soon(rules, knowledge),
        advice=_once(_advice(one, knowledge) for one in found),
        until=_once(
            wait_in_words(rule.hold_off, knowledge)
            for rule, one in zip(rules, found, strict=False)
            if rule.hold_off and not one.cleared
        ),
        how_sure=_how_sure(entries, knowledge),
        checked=all(one.source_checked for one in entries),
        sources=_source_lines(found, knowledge),
        codes=tuple(one.code for one in found),
    )


def _entries(found: list[Finding], knowledge: Knowledge) -> list[Rule | Combination]:
    """Give what the tables say of these findings."""
    tables = (knowledge.rules, knowledge.combinations)
    return [table[one.code] for one in found for table in tables if one.code in table]


def _changes(found: list[Finding], knowledge: Knowledge) -> tuple[str, ...]:
    """Say what these findings leave of a plan; where they leave none, there is nothing to say."""
    if any(one.severity > Verdict.ASK_DOCTOR_FIRST for one in found):
        return ()
    return limits_in_words(meet_all(one.limits for one in found), knowledge)


def _how_sure(entries: list[Rule | Combination], knowledge: Knowledge) -> str:
    rests = _once(knowledge.phrased(HOW_SURE[one.basis]) for one in entries)
    if not rests:
        return ""
    return knowledge.phrased("this rests on {what}.", what=knowledge.speech.all_of(*rests))


def _how_soon(rules: list[Rule], knowledge: Knowledge) -> str:
    """Say how soon someone should look at it, where the rules say so: the soonest of them."""
    named = {rule.urgency for rule in rules}
    soonest = (one.meaning for one in knowledge.urgency.values() if one.id in named)
    return next(map(_as_sentence, soonest), "")


def _title(found: list[Finding], knowledge: Knowledge) -> str:
    """Name it as it was ticked; a doubt, or what asked no further, as the question that it was."""
    first = found[0]
    if first.code in knowledge.combinations:
        return knowledge.combinations[first.code].name
    ticked = len(found) == 1 and first.origin is not Origin.NOT_SURE
    if first.question and not (ticked and first.severity is not Verdict.EMERGENCY):
        return knowledge.questions[first.question].short
    return knowledge.rules[first.code].plain if first.code in knowledge.rules else ""


def _has_why(finding: Finding, knowledge: Knowledge) -> bool:
    rule = knowledge.rules.get(finding.code)
    return rule is None or bool(rule.why)


def _advice(finding: Finding, knowledge: Knowledge) -> str:
    if finding.code in knowledge.combinations:
        return knowledge.combinations[finding.code].advice
    rule = knowledge.rules.get(finding.code)
    return joined(" ", *filter(None, (rule.advice, *rule.position_notes))) if rule else ""


def _source_lines(found: list[Finding], knowledge: Knowledge) -> tuple[SourceLine, ...]:
    named = _once(source for one in found for source in sources(one, knowledge))
    return tuple(_source_line(name, knowledge) for name in named)


def _source_line(name: str, knowledge: Knowledge) -> SourceLine:
    known = knowledge.sources.get(name)
    if known is None:
        return SourceLine(cite=name, url="", checked=False)
    return SourceLine(cite=known.cite, url=known.url, checked=known.source_checked)


def _as_sentence(text: str) -> str:
    return in_each(lambda said: f"{said.rstrip('.')}.", text)


def _once(said: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, said)))
