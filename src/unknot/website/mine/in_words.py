"""What practices keep of somebody, in words: for their own page, and as a page to take along."""

from datetime import datetime

import msgspec

from unknot.craft.knowledge import Knowledge
from unknot.website.booking.when import wall
from unknot.website.care.bridge import heard_of
from unknot.website.care.concluding import yes_to
from unknot.website.care.heard import Heard
from unknot.website.care.heard_in_words import heard_in_words
from unknot.website.care.models import Client
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


class InWords(msgspec.Struct, frozen=True):
    """All that one practice keeps of somebody, with what they told and answered in words."""

    kept: Kept
    told: tuple[tuple[Telling, tuple[Answered, ...]], ...]


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
    told = tuple(
        (_telling(one.told_at, one.heard, client.practice, knowledge), _answered(one, knowledge))
        for one in kept.told
    )
    return InWords(kept, told)


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
