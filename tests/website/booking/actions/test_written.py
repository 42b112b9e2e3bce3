"""What stands in letters and calendars says nothing of health, through whichever door it came."""

import pytest
from django.test import Client as Browser

from tests.website.booking.practising import (
    MONDAY,
    NOW,
    Example,
    at_home_in,
    cell,
    confirm_now,
    guest,
    hold_now,
    in_the_room,
    told,
)
from tests.website.booking.visiting import DETAILS, send, tell_who, wish
from unknot.website.booking.actions import book_for, join
from unknot.website.booking.actions.joining import Hope
from unknot.website.booking.actions.written import check_written
from unknot.website.booking.errors import NoAddress, OnHealth
from unknot.website.booking.models import Appointment, State, Waiting
from unknot.website.booking.times.cells import Span
from unknot.website.care.models import Client

pytestmark = pytest.mark.django_db
ON_HEALTH = "1 Beach Road; I am on warfarin, ring twice"


def hope_at_home(example: Example) -> Hope:
    """Hope for a visit in Hermanus."""
    span = Span(cell("08:00", MONDAY), cell("17:00", MONDAY))
    return Hope(example.at_home.pk, None, example.hermanus.pk, at_home=True, span=span)


@pytest.mark.parametrize(
    ("written", "refusal"),
    [
        ({"address": ""}, NoAddress),
        ({"address": ON_HEALTH}, OnHealth),
        ({"name": "Ann (on warfarin, please be careful)"}, OnHealth),
    ],
)
def test_neither_a_visit_nor_a_place_on_the_list_is_given_for_what_no_letter_may_show(
    example: Example, written: dict[str, str], refusal: type[Exception]
) -> None:
    who = guest(**written)
    link = hold_now(at_home_in(example, example.hermanus, "11:00"))
    with pytest.raises(refusal):
        confirm_now(link, who)
    with pytest.raises(refusal):
        join(hope_at_home(example), who, told(example.practice), request_key="w", now=NOW)
    assert Appointment.objects.get().state == State.HELD
    assert not Waiting.objects.exists()


@pytest.mark.parametrize(("address", "refusal"), [("", NoAddress), (ON_HEALTH, OnHealth)])
def test_a_therapist_books_no_visit_without_an_address_that_letters_may_show(
    example: Example, client_of_ours: Client, address: str, refusal: type[Exception]
) -> None:
    wanted = at_home_in(example, example.hermanus, "11:00")
    with pytest.raises(refusal):
        book_for(client_of_ours, wanted, request_key="a form", now=NOW, address=address)
    book_for(client_of_ours, wanted, request_key="a form", now=NOW, address="1 Beach Road")
    assert Appointment.objects.get().address == "1 Beach Road"


def test_a_therapist_takes_down_nobody_new_by_a_name_that_speaks_of_health(
    example: Example, client_of_ours: Client
) -> None:
    client_of_ours.name = "Ann, has cancer"
    client_of_ours.save()
    wanted = in_the_room(example, "11:00")
    with pytest.raises(OnHealth):
        book_for(client_of_ours, wanted, request_key="a form", now=NOW)
    client_of_ours.approved_at = NOW
    assert book_for(client_of_ours, wanted, request_key="a form", now=NOW).pk


def test_in_the_room_no_address_is_kept(example: Example) -> None:
    booked = confirm_now(hold_now(in_the_room(example, "11:00")), guest(address="1 Beach Road"))
    assert booked.address == ""


def test_a_name_on_the_page_is_asked_for_without_what_belongs_to_the_questions(
    client: Browser, example: Example, cell: int
) -> None:
    send(client, wish(client, example, cell))
    told_so = tell_who(client, DETAILS | {"name": "Ann (on warfarin, please be careful)"})
    assert told_so.status_code == 422
    assert "This sounds like your health." in told_so.content.decode()
    assert tell_who(client, DETAILS).status_code == 302


@pytest.mark.parametrize(
    "name", ["<script>alert(1)</script>", "Ann <ann@example.org>", "{{ Ann }}"]
)
def test_what_is_no_name_is_asked_for_as_a_name_without_a_word_on_health(
    client: Browser, example: Example, cell: int, name: str
) -> None:
    send(client, wish(client, example, cell))
    told_so = tell_who(client, DETAILS | {"name": name})
    assert told_so.status_code == 422
    assert "Please write the name as it would stand on a letter." in told_so.text
    assert "This sounds like your health." not in told_so.text


@pytest.mark.parametrize("name", ["Ann (epileptic)", "Ann (warfarin)", "Ann takes Zzyzx"])
def test_what_stands_beside_a_name_is_still_read_for_health(example: Example, name: str) -> None:
    with pytest.raises(OnHealth):
        check_written(example.practice, NOW, name=name, address="", at_home=False)


@pytest.mark.parametrize(
    "name", ["Diane Heart", "Yasmin Kock", "Gale van der Blood", "Bob (Robert) Smith"]
)
@pytest.mark.parametrize(
    "address",
    ["14 Heart Street", "Dr Malan Avenue 3, behind the hospital", "Flat 3 (Willows), Main Road"],
)
def test_people_and_streets_are_called_what_they_are_called(
    example: Example, name: str, address: str
) -> None:
    check_written(example.practice, NOW, name=name, address=address, at_home=True)
