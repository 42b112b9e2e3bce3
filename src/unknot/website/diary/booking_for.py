"""Books what a therapist wrote down of somebody who asked by word of mouth."""

from datetime import datetime

from django.db import transaction

from unknot.website.booking.actions import Wanted, book_for
from unknot.website.booking.form_keys import checked_key
from unknot.website.booking.models import Appointment
from unknot.website.care.models import Client
from unknot.website.diary.forms.book import BookForm
from unknot.website.known import language
from unknot.website.practice.models import Therapist


@transaction.atomic
def book(form: BookForm, therapist: Therapist, now: datetime) -> Appointment:
    """Book for a client, or for somebody new, who is kept only with a session.

    Raises what booking raises; then nothing is kept.
    """
    client = form.cleaned_data["client"] or _somebody_new(form, now)
    booked = book_for(
        client,
        _wanted(form, therapist),
        request_key=checked_key(form.cleaned_data["key"]),
        now=now,
        address=form.cleaned_data["address"],
    )
    if booked.client_id != client.pk and form.cleaned_data["client"] is None:
        client.delete()  # the form was sent twice
    return booked


def _somebody_new(form: BookForm, now: datetime) -> Client:
    """Keep somebody new, who speaks as they told, or else as the therapist does."""
    said = form.cleaned_data
    return form.practice.clients.create(
        name=said["name"],
        email=said["email"],
        telephone=said["telephone"],
        language=said["language"] or language(),
        created_at=now,
    )


def _wanted(form: BookForm, therapist: Therapist) -> Wanted:
    """Say what is to be booked, in the room or at the client’s home."""
    said = form.cleaned_data
    service, place, at_home = said["service"], said["place"], said["at_home"]
    return Wanted(service.pk, therapist.pk, place.pk, form.first_cell, at_home=at_home)
