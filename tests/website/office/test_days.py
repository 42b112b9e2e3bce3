"""Days that differ from the week of a therapist, and time off."""

from datetime import datetime, time, timedelta

import pytest
from django.utils import timezone

from tests.website.office.officing import Owned, post
from unknot.website.booking.models import Absence, State
from unknot.website.booking.times.cells import cell_at
from unknot.website.practice.queries import today_at

pytestmark = pytest.mark.django_db


def test_a_single_day_differs_and_is_as_usual_again(owned: Owned) -> None:
    page = f"therapists/{owned.therapist.pk}/"
    day = (timezone.localdate() + timedelta(days=5)).isoformat()
    post(owned, f"{page}day/", day=day, hours="10-11")
    owned.therapist.refresh_from_db()
    assert owned.therapist.changed == {day: [["10:00", "11:00"]]}
    post(owned, f"{page}day/", day=day, hours="")
    owned.therapist.refresh_from_db()
    assert owned.therapist.changed == {day: []}
    post(owned, f"{page}usual-day/", day=day)
    owned.therapist.refresh_from_db()
    assert owned.therapist.changed == {}


def test_time_off_is_told_by_the_clock_of_the_practice(owned: Owned) -> None:
    page = f"therapists/{owned.therapist.pk}/"
    sent = {"first": "2030-05-01", "begins": "08:00", "ends": "12:30"}
    assert post(owned, f"{page}away/", **sent)[1] == owned.at(f"{page}away/?done=saved")
    absence = Absence.objects.get()
    assert str(absence) == "away 2030-05-01 06:00 to 2030-05-01 10:30 UTC"
    for shown in (page, f"{page}away/"):
        assert "1 May 2030, 08:00" in owned.browser.get(owned.at(shown)).content.decode()
    post(owned, f"{page}away/{absence.pk}/back/")
    assert not Absence.objects.exists()


@pytest.mark.parametrize(
    ("sent", "until", "shown"),
    [
        ({"first": "2030-05-01"}, "2030-05-01 22:00", "Wed 1 May 2030<"),
        (
            {"first": "2030-05-01", "last": "2030-05-03"},
            "2030-05-03 22:00",
            "Wed 1 May 2030 – Fri 3 May 2030<",
        ),
    ],
)
def test_time_off_is_whole_days_where_no_time_is_said(
    owned: Owned, sent: dict[str, str], until: str, shown: str
) -> None:
    page = f"therapists/{owned.therapist.pk}/away/"
    post(owned, page, **sent)
    assert str(Absence.objects.get()) == f"away 2030-04-30 22:00 to {until} UTC"
    assert shown in owned.browser.get(owned.at(page)).content.decode()


def test_nothing_else_is_lost_where_a_day_is_changed(owned: Owned) -> None:
    page = f"therapists/{owned.therapist.pk}/"
    forms = {
        where: owned.browser.get(owned.at(f"{page}{where}")).content.decode().count("novalidate")
        for where in ("", "day/", "away/", "leave/")
    }
    assert forms == {"": 1, "day/": 1, "away/": 1, "leave/": 1}


@pytest.mark.parametrize("last", ["9999-12-31", "0001-01-01"])
def test_nobody_leaves_in_another_century(owned: Owned, last: str) -> None:
    status, page = post(owned, f"therapists/{owned.therapist.pk}/leave/", day=last)
    assert (status, "A diary has no such day." in page) == (422, True)


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({"last": "2030-05-01"}, "Please choose a day."),
        ({"first": "yesterday"}, "Please choose a day."),
        ({"first": "9999-12-31"}, "A diary has no such day."),
        ({"first": "2030-05-02", "last": "2030-05-01"}, "This ends before it begins."),
        (
            {"first": "2030-05-01", "begins": "08:00", "ends": "08:00"},
            "This ends before it begins.",
        ),
        ({"first": "2030-05-01", "begins": "noonish"}, "Please write a time like 14:30."),
    ],
)
def test_time_off_that_makes_no_sense_is_refused(
    owned: Owned, sent: dict[str, str], sentence: str
) -> None:
    status, page = post(owned, f"therapists/{owned.therapist.pk}/away/", **sent)
    assert (status, sentence in page) == (422, True)
    assert not Absence.objects.exists()


def booked_in_three_days(owned: Owned) -> datetime:
    """Book a session at ten in three days, and say when it begins."""
    day = today_at(owned.practice, timezone.now()) + timedelta(days=3)
    first = datetime.combine(day, time(10), owned.practice.zone)
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
    return first


@pytest.mark.parametrize(("hours", "done"), [("", "day-booked"), ("00:00-24:00", "saved")])
def test_a_changed_day_leaves_sessions_where_they_are_and_says_so(
    owned: Owned, hours: str, done: str
) -> None:
    first = booked_in_three_days(owned)
    page = f"therapists/{owned.therapist.pk}/day/"
    day = f"{first.astimezone(owned.practice.zone):%Y-%m-%d}"
    assert post(owned, page, day=day, hours=hours)[1] == owned.at(f"{page}?done={done}")


def test_time_off_leaves_sessions_where_they_are_and_says_so(owned: Owned) -> None:
    first = booked_in_three_days(owned)
    page = f"therapists/{owned.therapist.pk}/away/"
    zone = owned.practice.zone
    sent = {
        "first": f"{first.astimezone(zone):%Y-%m-%d}",
        "last": f"{first.astimezone(zone) + timedelta(hours=3):%Y-%m-%d}",
    }
    assert post(owned, page, **sent)[1] == owned.at(f"{page}?done=away-booked")
    shown = owned.browser.get(owned.at(f"{page}?done=away-booked")).content.decode()
    assert "they stay until you move them" in shown
    assert owned.practice.appointments.get().state == State.CONFIRMED


def test_the_next_public_holidays_are_named_and_lead_to_opening_them(owned: Owned) -> None:
    page = f"therapists/{owned.therapist.pk}/"
    shown = owned.browser.get(owned.at(f"{page}day/?day=2030-12-16")).content.decode()
    assert "Day of Reconciliation: closed" in shown
    assert 'value="2030-12-16"' in shown
    assert "Public holidays are days off" in owned.browser.get(owned.at(page)).content.decode()
