"""The bruise watch: for how long to look after a massage, for what, and when to get help."""

from datetime import datetime, timedelta

import msgspec

from unknot.craft.knowledge import Knowledge, Library
from unknot.craft.screening import Clearance, Finding, Origin
from unknot.website.guide.saying import DAYS, moment_in_words

EVENING = 17
EXPLAINED_NOWHERE = "unexplained_bruising"
ANYONE = "If a medicine thins your blood, or you bleed or bruise easily."


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
    rules = knowledge.rules
    found = clearance.findings if clearance else ()
    watched = [one for one in found if one.code in rules and rules[one.code].watch_hours]
    if clearance and not watched:
        return None
    codes = [one.code for one in watched] or list(rules)
    ends = (ended or now) + timedelta(hours=max(rules[code].watch_hours for code in codes))
    if ends <= now:
        return None
    unexplained = rules[EXPLAINED_NOWHERE]
    return BruiseWatch(
        because=_because(watched, knowledge) or ANYONE,
        until=moment_in_words(ends),
        days=_days(now, ends),
        same_day=(*library.advice_on("bruise_watch"), f"{unexplained.plain}. {unexplained.advice}"),
        emergency=library.advice_on("bruise_watch_emergency"),
    )


def _because(watched: list[Finding], knowledge: Knowledge) -> str:
    """Name what asks for the watch, a doubt as the question that it came from."""
    named = dict.fromkeys(
        f"not sure: {knowledge.questions[one.question].short}"
        if one.origin is Origin.NOT_SURE
        else knowledge.rules[one.code].plain
        for one in watched
    )
    return f"Because of: {'; '.join(named)}." if named else ""


def _days(now: datetime, ends: datetime) -> tuple[str, ...]:
    """Name the days on which to look, from this one to the last."""
    first = "Tonight" if now.hour >= EVENING else "Today"
    count = (ends.date() - now.date()).days
    coming = (now + timedelta(days=day) for day in range(2, count + 1))
    later = [DAYS[moment.weekday()] for moment in coming]
    return (first, "Tomorrow", *later)[: count + 1]
