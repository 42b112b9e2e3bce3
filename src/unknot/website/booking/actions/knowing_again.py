"""Knows somebody again who proved their address: what was booked under it is theirs."""

from django.db import transaction
from django.db.models import Q, QuerySet

from unknot.website.booking.consents import keep_only_wanted
from unknot.website.booking.models import Appointment, Course, Waiting
from unknot.website.care.consenting import Purpose
from unknot.website.care.models import Client, Listening
from unknot.website.care.named import same_name
from unknot.website.care.queries import latest_consents
from unknot.website.people.models import Person
from unknot.website.practice.models import Practice


@transaction.atomic
def know_again(person: Person, practice: Practice, name: str) -> None:
    """Make one client of those that were made in a name with an address that is proved.

    A household may share an address: only clients of one name are one, and whoever is known by
    another name stays who they are.
    """
    if not under_address_of(person).filter(practice=practice).exists():
        return
    known, found = found_at(person, practice)
    if known is None or same_name(known.name, name):
        make_one(person, known, [one for one in found if same_name(one.name, name)])


def on_answered(
    sender: object,  # noqa: ARG001 - Django sends it
    person: Person,
    practice: Practice,
    **_announced: object,
) -> None:
    """Know a client again who answers about their health where they proved who they are."""
    known = person.clients.filter(practice=practice).first()
    if known is not None:
        know_again(person, practice, known.name)


@transaction.atomic
def known_by_mouth(client: Client) -> Client:
    """Give whom a practice wrote down or chose, as one client with all that it has of them.

    The practice spoke with them: who is kept there by that name and address is them, on whatever
    device they told and booked before. Whoever proved the address is who the others become.
    """
    named = named_in(client.practice, client.name, client.email)
    alike = [one for one in named if same_name(one.name, client.name)]
    found = [*alike, *_without_address(client)]
    proved = next((one for one in found if one.person), None)
    known = client if client.person else proved or client
    make_one(known.person, known, [one for one in found if one.person is None])
    if not known.telephone:
        known.telephone = client.telephone
        known.save(update_fields=("telephone",))
    return known


def named_in(practice: Practice, name: str, email: str) -> list[Client]:
    """Give whom a practice has by a name and an address, from whatever device they came.

    Only a practice looks so, which knows both; who has proved nothing reads nothing of them.
    """
    reached = Q(email__iexact=email) | Q(person__email__iexact=email)
    here = practice.clients.filter(reached).select_related("person").order_by("pk")
    named = (one for one in here if one.is_named(name)) if email else ()
    return sorted(named, key=lambda one: not same_name(one.name, name))


def called_in(practice: Practice, name: str, telephone: str) -> list[Client]:
    """Give whom a practice has by a name and a telephone number; with an address come first.

    That speaks against a booking, and is no proof: online, anybody may write another’s number.
    """
    here = practice.clients.filter(telephone=telephone).order_by("pk") if telephone else ()
    called = (one for one in here if one.is_named(name))
    return sorted(called, key=lambda one: not one.email)


def spoken_with(practice: Practice, name: str, telephone: str) -> list[Client]:
    """Give those of them to whom the practice said yes itself: whoever rings again is one."""
    return [one for one in called_in(practice, name, telephone) if one.approved_at]


def _without_address(client: Client) -> list[Client]:
    """Give those who are reached by the number of a client alone, and bear their name."""
    spoken = spoken_with(client.practice, client.name, client.telephone)
    same = (one for one in spoken if same_name(one.name, client.name))
    return [one for one in same if not one.email] if client in spoken else []


def found_at(person: Person, practice: Practice) -> tuple[Client | None, list[Client]]:
    """Give the client whom somebody is at a practice, and those whom they may be.

    Whoever else would join them meanwhile waits; nobody else does.
    """
    Practice.objects.select_for_update(no_key=True).get(pk=practice.pk)
    found = under_address_of(person).filter(practice=practice).order_by("created_at", "pk")
    return Client.objects.filter(practice=practice, person=person).first(), [*found]


def under_address_of(person: Person) -> QuerySet[Client]:
    """Find the clients with somebody’s address whom nobody is known to be."""
    return Client.objects.filter(email__iexact=person.email, person=None)


def make_one(person: Person | None, known: Client | None, found: list[Client]) -> None:
    """Let somebody be the client whom they are known to be, or else the first of those found."""
    if not found:
        return
    kept = known or found[0]
    kept.person = person
    kept.telephone = kept.telephone if known else found[-1].telephone
    kept.approved_at = kept.approved_at or next(
        (one.approved_at for one in found if one.approved_at), None
    )
    kept.save(update_fields=("person", "telephone", "approved_at"))
    for other in found:
        if other.pk != kept.pk:
            _take_over(other, kept)
    keep_only_wanted(kept)


def _take_over(other: Client, kept: Client) -> None:
    """Give everything of one client to another, and let the first go.

    Whoever booked as the other had proved nothing yet. Where the client has a word of their own,
    only what asks for less counts beside it: a no, or a yes to being reminded, which harms nobody.
    """
    for row in (Appointment, Course, Listening, Waiting):
        row._default_manager.filter(client=other).update(client=kept)
    reminders = Q(purpose=Purpose.REMINDERS)
    asks_less = Q(given=True) & reminders | Q(given=False) & ~reminders
    new = ~Q(purpose__in=latest_consents(kept))
    other.consents.filter(new | asks_less).update(client=kept)
    other.delete()
