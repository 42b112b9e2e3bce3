"""What a therapist has to know before any touch: limits, cautions, and what is left alone."""

from collections.abc import Iterable, Iterator
from datetime import date

import msgspec

from unknot.craft.knowledge import Knowledge
from unknot.craft.screening import ClearanceRecord, Origin, verdict_in_words
from unknot.craft.screening.for_therapist import tell_a_therapist
from unknot.craft.screening.limits_wording import limits_in_words
from unknot.craft.shaping import joined
from unknot.website.care.health.begun import begun_lines
from unknot.website.care.health.concluding import counting_in, yes_to
from unknot.website.care.health.told import Told
from unknot.website.care.heard import Heard, Untouched
from unknot.website.care.heard_in_words import places_in_words
from unknot.website.care.reading import words_on_health
from unknot.website.care.said_none import says_none
from unknot.website.known import phrased


class Caution(msgspec.Struct, frozen=True):
    """One thing that was told about health: as they said it, and as the field calls it."""

    said: str
    term: str
    sure: bool
    cleared: bool


def cautions_in_lines(told: Told, knowledge: Knowledge) -> tuple[str, ...]:
    """Say all of it in lines: what was taken back first, matters of comfort last."""
    return (
        *heavy_lines(told.heavy),
        *taken_back_of(told, knowledge),
        *places_kept_clear(told, knowledge),
        *map(caution_in_words, cautions_of(told, knowledge)),
        *own_limits(told, knowledge),
    )


def first_words(
    heard: Heard, told_on: date, heavy: Iterable[str], knowledge: Knowledge
) -> tuple[str, ...]:
    """Say what is read first of words without answers about health; `heavy` was told besides."""
    said = dict.fromkeys((*heard.heavy, *heavy))
    on_health = words_on_health(heard.own_words, told_on, knowledge)
    untouched = _untouched(heard.untouched, knowledge)
    return (*heavy_lines(said), *_unanswered(on_health), *untouched)


def heavy_lines(heavy: Iterable[str]) -> Iterator[str]:
    """Say that somebody may have written that they cannot go on, with the words: read first."""
    quotes = [f"“{words}”" for words in heavy]
    if quotes:
        yield phrased("They may have written that they cannot go on. Read it, and listen first.")
    yield from quotes


def limits_of(told: Told, knowledge: Knowledge) -> tuple[str, ...]:
    """Say what hands have to keep to, or that they may not touch at all."""
    if not told.clearance.verdict.allows_a_plan:
        return (verdict_in_words(told.clearance, knowledge),)
    return tuple(limits_in_words(told.clearance.limits, knowledge))


def cautions_of(told: Told, knowledge: Knowledge) -> tuple[Caution, ...]:
    """List what a therapist should hear before a session, matters of comfort last."""
    lines = [
        Caution(one.said, one.term, one.sure, one.cleared)
        for one in tell_a_therapist(told.clearance, knowledge)
    ]
    for finding in told.clearance.findings:
        rule = knowledge.rules.get(finding.code)
        if rule is not None and rule.comfort:
            sure = finding.origin is not Origin.NOT_SURE
            lines.append(Caution(rule.plain, rule.label, sure, finding.cleared))
    return tuple(lines)


def taken_back_of(told: Told, knowledge: Knowledge) -> Iterator[str]:
    """Say what was answered beside the newest answers, and counts until somebody asked."""
    for caution in _only_in(told.beside.taken_back, told, knowledge):
        yield phrased("Said, then soon taken back: {caution}", caution=caution)
    for caution in _only_in(told.beside.nameless, told, knowledge):
        yield phrased(
            "Said in the same visit, perhaps for somebody else: {caution}", caution=caution
        )
    yield from _unanswered(told.beside.left_open)
    yield from begun_lines(told, knowledge)
    if told.beside.sealed:
        yield sealed_line()
    if any(word.said == "no" for word in told.beside.refused):
        yield phrased("A doctor, pharmacist or midwife said no, as told for another session")
    for caution in unsaid_of(told, knowledge):
        yield phrased("Said at first, and no more since: {caution}", caution=caution)


def sealed_line() -> str:
    """Say that something is kept which nobody can read any more."""
    return phrased("Something that they told cannot be opened any more. Ask what it was.")


def _unanswered(quotes: Iterable[str]) -> Iterator[str]:
    for words in quotes:
        yield phrased("Written besides, and not answered about since: “{words}”", words=words)


def _only_in(records: Iterable[ClearanceRecord], told: Told, knowledge: Knowledge) -> Iterator[str]:
    """Name what was said yes to there, and not in the newest answers."""
    newest = counting_in(told.safety.record, knowledge)
    codes = {code for one in records for code in yes_to(one, knowledge)} - newest
    rules = (knowledge.rules.get(code) for code in sorted(codes))
    return (rule.plain for rule in rules if rule is not None)


def unsaid_of(told: Told, knowledge: Knowledge) -> tuple[str, ...]:
    """Say to what a first answer said yes, and a later one does not; it counts until asked."""
    known = (knowledge.rules.get(code) for code in sorted(told.unsaid))
    return tuple(rule.plain for rule in known if rule is not None)


def places_kept_clear(told: Told, knowledge: Knowledge) -> Iterator[str]:
    """Say which places hands leave alone for what is there: a wound, a lump, a burn."""
    if places := places_in_words(told.keep_clear, knowledge):
        yield phrased("Keep clear of: {places}.", places=places)


def caution_in_words(one: Caution) -> str:
    """Say one of them in a line."""
    words = one.said if one.sure else phrased("Not sure: {question}", question=one.said)
    return phrased("{caution} (a doctor agreed)", caution=words) if one.cleared else words


def own_limits(told: Told, knowledge: Knowledge) -> Iterator[str]:
    """Say what a client keeps hands and oils away from, also as they told it for other sessions."""
    own = [*_untouched(told.heard.untouched, knowledge)]
    yield from own
    others = (line for one in told.beside.untouched for line in _untouched(one, knowledge))
    for words in dict.fromkeys(line for line in others if line not in own):
        yield phrased("Told for another session: {words}", words=words)


def _untouched(heard: Untouched, knowledge: Knowledge) -> Iterator[str]:
    """Say it in their own words where they have some."""
    places = (knowledge.zones[one].name for one in heard.leave_out if one in knowledge.zones)
    own = f"“{heard.leave_out_words}”" if heard.leave_out_words else ""
    if left_out := joined(". ", *filter(None, (joined(", ", *places), own))):
        yield phrased("Not to be touched: {places}", places=left_out)
    if not says_none(heard.allergies):
        yield phrased("Allergies: {allergies}", allergies=heard.allergies)
