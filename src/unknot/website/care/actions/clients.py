"""Who stands behind a listening, and what they consented to."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from unknot.website.care.announcing import said_otherwise
from unknot.website.care.models import Client, Consent, Listening
from unknot.website.care.queries import latest_consents
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

    Somebody who proved who they are is one client of a practice; for everybody else an address
    proves nothing, and they are a client of their own. Sent again, it is the same client; somebody
    else in the same visit never takes the place of the first. From now on they are written to in
    the language that they speak at this moment.
    """
    row = Listening.objects.select_for_update(of=("self",)).get(pk=listening.pk)
    behind = row.client if row.client and _is(row.client, name, email, person) else None
    client = behind or _known(row, person) or _new(row, person, name, now)
    client.name, client.email, client.telephone = name, email, telephone
    client.language = language()
    client.save()
    row.client, row.let_go_at = row.client or client, None
    row.save(update_fields=("client", "let_go_at"))
    listening.client, listening.let_go_at = row.client, None
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
    """Say whether somebody who books is this client: by a proof, or by what they wrote."""
    if client.person_id is not None and person is not None:
        return client.person_id == person.pk
    return client.name.casefold() == name.casefold() and client.email == email


def _known(listening: Listening, person: Person | None) -> Client | None:
    if person is None:
        return None
    return Client.objects.filter(practice=listening.practice, person=person).first()


def _new(listening: Listening, person: Person | None, name: str, now: datetime) -> Client:
    return Client(practice=listening.practice, person=person, name=name, created_at=now)
