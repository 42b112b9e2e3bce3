"""The page behind the link of an appointment: what it shows, and what it changes."""

from collections.abc import Mapping
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from icalendar import Calendar

from tests.website.booking.practising import ON_WARFARIN, WITH_A_FEVER, Example, told
from tests.website.booking.visiting import be_heard, book, free_cells
from unknot.website.booking.actions import block, move
from unknot.website.booking.errors import CareFirst
from unknot.website.booking.letters.calendar_files import uid_of
from unknot.website.booking.links import link_to
from unknot.website.booking.models import Appointment, Claim, State
from unknot.website.booking.times.cells import Span, cell_at
from unknot.website.booking.when import long_day
from unknot.website.messages.models import Notice
from unknot.website.practice.models import Place

pytestmark = pytest.mark.django_db
FAR = 200
"""A free time that lies days ahead, well before the practice’s notice."""


@pytest.fixture
def cells(client: Client, example: Example) -> list[int]:
    """The times that are free."""
    return free_cells(be_heard(client, example))


@pytest.fixture
def page(client: Client, example: Example, cells: list[int]) -> str:
    """The page of an appointment that was just booked."""
    return book(client, example, cells[FAR])


def revision() -> int:
    """How often the appointment was changed."""
    return Appointment.objects.get().revision


def test_whoever_has_the_link_sees_when_where_and_with_whom(page: str) -> None:
    shown = Client().get(page).content.decode()
    booked = Appointment.objects.get()
    title = f"See you on {long_day(booked.begins)} at"
    for words in (title, "Example Practice, Kleinmond", "Example Therapist", "R\xa0650"):
        assert words in shown


def test_whoever_has_the_link_sees_in_which_street_the_room_is(page: str) -> None:
    Place.objects.update(address="4 Sandy Lane")
    assert "Example Practice, 4 Sandy Lane, Kleinmond" in Client().get(page).text


def test_the_link_alone_shows_nothing_of_what_was_told(page: str) -> None:
    shown = Client().get(page).content.decode()
    assert "Sleep better" not in shown
    assert "resting hands" not in shown.lower()


def test_the_link_is_long_kept_as_a_hash_and_told_to_nobody(page: str) -> None:
    link = page.split("/")[2]
    assert len(link) == 64
    row = Appointment.objects.values().get()
    assert link not in str(row)
    for address in (page, f"{page}calendar.ics", f"{page}move/", f"{page}cancel/"):
        answered = Client().get(address)
        assert answered["Referrer-Policy"] == "strict-origin"
        assert answered["X-Robots-Tag"] == "noindex"


@pytest.mark.parametrize("address", ["/appointments/{}/", "/waiting/{}/"])
def test_a_link_that_did_not_come_whole_leads_to_ones_own_page(address: str) -> None:
    answer = Client().get(address.format("a" * 40))
    assert answer.status_code == 404
    assert "Perhaps the link did not arrive whole" in answer.text
    assert '<a class="btn" href="/mine/">Your page</a>' in answer.text
    assert "was cancelled" not in answer.text


def test_keeping_it_is_the_stronger_button_beside_cancelling(page: str) -> None:
    asked = Client().get(f"{page}cancel/").text
    assert f'<a class="btn" href="{page}">No, keep it</a>' in asked
    assert '<button class="btn quiet" type="submit">Yes, cancel it</button>' in asked


def test_looking_changes_nothing(page: str) -> None:
    before = Appointment.objects.values().get()
    for address in (page, f"{page}move/", f"{page}cancel/", f"{page}calendar.ics"):
        assert Client().get(address).status_code == 200
        assert Client().head(address).status_code == 200
    assert Appointment.objects.values().get() == before
    assert Notice.objects.count() == 2


@pytest.mark.parametrize("link", ["0" * 64, "x", "a" * 300])
def test_a_guessed_link_leads_to_nothing(link: str) -> None:
    for address in ("", "move/", "cancel/", "calendar.ics"):
        assert Client().get(f"/appointments/{link}/{address}").status_code == 404
    assert Client().post(f"/appointments/{link}/cancel/").status_code == 404


def test_the_calendar_file_holds_the_appointment_and_nothing_of_health(page: str) -> None:
    file = Client().get(f"{page}calendar.ics")
    (event,) = Calendar.from_ical(file.content).events
    appointment = Appointment.objects.get()
    assert file["Content-Type"] == "text/calendar; charset=utf-8"
    assert (event.start, event.end) == (appointment.begins, appointment.ends)
    assert str(event["uid"]) == uid_of(appointment)


def test_a_whatsapp_link_has_its_text_ready(page: str) -> None:
    shown = Client().get(page).content.decode()
    assert (
        "https://wa.me/27821234567?text=Hello%2C%20this%20is%20about%20my%20session%20on" in shown
    )


def test_an_appointment_is_moved_and_both_are_told(cells: list[int], page: str) -> None:
    form = {"time": cells[FAR + 60], "revision": "0"}
    assert Client().post(f"{page}move/", form)["Location"] == page
    appointment = Appointment.objects.get()
    assert (appointment.first_cell, appointment.revision) == (cells[FAR + 60], 1)
    told = Notice.objects.filter(key__contains="-moved", state=Notice.State.WAITING)
    assert told.count() == 2
    assert all(b"SEQUENCE:1" in bytes(one.calendar or b"") for one in told)


@pytest.mark.parametrize("said", [WITH_A_FEVER, ON_WARFARIN])
def test_who_needs_care_or_a_doctor_first_moves_no_touch_and_can_cancel(
    cells: list[int], page: str, said: Mapping[str, object]
) -> None:
    appointment = Appointment.objects.get()
    assert appointment.client is not None
    told(appointment.practice, said, timezone.now(), client=appointment.client)
    form = {"time": cells[FAR + 60], "revision": "0"}
    for answered in (Client().get(f"{page}move/"), Client().post(f"{page}move/", form)):
        assert answered.status_code == 409
        assert "We cannot move this session here just now." in answered.content.decode()
    with pytest.raises(CareFirst):
        move(link_to(appointment), first_cell=cells[FAR + 60], now=timezone.now())
    assert revision() == 0
    assert Client().post(f"{page}cancel/").status_code == 302


def test_moving_twice_to_the_same_time_moves_once(cells: list[int], page: str) -> None:
    form = {"time": cells[FAR + 60], "revision": "0"}
    places = [Client().post(f"{page}move/", form)["Location"] for _ in range(2)]
    assert (places, revision()) == ([page, page], 1)


def test_who_moves_in_two_tabs_is_shown_how_it_stands(cells: list[int], page: str) -> None:
    Client().post(f"{page}move/", {"time": cells[FAR + 60], "revision": "0"})
    answered = Client().post(f"{page}move/", {"time": cells[FAR + 90], "revision": "0"})
    assert answered.status_code == 409
    assert "This was changed in the meantime." in answered.content.decode()
    assert Appointment.objects.get().first_cell == cells[FAR + 60]


def test_a_time_that_is_taken_leaves_the_appointment_where_it_is(
    client: Client, example: Example, cells: list[int], page: str
) -> None:
    be_heard(client, example)
    book(client, example, cells[FAR + 100])
    answered = Client().post(f"{page}move/", {"time": cells[FAR + 100], "revision": "0"})
    assert answered.status_code == 409
    assert "Nearest to that" in answered.content.decode()
    assert Appointment.objects.filter(first_cell=cells[FAR]).count() == 1


@pytest.mark.parametrize("form", [{}, {"time": "soon"}, {"time": "1"}, {"time": str(10**12)}])
def test_a_time_that_makes_no_sense_moves_nothing(page: str, form: dict[str, str]) -> None:
    assert Client().post(f"{page}move/", form | {"revision": "0"}).status_code in {409, 422}
    assert revision() == 0


def test_an_appointment_is_cancelled_after_a_question(page: str) -> None:
    assert "Cancel this session?" in Client().get(f"{page}cancel/").content.decode()
    assert Client().post(f"{page}cancel/")["Location"] == page
    assert Client().post(f"{page}cancel/")["Location"] == page
    assert "This session is cancelled." in Client().get(page).content.decode()
    assert Claim.objects.count() == 0
    assert Notice.objects.filter(key__contains="-cancelled").count() == 2
    assert Client().get(f"{page}calendar.ics").status_code == 410


def test_what_waits_to_be_sent_about_a_cancelled_session_does_not_leave(page: str) -> None:
    Client().post(f"{page}cancel/")
    waiting = Notice.objects.filter(state=Notice.State.WAITING)
    assert {"cancelled" in one.key for one in waiting} == {True}


def test_close_to_the_session_only_the_telephone_helps(page: str, example: Example) -> None:
    example.practice.cancel_notice_hours = 14 * 24
    example.practice.save()
    shown = Client().get(page).content.decode()
    assert "Please call or write to us; we will find a way." in shown
    assert "028 123 4567" in shown
    for address in ("move/", "cancel/"):
        assert Client().get(f"{page}{address}")["Location"] == page
    answered = Client().post(f"{page}cancel/")
    assert answered.status_code == 409
    assert Appointment.objects.get().state == State.CONFIRMED


def test_a_blocked_time_is_not_offered_for_moving(
    example: Example, cells: list[int], page: str
) -> None:
    there = cells[FAR + 60]
    block(example.therapist, Span(there, there + 12))
    answered = Client().post(f"{page}move/", {"time": there, "revision": "0"})
    assert answered.status_code == 409


def test_a_link_to_what_is_merely_held_shows_nothing(
    client: Client, example: Example, cells: list[int]
) -> None:
    from tests.website.booking.visiting import send, wish  # noqa: PLC0415
    from unknot.website.booking.links import link_to  # noqa: PLC0415

    send(client, wish(client, example, cells[0]))
    link = link_to(Appointment.objects.get())
    assert Client().get(f"/appointments/{link}/").status_code == 404


@pytest.mark.parametrize(
    ("days", "status", "words"),
    [(20, 200, "This session is over."), (60, 410, "This link has run out")],
)
def test_an_appointment_that_is_over_can_be_read_for_a_month(
    page: str, days: int, status: int, words: str
) -> None:
    appointment = Appointment.objects.get()
    past = timedelta(days=days) // timedelta(minutes=5)
    now = cell_at(timezone.now())
    appointment.first_cell, appointment.until_cell = now - past - 12, now - past
    appointment.save()
    answered = Client().get(page)
    assert answered.status_code == status
    assert words in answered.content.decode()
