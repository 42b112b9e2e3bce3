"""From a visit and what it told a practice to what it answered about its health."""

from collections.abc import Iterator
from datetime import date, datetime

from django.utils.timezone import localdate

from unknot.craft.knowledge import Knowledge
from unknot.craft.planning.wish import Wish
from unknot.craft.screening import Verdict, read_answers, record, zones_pointed_out
from unknot.craft.screening.lasting import ANSWERS_HOLD
from unknot.craft.screening.words import Claim, Quote, merged
from unknot.craft.screening.words.heard import How
from unknot.website.care.health.safety import Safety
from unknot.website.care.heard import Heard
from unknot.website.guide.bridge import Visit
from unknot.website.guide.held import Screen
from unknot.website.guide.story import STORY, TOLD_ON, Story, read_story, reader_of, told_in
from unknot.website.guide.understanding import conclude


def bears_on_health(words: str, today: date, knowledge: Knowledge) -> bool:
    """Say whether own words hold something that has to be asked about."""
    return _bears(_read(words, today, knowledge))


def names_health(words: str, today: date, knowledge: Knowledge) -> bool:
    """Say the same of what names somebody: a surname might be a medicine, and is none."""
    story = _read(words, today, knowledge)
    hows = (one.how for claim in story.claims.values() for one in claim.proposals)
    known = any(how is not How.UNKNOWN_MEDICINE for how in hows)
    return known or any(ask.quotes for ask in story.asks)


def words_on_health(words: str, today: date, knowledge: Knowledge) -> tuple[str, ...]:
    """Quote what of own words has to be asked about: all of them where nothing can be quoted."""
    story = _read(words, today, knowledge)
    claimed = (quote for claim in story.claims.values() for quote in _quotes_of(claim))
    asked = (quote for ask in story.asks for quote in ask.quotes)
    quotes = (quote.words for some in (claimed, asked) for quote in some)
    return tuple(dict.fromkeys(quotes)) or ((words,) if _bears(story) else ())


def _quotes_of(claim: Claim) -> Iterator[Quote]:
    return (quote for one in claim.proposals for quote in one.quotes)


def safety_from(visit: Visit, heard: Heard, now: datetime, knowledge: Knowledge) -> Safety | None:
    """Give what a visit answered about its health; None where it did not, or too long ago.

    What was told to the practice only ever adds caution: it counts until it was asked about. A
    sign of an emergency in it waits for no answer.
    """
    until = visit.clear_until
    screen = visit.screen or {}
    understood = conclude(visit.wish or Wish(), screen, visit.cleared, knowledge)
    ticked = read_answers(understood.reading.answers, knowledge)
    answers = understood.written.added_to(ticked, knowledge)
    told = _not_asked_about(heard, screen, localdate(now), knowledge)
    kept = record(merged(answers, told.counts, knowledge), knowledge)
    if until is None and kept.verdict != Verdict.EMERGENCY.id:
        return None
    return Safety(
        record=kept,
        answered_at=now if until is None else until - ANSWERS_HOLD,
        permissions=visit.permissions,
        keep_clear=zones_pointed_out(understood.reading.where),
        open=not understood.is_whole or _bears(told),
    )


def _not_asked_about(heard: Heard, screen: Screen, today: date, knowledge: Knowledge) -> Story:
    """Read what was told, unless it stands on the safety page and was answered there."""
    if heard.own_words in told_in(screen):
        return Story()
    return _read(heard.own_words, today, knowledge)


def _read(words: str, today: date, knowledge: Knowledge) -> Story:
    if not words:
        return Story()
    screen = {STORY: [words], TOLD_ON: [today.isoformat()]}
    return read_story(screen, reader_of(knowledge))


def _bears(story: Story) -> bool:
    """Say whether anything was read; words that say nothing of health are left alone."""
    return bool(story.claims) or any(ask.quotes for ask in story.asks)
