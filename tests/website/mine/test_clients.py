"""A practice corrects, hands over and erases what it keeps of somebody who asks it to."""

import json
from datetime import timedelta

import pytest
from django.test import Client as Browser

from tests.website.booking.practising import NOW, Example, with_a_colleague
from tests.website.mine.coming import CANARY, come, named, prove
from tests.website.people.entering import join, signed_in
from unknot.website.booking.letters.posting import news_of
from unknot.website.booking.models import Appointment
from unknot.website.booking.when import wall
from unknot.website.care.models import Client, Listening
from unknot.website.messages.actions import Letter, write
from unknot.website.messages.models import Notice
from unknot.website.people.models import Look, Role
from unknot.website.people.sealing import seal

pytestmark = pytest.mark.django_db
AHEAD = NOW + timedelta(days=2)


def test_a_clients_page_leads_to_what_they_may_ask_for(example: Example) -> None:
    client = come(example, "")
    page = therapist(example).get(page_of(client)).text
    assert f"{page_of(client)}correct/" in page
    assert f"{page_of(client)}take-along/" in page
    assert f"{page_of(client)}erase/" not in page
    assert f"{page_of(client)}erase/" in owner(example).get(page_of(client)).text


@pytest.mark.parametrize("page", ["correct/", "erase/"])
def test_below_a_clients_pages_nothing_is_said_of_answers_in_this_visit(
    example: Example, page: str
) -> None:
    shown = owner(example).get(page_of(come(example, "")) + page).text
    assert "Your answers stay in this visit" not in shown
    assert "A practice keeps what you tell it, sealed" in shown


def test_a_name_and_numbers_are_corrected(example: Example) -> None:
    client = come(example, "")
    said = {"name": "Example C. Client", "telephone": "028 123 4567", "email": "c@example.org"}
    answer = therapist(example).post(page_of(client) + "correct/", said)
    assert answer.headers["Location"] == page_of(client)
    client.refresh_from_db()
    assert (client.name, client.telephone, client.email) == (
        "Example C. Client",
        "+27281234567",
        "c@example.org",
    )
    assert Look.objects.latest("number").did == "corrected"


def test_what_waits_goes_where_somebody_is_reached_now(example: Example) -> None:
    client = come(example, "wrong@example.org", AHEAD)
    correct(example, client, email="right@example.org")
    assert [one.to for one in Notice.objects.all()] == ["right@example.org"]


def test_what_waits_goes_nowhere_without_an_address(example: Example) -> None:
    client = come(example, "wrong@example.org", AHEAD)
    correct(example, client, email="")
    assert not Notice.objects.exists()


def test_short_messages_go_to_the_new_number(example: Example) -> None:
    client = come(example, "", AHEAD)
    Client.objects.filter(pk=client.pk).update(telephone="+27281111111")
    text = Letter("sms:+27281111111", "Your session", "")
    named = news_of(client.appointments.get())
    write(example.practice, text, key="text", about=named, due_at=NOW, now=NOW)
    correct(example, client, telephone="028 222 2222")
    assert Notice.objects.get(key="text").to == "sms:+27282222222"


def test_what_others_with_that_address_wait_for_stays_theirs(example: Example) -> None:
    client = come(example, "home@example.org", AHEAD)
    come(example, "home@example.org", AHEAD + timedelta(hours=2))
    correct(example, client, email="right@example.org")
    assert {one.to for one in Notice.objects.all()} == {"home@example.org", "right@example.org"}


def test_the_address_of_sessions_to_come_is_corrected_and_those_before_stay(
    example: Example,
) -> None:
    client = come(example, "", AHEAD)
    before = come(example, "")
    Appointment.objects.filter(client=before).update(client=client)
    correct(example, client, address="2 Example Road")
    addresses = client.appointments.order_by("first_cell").values_list("address", flat=True)
    assert [*addresses] == ["1 Example Road", "2 Example Road"]


def test_nobody_is_asked_where_they_live_when_nobody_goes_there(example: Example) -> None:
    page = therapist(example).get(page_of(come(example, "")) + "correct/").text
    assert "Address of the sessions to come" not in page


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": ""},
        {"name": "Ann (on warfarin, please be careful)"},
        {"telephone": "12"},
        {"email": "nowhere"},
        {"address": ""},
    ],
    ids=["nobody", "health", "no number", "no address", "nowhere"],
)
def test_what_makes_no_sense_corrects_nothing(example: Example, wrong: dict[str, str]) -> None:
    client = come(example, "client@example.org", AHEAD)
    assert correct(example, client, **wrong) == 422
    client.refresh_from_db()
    assert (client.name, client.email) == ("Example Client", "client@example.org")
    assert client.appointments.get().address == "1 Example Road"


def test_nobody_becomes_another_client_of_the_practice_by_a_correction(example: Example) -> None:
    another = come(example, "another@example.org")
    client = named(come(example, "client@example.org"), "Somebody Else")
    said = {"name": f" {another.name.upper()} ", "email": "Another@example.org"}
    answer = therapist(example).post(page_of(client) + "correct/", said)
    assert answer.status_code == 422
    assert "Somebody of this name and address is here already." in answer.text
    client.refresh_from_db()
    assert (client.name, client.email) == ("Somebody Else", "client@example.org")


def test_nobody_becomes_whoever_signs_in_with_that_address(example: Example) -> None:
    another = come(example, "another@example.org")
    prove("another@example.org")
    Client.objects.filter(pk=another.pk).update(email="")
    client = named(come(example, ""), "Somebody Else")
    assert correct(example, client, name=another.name, email="another@example.org") == 422


def test_a_household_may_share_an_address(example: Example) -> None:
    come(example, "home@example.org")
    client = named(come(example, "client@example.org"), "Somebody Else")
    assert correct(example, client, email="home@example.org") == 302


def test_two_people_may_share_a_name(example: Example) -> None:
    another = come(example, "home@example.org")
    client = named(come(example, "client@example.org"), "Somebody Else")
    assert correct(example, client, name=another.name) == 302


def test_who_is_kept_twice_already_still_gets_a_new_number(example: Example) -> None:
    come(example, "client@example.org")
    client = come(example, "client@example.org")
    assert correct(example, client, telephone="028 222 2222") == 302


def test_all_that_is_kept_is_handed_over_as_a_file_and_the_book_says_so(example: Example) -> None:
    client = come(example, "")
    come(example, "another@example.org")
    (kept,) = json.loads(therapist(example).post(page_of(client) + "take-along/").content)
    assert [told["heard"]["outcome"] for told in kept["told"]] == [CANARY]
    look = Look.objects.get()
    assert (look.did, look.what) == ("handed over", f"client {client.pk}")


def test_what_cannot_be_opened_is_not_handed_over_in_part(example: Example) -> None:
    client = come(example, "")
    Listening.objects.update(heard=seal(b"{}", "another row"))
    answer = therapist(example).post(page_of(client) + "take-along/")
    assert answer.status_code == 503
    assert not Look.objects.exists()


def test_an_owner_erases_whoever_asks_for_it(example: Example) -> None:
    client = come(example, "")
    browser = owner(example)
    page = browser.get(page_of(client) + "erase/").text
    assert '<span class="together">Example Client?</span>' in page
    assert "Yes, erase it" in page
    assert Client.objects.count() == 1
    answer = browser.post(page_of(client) + "erase/")
    assert answer.headers["Location"] == f"/practices/{example.practice.slug}/clients/"
    assert (Client.objects.count(), Listening.objects.count()) == (0, 0)
    look = Look.objects.latest("number")
    assert (look.who, look.did) == (f"person {browser.session['_auth_user_id']}", "erased")


def test_nobody_is_erased_with_a_session_ahead(example: Example) -> None:
    client = come(example, "", AHEAD)
    answer = owner(example).post(page_of(client) + "erase/")
    assert answer.status_code == 422
    assert "They have a session ahead. Please cancel it first" in answer.text
    assert f'href="{page_of(client)}"' in answer.text
    assert Client.objects.count() == 1


def test_sessions_ahead_are_shown_with_their_day_before_anybody_is_erased(
    example: Example,
) -> None:
    client = come(example, "", AHEAD)
    page = owner(example).get(page_of(client) + "erase/").text
    day = wall(client.appointments.get().begins, example.practice).date()
    where = f"/practices/{example.practice.slug}/day/{day}/?therapist={example.therapist.pk}"
    assert f'href="{where}"' in page
    assert "They have a session ahead" in page
    assert "Yes, erase it" not in page


def test_who_does_not_look_after_the_practice_erases_nobody(example: Example) -> None:
    client = come(example, "")
    assert therapist(example).post(page_of(client) + "erase/").status_code == 404
    assert Client.objects.count() == 1


def test_who_does_not_treat_somebody_reaches_nothing_of_them(example: Example) -> None:
    client = come(example, "client@example.org")
    colleague = with_a_colleague(example)
    member = join(example.practice, "c@practice.example", Role.THERAPIST, colleague)
    browser = signed_in(member.person)
    for page in ("correct", "take-along"):
        assert browser.post(f"{page_of(client)}{page}/").status_code == 404


def therapist(example: Example) -> Browser:
    """Give the browser of whoever treats them."""
    member = join(example.practice, "t@practice.example", Role.THERAPIST, example.therapist)
    return signed_in(member.person)


def owner(example: Example) -> Browser:
    """Give the browser of whoever looks after the practice."""
    return signed_in(join(example.practice, "o@practice.example", Role.OWNER).person)


def page_of(client: Client) -> str:
    """Give the address of a client’s page."""
    return f"/practices/{client.practice.slug}/clients/{client.pk}/"


def correct(example: Example, client: Client, **otherwise: str) -> int:
    """Correct something of a client, and give how it was answered."""
    client.refresh_from_db()
    said = {"name": client.name, "telephone": client.telephone, "email": client.email}
    if client.appointments.filter(first_cell__gt=0).exists():
        said["address"] = "1 Example Road"
    answer = owner(example).post(page_of(client) + "correct/", said | otherwise)
    return answer.status_code
