"""The bruise watch: for how long to look after a massage, for what, and when to get help."""

from datetime import datetime, timedelta

import msgspec

from unknot.craft.knowledge import Knowledge, Library
from unknot.craft.language import to_say
from unknot.craft.rendering.calendar.days import weekday_in_words
from unknot.craft.rendering.watching import seen_the_same_day, watch_of
from unknot.craft.screening import Clearance
from unknot.website.guide.saying import moment_in_words
from unknot.website.known import phrased

EVENING = 17
ANYONE = to_say("If a medicine thins your blood, or you bleed or bruise easily.")


class BruiseWatch(msgspec.Struct, frozen=True):
    """A card to keep: why, until when, on which days to look, and what each thing seen means."""

    because: str
    until: str
    days: tuple[str, ...]
    same_day: tuple[str, ...]
    emergency: tuple[str, ...]


def bruise_watch(
    clearance: Clearance | None,
    knowledge: Knowledge,
    library: Library,
    *,
    now: datetime,
    ended: datetime | None = None,
) -> BruiseWatch | None:
    """Give the card that follows a massage that `ended`, or ends `now`; None where none is needed.

    Where nothing is known of the person any more, the card says for whom it is.
    """
    watch = watch_of(clearance, knowledge, library) if clearance else None
    if clearance and watch is None:
        return None
    hours = watch.hours if watch else max(rule.watch_hours for rule in knowledge.rules.values())
    ends = (ended or now) + timedelta(hours=hours)
    if ends <= now:
        return None
    return BruiseWatch(
        because=watch.because if watch else knowledge.phrased(ANYONE),
        until=moment_in_words(ends),
        days=_days(now, ends, knowledge),
        same_day=seen_the_same_day(knowledge, library),
        emergency=library.advice_on("bruise_watch_emergency"),
    )


def watch_for_anyone(knowledge: Knowledge, library: Library) -> BruiseWatch:
    """Give the card of a page that a device holds: it says for whom it is, and knows no days."""
    return BruiseWatch(
        because=knowledge.phrased(ANYONE),
        until="",
        days=(),
        same_day=seen_the_same_day(knowledge, library),
        emergency=library.advice_on("bruise_watch_emergency"),
    )


def _days(now: datetime, ends: datetime, knowledge: Knowledge) -> tuple[str, ...]:
    """Name the days on which to look, from this one to the last."""
    first = phrased("Tonight") if now.hour >= EVENING else phrased("Today")
    count = (ends.date() - now.date()).days
    coming = (now + timedelta(days=day) for day in range(2, count + 1))
    later = [weekday_in_words(moment, knowledge) for moment in coming]
    return (first, phrased("Tomorrow"), *later)[: count + 1]
