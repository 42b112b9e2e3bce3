"""Findings as people read them: what each changes, why, until when, and who says so."""

import msgspec

from unknot.craft.knowledge import Knowledge
from unknot.craft.screening.clearance import Clearance, Finding, Origin, Verdict
from unknot.craft.screening.telling_words import (
    SourceLine,
    advice_of,
    changes_of,
    ended,
    entries_of,
    how_soon,
    how_sure,
    once,
    source_lines,
    title_of,
)
from unknot.craft.screening.waiting import wait_in_words
from unknot.craft.screening.wording import why


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
    entries = entries_of(found, knowledge)
    return Told(
        title=title_of(found, knowledge),
        unsure=unsure,
        cleared=first.cleared,
        signs=once(sign for rule in rules for sign in rule.signs),
        changes=changes_of(found, knowledge),
        why=() if unsure else once(_reason(one, knowledge) for one in found),
        soon="" if first.cleared else how_soon(rules, knowledge),
        advice=once(advice_of(one, knowledge) for one in found),
        until=once(_wait(one, knowledge) for one in found if not one.cleared),
        how_sure=how_sure(entries, knowledge),
        checked=all(one.source_checked for one in entries),
        sources=source_lines(found, knowledge),
        codes=tuple(one.code for one in found),
    )


def _reason(finding: Finding, knowledge: Knowledge) -> str:
    """Say why a finding matters; empty where its rule says no more than what it is."""
    rule = knowledge.rules.get(finding.code)
    return ended(why(finding, knowledge)) if rule is None or rule.why else ""


def _wait(finding: Finding, knowledge: Knowledge) -> str:
    rule = knowledge.rules.get(finding.code)
    return wait_in_words(rule.hold_off, knowledge) if rule and rule.hold_off else ""
