"""What practices keep of somebody, in words: for their own page, and as a page to take along."""

from datetime import datetime

import msgspec

from unknot.craft.approach.wording import in_short
from unknot.craft.knowledge import Knowledge
from unknot.website.booking.when import wall
from unknot.website.care.bridge import heard_of
from unknot.website.care.health.concluding import yes_to
from unknot.website.care.heard import Heard
from unknot.website.care.heard_in_words import heard_in_words
from unknot.website.care.models import Client
from unknot.website.care.pages.versions import by_in_words, yes_in_words
from unknot.website.mine.approaches import Planned
from unknot.website.mine.kept import Kept, Told, kept_at
from unknot.website.people.models import Person
from unknot.website.practice.models import Practice


class Telling(msgspec.Struct, frozen=True):
    """What somebody told before a session, in their own words and by the clock there."""

    at: datetime
    outcome: str
    lines: tuple[tuple[str, str], ...]


class Answered(msgspec.Struct, frozen=True):
    """One time that questions about health were answered, and to what with yes."""

    at: datetime
    yes: tuple[str, ...]


class Plan(msgspec.Struct, frozen=True):
    """One version of what was planned: since when, in whose words, and who said yes when."""

    at: datetime
    by: str
    words: str
    yes: tuple[tuple[str, datetime], ...]


class ToldInWords(msgspec.Struct, frozen=True):
    """What was told before a session, with what was answered and planned for it."""

    telling: Telling
    answered: tuple[Answered, ...]
    planned: tuple[Plan, ...]


class InWords(msgspec.Struct, frozen=True):
    """All that one practice keeps of somebody, with what they told and answered in words."""

    kept: Kept
    told: tuple[ToldInWords, ...]


def tellings_of(client: Client, knowledge: Knowledge) -> tuple[Telling, ...]:
    """Give what somebody told a practice, the newest first. Raises SealBroken."""
    practice = client.practice
    rows = client.listenings.order_by("-told_at")
    return tuple(
        _telling(wall(one.told_at, practice), heard_of(one), practice, knowledge) for one in rows
    )


def in_words_of(person: Person, knowledge: Knowledge) -> tuple[InWords, ...]:
    """Say what each practice keeps of somebody. Raises SealBroken for what cannot be opened."""
    clients = person.clients.select_related("practice").order_by("practice__name", "pk")
    return tuple(_in_words(one, knowledge) for one in clients)


def _in_words(client: Client, knowledge: Knowledge) -> InWords:
    kept = kept_at(client)
    return InWords(kept, tuple(_told(one, client.practice, knowledge) for one in kept.told))


def _told(told: Told, practice: Practice, knowledge: Knowledge) -> ToldInWords:
    return ToldInWords(
        _telling(told.told_at, told.heard, practice, knowledge),
        _answered(told, knowledge),
        tuple(_plan(one, knowledge) for one in told.planned),
    )


def _plan(planned: Planned, knowledge: Knowledge) -> Plan:
    return Plan(
        planned.at,
        by_in_words(planned.by),
        in_short(planned.approach, knowledge),
        tuple((yes_in_words(one.by, one.heard_by), one.at) for one in planned.yes),
    )


def _telling(at: datetime, heard: Heard, practice: Practice, knowledge: Knowledge) -> Telling:
    return Telling(at, heard.outcome, tuple(heard_in_words(heard, practice, knowledge)))


def _answered(told: Told, knowledge: Knowledge) -> tuple[Answered, ...]:
    """Name what was answered with yes, in the words that asked; no more than rules still hold."""
    return tuple(
        Answered(
            one.at,
            tuple(
                knowledge.rules[code].plain
                for code in sorted(yes_to(one.record, knowledge))
                if code in knowledge.rules
            ),
        )
        for one in told.answered
    )
