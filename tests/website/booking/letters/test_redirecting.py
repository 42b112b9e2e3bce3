"""What waits to be read about a diary goes to whoever reads for it now."""

import pytest
from django.db.models import QuerySet
from icalendar import Calendar

from tests.website.booking.practising import NOW, Example, booked, with_a_colleague
from unknot.website.booking.letters.redirecting import redirect
from unknot.website.messages.models import Notice

pytestmark = pytest.mark.django_db
State = Notice.State


@pytest.fixture
def example(example: Example) -> Example:
    """The example practice, where a letter waits for an address that nobody reads any more."""
    booked(example)
    to_therapist().update(to="before@example.org")
    return example


def to_therapist() -> QuerySet[Notice]:
    return Notice.objects.filter(key__endswith="-therapist")


def test_the_invitation_in_it_is_for_the_new_reader_too(example: Example) -> None:
    redirect(example.therapist, NOW)
    notice = to_therapist().get()
    assert notice.to == "example@practice.example"
    (event,) = Calendar.from_ical(bytes(notice.calendar or b"")).walk("VEVENT")
    assert event["ATTENDEE"] == "mailto:example@practice.example"


def test_one_that_is_just_leaving_is_tried_again_only_at_the_new_address(example: Example) -> None:
    to_therapist().update(state=State.SENDING)
    redirect(example.therapist, NOW)
    notice = to_therapist().get()
    assert (notice.to, notice.state) == ("example@practice.example", State.SENDING)


@pytest.mark.parametrize("state", [State.SENT, State.GIVEN_UP])
def test_what_is_over_stays_as_it_was(example: Example, state: str) -> None:
    to_therapist().update(state=state)
    redirect(example.therapist, NOW)
    assert to_therapist().get().to == "before@example.org"


def test_letters_on_another_diary_and_to_clients_stay_where_they_are(example: Example) -> None:
    to_client = Notice.objects.exclude(key__endswith="-therapist")
    before = [*to_client.values_list("pk", "to")]
    redirect(with_a_colleague(example), NOW)
    assert to_therapist().get().to == "before@example.org"
    assert [*to_client.values_list("pk", "to")] == before


def test_where_nobody_reads_for_the_diary_nothing_leaves(example: Example) -> None:
    example.practice.email = ""
    example.practice.save()
    example.therapist.refresh_from_db()
    redirect(example.therapist, NOW)
    notice = to_therapist().get()
    assert (notice.state, notice.next_at) == (State.WITHDRAWN, None)
