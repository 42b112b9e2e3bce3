"""Who stands behind a listening, and what they consented to."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet

from unknot.website.care.actions.keeping import keep_only_theirs
from unknot.website.care.announcing import said_otherwise
from unknot.website.care.models import Client, Consent, Listening
from unknot.website.care.named import plain, same_name
from unknot.website.care.queries import latest_consents
from unknot.website.hashing import digest
from unknot.website.known import language
from unknot.website.people.models import Person


@transaction.atomic
def client_for(
    listening: Listening,
    *,
    name: str,
    email: str,
    telephone: str,
    person: Person | None,
    now: datetime,
) -> Client:
    """Give the client behind a listening, who is kept from now on.

    Somebody who proved who they are is one client of a practice, once they book with the address
    that they proved; for everybody else an address proves nothing, and they are a client of their
    own, as far as one visit goes. Somebody else in the same visit, whom they book for, never takes
    their place. From now on they are written to in the language that they speak at this moment.
    """
    row = Listening.objects.select_for_update(of=("self",)).get(pk=listening.pk)
    behind = row.client if row.client and _is(row.client, name, email, person) else None
    client = behind or _known(row, name, email, person)
    client = client or _new(row, _proved(person, email), name, now)
    if same_name(client.name, name):  # what the practice corrected stays
        client.name = name
    client.email, client.telephone = email, telephone
    client.told_as = digest(plain(name))
    client.language = language()
    client.save()
    if row.client is None:
        keep_only_theirs(row, client)
    row.client, row.let_go_at = row.client or client, None
    row.save(update_fields=("client", "let_go_at"))
    listening.client, listening.let_go_at = row.client, None
    listening.clearance = row.clearance
    return client


def remember_language(client: Client) -> None:
    """Keep in which language a client reads now, so that they are written to in it."""
    if client.language != language():
        client.language = language()
        client.save(update_fields=("language",))


@transaction.atomic
def record_consents(
    client: Client, given: Mapping[str, bool], words: Mapping[str, str], now: datetime
) -> None:
    """Keep a yes or a no to each purpose, with the words that were shown for it.

    Where it is otherwise than before, that is announced.
    """
    before = latest_consents(client)
    Consent.objects.bulk_create(
        Consent(
            practice=client.practice,
            client=client,
            purpose=Consent.Purpose(purpose),
            given=said,
            words=words[purpose],
            at=now,
        )
        for purpose, said in given.items()
    )
    otherwise = {
        purpose: said
        for purpose, said in given.items()
        if purpose in before and before[purpose].given is not said
    }
    if otherwise:
        said_otherwise.send(sender=None, client=client, given=otherwise, now=now)


def _is(client: Client, name: str, email: str, person: Person | None) -> bool:
    """Say whether somebody who books is this client: by what they wrote, and a proof if any was."""
    if not client.is_named(name):
        return False
    if client.person_id is not None:
        return person is not None and client.person_id == person.pk
    return client.email.casefold() == email.casefold()


def _known(listening: Listening, name: str, email: str, person: Person | None) -> Client | None:
    """Find whom a practice knows already: by a proof, or by this visit's own bookings.

    Whoever books for somebody else under the address that they proved themselves means the one of
    that name whom they booked for before, on whatever device.
    """
    here = Client.objects.filter(practice=listening.practice).order_by("pk")
    proved = _called(name, here.filter(person=person)) if person is not None else None
    if proved is not None:
        return proved
    reached = here.filter(person=None, email__iexact=email)
    if _proved(person, email) is not None:
        return _called(name, reached)
    of_visit = reached.filter(listenings__owner_hash=listening.owner_hash)
    return _called(name, of_visit.distinct()) if listening.owner_hash else None


def _proved(person: Person | None, email: str) -> Person | None:
    """Give who somebody proved to be, where they book with the address that they proved."""
    theirs = person is not None and person.email.casefold() == email.casefold()
    return person if theirs else None


def _called(name: str, clients: QuerySet[Client]) -> Client | None:
    named = [one for one in clients if one.is_named(name)]
    return min(named, key=lambda one: not same_name(one.name, name), default=None)


def _new(listening: Listening, person: Person | None, name: str, now: datetime) -> Client:
    """Begin a client; whoever somebody books for beside themselves has proved nothing."""
    practice = listening.practice
    taken = person is not None and Client.objects.filter(practice=practice, person=person).exists()
    return Client(practice=practice, person=None if taken else person, name=name, created_at=now)
