"""Books what a therapist wrote down of somebody who asked by word of mouth."""

from datetime import datetime

from django.db import transaction

from unknot.website.booking.actions import Wanted, book_for
from unknot.website.booking.actions.knowing_again import known_by_mouth, named_in, spoken_with
from unknot.website.booking.form_keys import checked_key
from unknot.website.booking.models import Appointment
from unknot.website.booking.queries import Search
from unknot.website.booking.refusals import free_near, is_only_hours, not_free, nothing_near
from unknot.website.booking.times.cells import Span, cells_for
from unknot.website.care.models import Client
from unknot.website.diary.forms.book import BookForm
from unknot.website.diary.forms.day import MoveForm
from unknot.website.known import language
from unknot.website.practice.models import Service, Therapist


@transaction.atomic
def book(form: BookForm, therapist: Therapist, now: datetime) -> Appointment:
    """Book for a client, or for somebody new, who is kept only with a session.

    Somebody new may be known already: who has that name and address in the practice. Raises what
    booking raises; then nothing is kept.
    """
    known: Client | None = form.cleaned_data["client"] or _listed(form)
    if known is not None:
        return _booked(form, known_by_mouth(known), therapist, now)
    new = _somebody_new(form, now)
    booked = _booked(form, new, therapist, now)
    if new != booked.client:
        new.delete()  # the form was sent twice
    return booked


def sought_by(form: BookForm) -> Search:
    """Give what is looked for as it was written down."""
    said, first = form.cleaned_data, form.first_cell
    service: Service = said["service"]
    session = Span(first, first + cells_for(service.minutes))
    return Search(service, said["place"].pk, said["at_home"], session)


def sought_for(session: Appointment, first: int) -> Search:
    """Give what is looked for when a session is to be moved."""
    window = Span(first, first + cells_for(session.service.minutes))
    return Search(session.service, session.place_id, session.at_home, window, (session.pk,))


def refuse(
    form: MoveForm, search: Search, therapist: Therapist, now: datetime
) -> dict[str, object]:
    """Say in a form why a time cannot be had; give what can be tapped instead.

    These are the nearest free times, and the cell in which it would begin where nothing but the
    therapist’s hours is against it.
    """
    near = free_near(search, therapist, now)
    said = [not_free(search, therapist, now), "" if near else nothing_near(search, now)]
    form.add_error("begins", " ".join(filter(None, said)))
    only_hours = is_only_hours(search, therapist, now)
    return {"nearest": near, "beside_hours": search.window.first if only_hours else None}


def _listed(form: BookForm) -> Client | None:
    """Give whom the practice has by that name and address, a colleague’s or a waiting one too.

    Whoever gives none, or of whom it has none, is known by the number that they ring from.
    """
    said = form.cleaned_data
    name, email = said["name"], said["email"]
    called = spoken_with(form.practice, name, said["telephone"])
    alike = [one for one in called if not (email and one.email)]
    known = next(iter((*named_in(form.practice, name, email), *alike)), None)
    if known is not None and not known.email and email:
        known.email = email
        known.save(update_fields=("email",))
    return known


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


def _booked(form: BookForm, client: Client, therapist: Therapist, now: datetime) -> Appointment:
    return book_for(
        client,
        _wanted(form, therapist),
        request_key=checked_key(form.cleaned_data["key"]),
        now=now,
        address=form.cleaned_data["address"],
        written=_written(form),
    )


def _written(form: BookForm) -> tuple[str, ...]:
    """Give whom somebody chose or named, word for word as the form was sent."""
    said, chosen = form.cleaned_data, form.cleaned_data["client"]
    named = (said[one] for one in ("name", "email", "telephone", "language"))
    return (str(chosen.pk) if chosen else "", *named)


def _wanted(form: BookForm, therapist: Therapist) -> Wanted:
    """Say what is to be booked, in the room or at the client’s home."""
    said = form.cleaned_data
    service, place, at_home = said["service"], said["place"], said["at_home"]
    first, any_hour = form.first_cell, form.any_hour
    return Wanted(service.pk, therapist.pk, place.pk, first, at_home=at_home, any_hour=any_hour)
