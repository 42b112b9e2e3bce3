"""Days that differ from the week of a therapist, and time off."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.website.office.officing import Owned, post
from unknot.website.booking.models import Absence, State
from unknot.website.booking.times.cells import cell_at

pytestmark = pytest.mark.django_db


def test_a_single_day_differs_and_is_as_usual_again(owned: Owned) -> None:
    page = f"therapists/{owned.therapist.pk}/"
    day = (timezone.localdate() + timedelta(days=5)).isoformat()
    post(owned, f"{page}day/", **{"day-day": day, "day-hours": "10-11"})
    owned.therapist.refresh_from_db()
    assert owned.therapist.changed == {day: [["10:00", "11:00"]]}
    post(owned, f"{page}day/", **{"day-day": day, "day-hours": ""})
    owned.therapist.refresh_from_db()
    assert owned.therapist.changed == {day: []}
    post(owned, f"{page}usual-day/", day=day)
    owned.therapist.refresh_from_db()
    assert owned.therapist.changed == {}


def test_time_off_is_told_by_the_clock_of_the_practice(owned: Owned) -> None:
    page = f"therapists/{owned.therapist.pk}/"
    sent = {"away-first": "2030-05-01T08:00", "away-until": "2030-05-01T12:30"}
    assert post(owned, f"{page}away/", **sent)[1] == owned.at(f"{page}?done=saved#away")
    absence = Absence.objects.get()
    assert str(absence) == "away 2030-05-01 06:00 to 2030-05-01 10:30 UTC"
    assert "1 May 2030, 08:00" in owned.browser.get(owned.at(page)).content.decode()
    post(owned, f"{page}away/{absence.pk}/back/")
    assert not Absence.objects.exists()


@pytest.mark.parametrize(
    ("first", "until", "sentence"),
    [
        ("", "2030-05-01T12:30", "Please say from when."),
        ("2030-05-01T08:00", "", "Please say until when."),
        ("2030-05-01T08:00", "2030-05-01T08:00", "This ends before it begins."),
        ("yesterday", "2030-05-01T08:00", "This is no date and time."),
    ],
)
def test_time_off_that_makes_no_sense_is_refused(
    owned: Owned, first: str, until: str, sentence: str
) -> None:
    sent = {"away-first": first, "away-until": until}
    status, page = post(owned, f"therapists/{owned.therapist.pk}/away/", **sent)
    assert (status, sentence in page) == (422, True)
    assert not Absence.objects.exists()


def test_time_off_leaves_sessions_where_they_are_and_says_so(owned: Owned) -> None:
    first = timezone.now() + timedelta(days=3)
    service, place = owned.practice.services.get(), owned.practice.places.get()
    cell = cell_at(first)
    owned.practice.appointments.create(
        therapist=owned.therapist,
        service=service,
        place=place,
        at_home=False,
        first_cell=cell,
        price_cents=65_000,
        until_cell=cell + 12,
        state=State.CONFIRMED,
        link_hash="a",
        request_key="a",
        request_hash="a",
        created_at=timezone.now(),
    )
    page = f"therapists/{owned.therapist.pk}/"
    zone = owned.practice.zone
    sent = {
        "away-first": f"{first.astimezone(zone):%Y-%m-%dT%H:%M}",
        "away-until": f"{first.astimezone(zone) + timedelta(hours=3):%Y-%m-%dT%H:%M}",
    }
    assert post(owned, f"{page}away/", **sent)[1] == owned.at(f"{page}?done=away-booked#away")
    shown = owned.browser.get(owned.at(f"{page}?done=away-booked")).content.decode()
    assert "they stay until you move them" in shown
    assert owned.practice.appointments.get().state == State.CONFIRMED
