"""What a client answered besides, on whatever device and for whatever session, opened."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from operator import attrgetter
from typing import Final

from msgspec.structs import replace

from unknot.craft.knowledge import Knowledge
from unknot.craft.screening import Permission
from unknot.craft.screening.lasting import ANSWERS_HOLD
from unknot.website.care.bridge import heard_of, record_of, safety_of
from unknot.website.care.health.counting import NOBODY, Answered, Beside, beside
from unknot.website.care.health.heavy_besides import heavy_besides
from unknot.website.care.health.left_open import last_answered, left_open, left_unfinished
from unknot.website.care.health.opening import is_something_sealed, that_open
from unknot.website.care.health.safety import Safety
from unknot.website.care.health.told_since import (
    answered_since,
    answerings_of,
    known_under,
    told_besides,
    told_by_nobody,
)
from unknot.website.care.heard import Untouched
from unknot.website.care.models import Answering, Client, Listening
from unknot.website.care.notes import notes_besides

LATELY: Final = timedelta(days=60)
"""What was told for another session, but for allergies, is read this long beside a later one."""


def beside_of(
    listening: Listening, safety: Safety, knowledge: Knowledge, *, only_theirs: bool = False
) -> Beside:
    """Open what its client answered besides, in whatever visit; nothing before one is known.

    Others of the same name in the same visits may be the same person, and visits answer for whom
    nobody knows: both count, unless it is `only_theirs`. What opens no longer hides nothing else.
    """
    client = listening.client
    if client is None:
        return Beside()
    people = [client] if only_theirs else known_under(client)
    since = safety.answered_at - ANSWERS_HOLD
    newer = _newest_of_each(answered_since(listening, people, safety.answered_at), since)
    tellings = [] if only_theirs else told_by_nobody(people)
    unbooked = [*that_open(tellings, _with_answers)]
    answerings = [*answerings_of(people, since)]
    answered = [*that_open(answerings, _answered), *_by_nobody(unbooked)]
    counts = beside(safety, newer, answered, client.pk, knowledge)
    others = (*newer, *(found for _, found in unbooked if found.record in counts.nameless))
    places = dict.fromkeys(place for one in others for place in one.keep_clear)
    others_of = [*told_besides(listening, people)]
    told = [*that_open(others_of, safety_of), *(found for _, found in unbooked)]
    all_told = (*tellings, listening, *others_of)
    notes, lately = [*notes_besides(people, listening.pk)], listening.told_at - LATELY
    recent = last_answered(safety, newer) - ANSWERS_HOLD
    return replace(
        counts,
        keep_clear=tuple(places),
        refused=_refused(safety, told),
        untouched=tuple(_untouched(others_of, lately)),
        left_open=left_open(all_told, notes, (listening, *others_of), safety, newer),
        unfinished=left_unfinished((found for _, found in unbooked), safety, newer),
        heavy=heavy_besides(others_of, notes, lately, safety),
        sealed=is_something_sealed((*others_of, *tellings), answerings, safety, recent),
    )


def heavy_of(client: Client, now: datetime, *, but_for: int = 0) -> tuple[str, ...]:
    """Quote where a client of whom nothing is answered may have written that they cannot go on.

    `but_for` is the number of a telling that is read by itself.
    """
    people = known_under(client)
    tellings = Listening.objects.filter(client__in=people).exclude(pk=but_for).order_by("pk")
    return heavy_besides(tellings, notes_besides(people, but_for), now - LATELY, None)


def _untouched(tellings: Iterable[Listening], since: datetime) -> Iterator[Untouched]:
    """Give what hands and oils keep away from: an allergy however long ago it was told."""
    for told_at, heard in that_open(tellings, lambda one: (one.told_at, heard_of(one))):
        told = heard.untouched
        yield told if told_at > since else Untouched(allergies=told.allergies)


def _refused(own: Safety, others: Sequence[Safety]) -> tuple[Permission, ...]:
    """Give what a professional refused: as it was written down, until it is taken back.

    What a client told of it themselves counts for the hours that answers hold, until a therapist
    asked.
    """
    written = (word for one in others for word in one.recorded if word.said == "no")
    since = own.answered_at - ANSWERS_HOLD
    told = [(word, one.told_at(word)) for one in others for word in one.permissions]
    unasked = [(word, at) for word, at in told if not own.asked_since(at)]
    lately = (word for word, at in unasked if at > since and word.said != "yes")
    return tuple(dict.fromkeys((*written, *lately)))


def _answered(row: Answering) -> Answered:
    by = NOBODY if row.by_nobody else row.listening.client_id or NOBODY
    return Answered(by, row.at, record_of(row), row.settled_at)


def _with_answers(told: Listening) -> tuple[Listening, Safety] | None:
    safety = safety_of(told)
    return (told, safety) if safety is not None else None


def _by_nobody(unbooked: Iterable[tuple[Listening, Safety]]) -> Iterator[Answered]:
    """Give what was answered for tellings; what one of them only took over answers nothing."""
    for told, safety in unbooked:
        if not safety.taken_over:
            yield Answered(NOBODY, safety.answered_at, safety.record)
        opened = that_open(told.answerings.all(), lambda one: (one.at, record_of(one)))
        yield from (Answered(NOBODY, at, record) for at, record in opened)


def _newest_of_each(tellings: Iterable[Listening], since: datetime) -> list[Safety]:
    """Open the newest answers of each client, as far back as the newest that are whole.

    Tellings come in order: of those that hold the same answers, the later one was begun since.
    """
    by_client: dict[int | None, list[Safety]] = {}
    for one, safety in that_open(tellings, _with_answers):
        if safety.stands_since > since:
            by_client.setdefault(one.client_id, []).insert(0, safety)
    return [safety for given in by_client.values() for safety in _as_far_as_whole(given)]


def _as_far_as_whole(given: Iterable[Safety]) -> Iterator[Safety]:
    """Give answers, the newest first: what is open takes no place."""
    for safety in sorted(given, key=attrgetter("stands_since"), reverse=True):
        yield safety
        if not safety.open:
            return
