"""What a therapist sees of a listening: cautions first, then what was asked for and agreed on."""

from collections.abc import Iterator
from datetime import date, datetime

import msgspec

from unknot.craft.approach import longest
from unknot.craft.approach.wording import in_short
from unknot.craft.errors import Withheld
from unknot.craft.knowledge import Knowledge
from unknot.craft.screening import Origin, verdict_in_words
from unknot.craft.screening.for_therapist import tell_a_therapist
from unknot.craft.screening.limits_wording import limits_in_words
from unknot.craft.shaping import joined
from unknot.website.care.bridge import Told, told_in
from unknot.website.care.concluding import counting_in, yes_to
from unknot.website.care.heard import Heard
from unknot.website.care.heard_in_words import places_in_words
from unknot.website.care.listen_words import answers_offered
from unknot.website.care.models import Listening
from unknot.website.care.offering import Given, given_as_booked
from unknot.website.care.queries import asked_lately
from unknot.website.care.suggesting import Suggestion, suggestion_for
from unknot.website.known import phrased
from unknot.website.people.sealing import SealBroken
from unknot.website.practice.models import Practice


class Summary(msgspec.Struct, frozen=True):
    """One listening in short. `limits` and `cautions` come first, `touch` says whether hands may.

    `approach` is empty where there is none; `agreed` says that both said yes to it. `number` is
    that of the listening; `to_be_asked` says that something is open that nobody asked about.
    """

    number: int
    outcome: str
    touch: bool
    limits: tuple[str, ...]
    cautions: tuple[str, ...]
    approach: str
    agreed: bool
    likes: str
    answered_at: datetime
    asked_afresh: bool
    to_be_asked: bool


class Caution(msgspec.Struct, frozen=True):
    """One thing that was told about health: as they said it, and as the field calls it."""

    said: str
    term: str
    sure: bool
    cleared: bool


def summary_of(
    listening: Listening, today: date, now: datetime, knowledge: Knowledge
) -> Summary | None:
    """Sum up a listening; None where nothing was answered, or it cannot be opened any more."""
    try:
        told = told_in(listening, knowledge)
    except SealBroken:
        return None
    if told is None:
        return None
    suggestion = suggested_in(told, today, knowledge)
    return Summary(
        number=listening.pk,
        outcome=told.heard.outcome,
        touch=told.may_be_touched,
        limits=limits_of(told, knowledge),
        cautions=(
            *taken_back_of(told, knowledge),
            *places_kept_clear(told, knowledge),
            *map(caution_in_words, cautions_of(told, knowledge)),
            *own_limits(told.heard, knowledge),
        ),
        approach=in_short(suggestion.approach, knowledge) if suggestion else "",
        agreed=suggestion is not None and suggestion.is_agreed,
        likes=". ".join(likes_of(told.heard, listening.practice)),
        answered_at=told.safety.answered_at,
        asked_afresh=asked_lately(told.safety, now),
        to_be_asked=told.safety.is_to_be_asked,
    )


def suggested_in(
    told: Told, today: date, knowledge: Knowledge, given: Given | None = None
) -> Suggestion | None:
    """Give the approach as it stands; None where nothing may be done, or nobody may do it.

    `given` names the session it is for, where that is not the one that was settled on.
    """
    given = given or given_as_booked(told.listening, today, longest(told.clearance, knowledge))
    if given is None:
        return None
    try:
        return suggestion_for(told, given, today, knowledge)
    except Withheld:
        return None


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
    """Say what was answered for a booked session and soon taken back, until somebody asked."""
    for one in told.safety.taken_back:
        for code in sorted(
            yes_to(one.record, knowledge) - counting_in(told.safety.record, knowledge)
        ):
            rule = knowledge.rules.get(code)
            if rule is not None:
                yield phrased("Said, then soon taken back: {caution}", caution=rule.plain)


def places_kept_clear(told: Told, knowledge: Knowledge) -> Iterator[str]:
    """Say which places hands leave alone for what is there: a wound, a lump, a burn."""
    if places := places_in_words(told.safety.keep_clear, knowledge):
        yield phrased("Keep clear of: {places}.", places=places)


def caution_in_words(one: Caution) -> str:
    """Say one of them in a line."""
    words = one.said if one.sure else phrased("Not sure: {question}", question=one.said)
    return phrased("{caution} (a doctor agreed)", caution=words) if one.cleared else words


def own_limits(heard: Heard, knowledge: Knowledge) -> Iterator[str]:
    """Say what a client keeps hands and oils away from, in their own words where they have some."""
    places = (knowledge.zones[one].name for one in heard.leave_out if one in knowledge.zones)
    if left_out := joined(". ", *filter(None, (joined(", ", *places), heard.leave_out_words))):
        yield phrased("Not to be touched: {places}", places=left_out)
    if heard.allergies:
        yield phrased("Allergies: {allergies}", allergies=heard.allergies)


def likes_of(heard: Heard, practice: Practice) -> Iterator[str]:
    """Say how a session is liked, in short."""
    offered = answers_offered(practice)
    said = {
        "talk": heard.talk,
        "music": heard.music,
        "scent": heard.scent,
        "pressure": str(heard.pressure or ""),
    }
    for name, value in said.items():
        if value in offered[name]:
            yield offered[name][value]
    yield from filter(None, map(offered["needs"].get, heard.needs))
