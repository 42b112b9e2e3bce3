"""What a practice still lacks before people can book with it."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

import msgspec
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from unknot.website.practice.models import Practice, Therapist
from unknot.website.practice.queries import today_at
from unknot.website.practice.taking import given_by

TOLD_AHEAD = timedelta(days=45)
"""So long before a registration ends, its owner is reminded."""


class Lack(msgspec.Struct, frozen=True):
    """Something to do, and where."""

    words: str
    address: str


def lacks(practice: Practice, now: datetime) -> list[Lack]:
    """List what is missing, the most important first."""
    today = today_at(practice, now)
    return [
        *_nothing_there(practice),
        *_nowhere(practice),
        *(lack for one in _working(practice, today) for lack in _of_one(one, today)),
        *_untrained(practice, today),
        *_no_conversation(practice),
        *_unreachable(practice),
    ]


def _nothing_there(practice: Practice) -> Iterator[Lack]:
    if not practice.places.exists():
        yield _on_shelf(practice, "places", _("Say where you work."))
    if not practice.therapists.exists():
        yield _on_shelf(practice, "therapists", _("Say who gives sessions."))
    if not practice.modalities.exists():
        yield _on_shelf(practice, "modalities", _("Say in which ways you work."))
    if not practice.services.exists():
        yield _on_shelf(practice, "services", _("Say what can be booked."))


def _nowhere(practice: Practice) -> Iterator[Lack]:
    if practice.services.filter(at_practice=True).exists() and not practice.rooms.exists():
        words = _("Sessions are offered in a room, and there is none.")
        yield _on_shelf(practice, "rooms", words)
    for place in practice.places.filter(rooms__isnull=False, address="").distinct():
        words = _("Say in which street your room in {place} is: clients read only the town.")
        address = reverse("office_row", args=[practice.slug, "places", place.pk])
        yield Lack(words.format(place=place.name), address)
    if not practice.services.filter(at_home=True).exists():
        return
    if not practice.places.filter(at_home=True).exists():
        words = _("Sessions are offered at home, and no place is visited.")
        yield _on_shelf(practice, "places", words)
    if not practice.therapists.filter(visits_homes=True).exists():
        words = _("Sessions are offered at home, and nobody visits homes.")
        yield _on_shelf(practice, "therapists", words)


def _working(practice: Practice, today: date) -> list[Therapist]:
    return [one for one in practice.therapists.order_by("pk") if one.works_on(today)]


def _of_one(therapist: Therapist, today: date) -> Iterator[Lack]:
    """Say what a therapist lacks: a registration that holds, hours, ways of working."""
    name, until = therapist.name, therapist.registered_until
    if not therapist.registered_on(today):
        words = _("{name} has no current registration: no massage can be booked with them.")
        yield _about(therapist, words.format(name=name))
    elif until is not None and until - today <= TOLD_AHEAD:
        words = _("The registration of {name} ends on {day}.")
        yield _about(therapist, words.format(name=name, day=date_format(until, "j F Y")))
    if not therapist.week and not therapist.changed:
        words = _("{name} has no hours, and is not shown to clients.")
        yield _about(therapist, words.format(name=name))
    if not therapist.modalities.exists():
        words = _("Say in which ways of working {name} is trained.")
        yield _about(therapist, words.format(name=name))


def _untrained(practice: Practice, today: date) -> Iterator[Lack]:
    """Name the ways of working that nobody here is trained in."""
    given = given_by(_working(practice, today))
    for one in practice.modalities.exclude(pk__in=[modality.pk for modality in given]):
        words = _("Nobody is trained in “{name}”, so clients do not read of it.")
        yield _on_shelf(practice, "therapists", words.format(name=one.name))


def _no_conversation(practice: Practice) -> Iterator[Lack]:
    """Ask for a conversation; this keeps only those from booking who may not be touched yet."""
    if practice.services.exists() and not practice.services.filter(conversation=True).exists():
        words = _(
            "Offer a conversation, too: whoever has to ask a doctor first can book nothing else."
        )
        yield _on_shelf(practice, "services", words)


def _unreachable(practice: Practice) -> Iterator[Lack]:
    if not (practice.telephone or practice.email or practice.whatsapp):
        address = reverse("office_practice", args=[practice.slug])
        yield Lack(_("Say how people reach you."), address)


def _on_shelf(practice: Practice, shelf: str, words: str) -> Lack:
    return Lack(words, reverse("office_shelf", args=[practice.slug, shelf]))


def _about(therapist: Therapist, words: str) -> Lack:
    slug = therapist.practice.slug
    return Lack(words, reverse("office_row", args=[slug, "therapists", therapist.pk]))
