"""Nobody reads past heavy words in what is written besides for the therapist."""

import pytest
from django.test import Client as Browser

from tests.website.booking.coming import come
from tests.website.booking.practising import Example
from tests.website.booking.visiting import DETAILS, free_cells, send, tell_who, wish
from tests.website.people.entering import join, signed_in
from unknot.website.booking.models import Appointment
from unknot.website.booking.when import wall
from unknot.website.care.models import Listening
from unknot.website.people.models import Role

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("open_every_day")]
NOTES = "I feel very low, I want to die."
ANSWERED = "What you wrote sounds very heavy."


@pytest.fixture
def visit(example: Example) -> Browser:
    """A visit that booked, and wrote them."""
    browser = Browser()
    come(browser)
    send(browser, wish(browser, example, free_cells(Listening.objects.get())[30]))
    return browser


def test_whoever_wrote_them_is_told_where_to_call(visit: Browser) -> None:
    page = tell_who(visit, DETAILS | {"notes": NOTES})["Location"]
    shown = visit.get(page).text
    assert ANSWERED in shown
    assert 'href="tel:112"' in shown.split(ANSWERED)[1]


def test_they_are_told_so_where_something_else_is_still_asked(visit: Browser) -> None:
    asked_again = tell_who(visit, DETAILS | {"notes": NOTES, "name": ""})
    assert asked_again.status_code == 422
    assert ANSWERED in asked_again.text


def test_whoever_else_has_the_link_learns_nothing_of_it(visit: Browser) -> None:
    page = tell_who(visit, DETAILS | {"notes": NOTES})["Location"]
    assert ANSWERED not in Browser().get(page).text


def test_their_therapist_reads_of_them_before_all_else(visit: Browser, example: Example) -> None:
    tell_who(visit, DETAILS | {"notes": NOTES})
    session = Appointment.objects.get()
    joined = join(example.practice, "t@example.org", Role.THERAPIST, example.therapist)
    day = wall(session.begins, session.practice).date()
    shown = signed_in(joined.person).get(f"/practices/example/day/{day}/").text
    assert "They may have written that they cannot go on." in shown.split(NOTES)[0]
