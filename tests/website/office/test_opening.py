"""Opening a practice: by whoever runs the website, or by somebody signed in, and by nobody else."""

from datetime import date

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from tests.website.office.officing import own_practice, signed_in
from tests.website.people.entering import with_one_lock
from unknot.website.office import first_code
from unknot.website.office.demo import fill
from unknot.website.people.models import Person
from unknot.website.practice.models import Practice

pytestmark = pytest.mark.django_db

SENT = {
    "name": "The Example Room",
    "therapist": "An Example",
    "email": "Owner@Example.org",
    "telephone": "082 123 4567",
    "place": "hermanus",
    "hours": "8-12, 13-17",
    "modality": "Slow and calm",
    "minutes": "60",
    "price": "R 620",
}


def send(browser: Client, **changes: str) -> tuple[int, str]:
    answer = browser.post("/practices/new/", SENT | {"code": first_code.first_code()} | changes)
    return answer.status_code, answer.content.decode()


def opened_page(browser: Client) -> str:
    return browser.get("/practices/new/opened/").text


def test_a_few_answers_open_a_practice_that_can_be_booked(client: Client) -> None:
    assert send(client)[0] == 302
    practice = Practice.objects.get()
    therapist = practice.therapists.get()
    service = practice.services.get()
    assert practice.slug == "the-example-room"
    assert practice.whatsapp == "+27821234567"
    assert therapist.week == {
        str(day): [["08:00", "12:00"], ["13:00", "17:00"]] for day in range(5)
    }
    assert (service.minutes, service.price_cents, service.at_practice) == (60, 62_000, True)
    assert [place.name for place in practice.places.all()] == ["Hermanus"]
    assert practice.rooms.get().place == therapist.base
    member = practice.members.get()
    assert (member.person.email, member.role) == ("owner@example.org", "owner")
    assert member.therapist == therapist


def test_the_street_of_the_room_can_be_said_at_once(client: Client) -> None:
    assert send(client, address="4 Sandy Lane")[0] == 302
    assert Practice.objects.get().places.get().address == "4 Sandy Lane"


def test_the_hours_are_said_again_once_it_is_open(client: Client) -> None:
    send(client, hours="8am-1pm, 2pm-5pm")
    assert "08:00–13:00, 14:00–17:00" in opened_page(client)


def test_who_opened_it_signs_in_without_writing_their_address_again(client: Client) -> None:
    send(client)
    page = opened_page(client)
    assert '<input type="hidden" name="email" value="owner@example.org">' in page
    sent = {"email": "owner@example.org", "next": "/practices/the-example-room/office/"}
    assert f'<input type="hidden" name="next" value="{sent["next"]}">' in page
    answer = client.post("/sign-in/", sent)
    assert answer["Location"].startswith("/sign-in/code/")
    (letter,) = mail.outbox
    assert letter.to == ["owner@example.org"]
    assert sent["next"] in client.get(answer["Location"]).text


def test_it_can_be_booked_once_its_registration_is_stated(client: Client) -> None:
    said = "People can book once your registration is stated."
    assert said in client.get("/practices/new/").text
    send(client)
    practice = Practice.objects.get()
    asked = {"service": practice.services.get().pk, "place": practice.places.get().pk}
    times = "/practices/the-example-room/times.json"
    assert client.get(times, asked).json() == []
    practice.therapists.update(registration="A1", registered_until=date(2099, 1, 1))
    assert len(client.get(times, asked).json()) >= 35


def test_without_the_code_nobody_opens_the_first_practice(client: Client) -> None:
    for code in ("AAAA-AAAA-AAAA", first_code.first_code()[:-1]):
        status, page = send(client, code=code)
        assert status == 422
        assert page.count("This is not the code") == 2
        assert 'aria-describedby="code-help code-error" aria-invalid="true"' in page
        assert 'value="The Example Room"' in page
    assert not Practice.objects.exists()


def test_where_the_code_stands_is_said_without_words_of_the_trade(client: Client) -> None:
    first = client.get("/practices/new/").text
    assert "It stands where the website was started, under “Unknot is ready”." in first
    own_practice()
    somebody = signed_in(Person.objects.create_user("new@example.org"))
    assert (
        "Whoever runs this website prints it, in its folder" in somebody.get("/practices/new/").text
    )
    assert "UNKNOT_DATA" not in first


def test_a_code_that_nobody_wrote_is_asked_for(client: Client) -> None:
    status, page = send(client, code=" ")
    assert (status, "Please write the code." in page) == (422, True)
    assert "This is not the code" not in page
    assert not Practice.objects.exists()


def test_the_page_says_where_its_code_is_printed(client: Client) -> None:
    for page in (client.get("/practices/new/").text, send(client, code="AAAA-AAAA-AAAA")[1]):
        assert ".venv/bin/unknot practice code" in page
        assert "with the same settings" in page


def test_the_page_of_an_opened_practice_can_be_gone_back_to(client: Client) -> None:
    answer = client.post("/practices/new/", SENT | {"code": first_code.first_code()})
    assert answer["Location"] == "/practices/new/opened/"
    for page in (opened_page(client), opened_page(client)):
        assert "The Example Room is open." in page
        assert "Sign in as owner@example.org" in page
        assert "state your registration" in page
        assert 'value="/practices/the-example-room/office/"' in page


def test_nobody_else_reads_who_opened_a_practice(client: Client) -> None:
    send(client)
    answer = Client().get("/practices/new/opened/")
    assert (answer.status_code, answer["Location"]) == (302, "/practices/new/")


def test_whoever_has_signed_in_since_goes_on_in_the_office(client: Client) -> None:
    send(client)
    client.force_login(Person.objects.get(email="owner@example.org"))
    answer = client.get("/practices/new/opened/")
    assert answer["Location"] == "/practices/the-example-room/office/"


@pytest.mark.parametrize(("backend", "printed"), [("console", True), ("smtp", False)])
def test_without_a_mail_server_it_is_said_where_the_code_appears(
    client: Client, settings: Settings, backend: str, *, printed: bool
) -> None:
    settings.EMAIL_BACKEND = f"django.core.mail.backends.{backend}.EmailBackend"
    send(client)
    assert ("is printed where the website runs" in opened_page(client)) == printed


def test_a_code_is_taken_however_it_is_written(client: Client) -> None:
    code = first_code.first_code().lower().replace("-", " ")
    assert send(client, code=code)[0] == 302


def test_each_code_opens_one_practice(client: Client) -> None:
    code = first_code.first_code()
    send(client)
    assert first_code.first_code() != code
    stranger = signed_in(Person.objects.create_user("stranger@example.org"))
    assert send(stranger, code=code)[0] == 422
    assert Practice.objects.count() == 1


def test_whoever_guesses_codes_is_slowed_down(client: Client) -> None:
    for _ in range(20):
        send(client, code="AAAA-AAAA-AAAA")
    status, page = send(client)
    assert (status, "a lot of tries" in page) == (422, True)
    assert not Practice.objects.exists()


def test_once_a_practice_exists_a_stranger_is_asked_to_sign_in(client: Client) -> None:
    own_practice()
    answer = client.get("/practices/new/")
    assert answer.status_code == 302
    assert answer["Location"].endswith("?next=/practices/new/")
    assert send(client)[0] == 302
    assert Practice.objects.count() == 1


def test_an_owner_opens_another_practice_without_a_code(client: Client) -> None:
    owned = own_practice()
    answer = owned.browser.post("/practices/new/", SENT)
    assert answer["Location"] == "/practices/the-example-room/office/"
    opened = Practice.objects.get(slug="the-example-room")
    assert opened.members.get().person == owned.member.person


def test_an_owner_opens_another_practice_only_behind_the_second_lock() -> None:
    browser = with_one_lock(own_practice().browser)
    answer = browser.post("/practices/new/", SENT)
    assert (answer.status_code, "reauthenticate" in answer["Location"]) == (302, True)
    assert Practice.objects.count() == 1


def test_five_practices_an_hour_are_enough() -> None:
    owned = own_practice()
    for number in range(5):
        owned.browser.post("/practices/new/", SENT | {"name": f"Room {number}"})
    answer = owned.browser.post("/practices/new/", SENT)
    assert (answer.status_code, "Please come back in an hour." in answer.text) == (422, True)
    assert Practice.objects.count() == 6


def test_a_double_click_opens_one_practice(client: Client) -> None:
    owned = own_practice()
    owned.browser.post("/practices/new/", SENT)
    answer = owned.browser.post("/practices/new/", SENT)
    assert answer.status_code == 422
    assert "You own a practice of this name already." in answer.content.decode()
    assert Practice.objects.count() == 2


def test_whoever_is_signed_in_cannot_make_somebody_else_the_owner(client: Client) -> None:
    owned = own_practice()
    owned.browser.post("/practices/new/", SENT | {"email": "victim@example.org"})
    assert not Person.objects.filter(email="victim@example.org").exists()


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"name": ""}, "Please give the practice a name."),
        ({"therapist": ""}, "Please say your name."),
        ({"name": "Room\nBcc: everyone@example.org"}, "Please keep this to one line."),
        ({"therapist": "Fern\u2028Example"}, "Please keep this to one line."),
        ({"email": "nobody"}, "This is no email address."),
        ({"telephone": "call me"}, "Please write a telephone number"),
        ({"place": "Atlantis of the Deep"}, "We do not know where this is."),
        ({"hours": "mornings"}, "Please write hours like"),
        ({"hours": ""}, "Please write your hours."),
        ({"minutes": "1"}, "Please choose 15 or more."),
        ({"minutes": "47"}, "Please choose minutes that 5 divides."),
        ({"price": "a lot"}, "Please write an amount in rand"),
    ],
)
def test_what_makes_no_sense_is_said_and_nothing_is_lost(
    client: Client, changes: dict[str, str], sentence: str
) -> None:
    status, page = send(client, **changes)
    assert (status, sentence in page) == (422, True)
    kept = {name: value for name, value in SENT.items() if name not in changes}
    assert [value for value in kept.values() if f'value="{value}"' not in page] == []
    assert not Practice.objects.exists()


def test_a_town_that_nobody_knows_is_opened_with_its_degrees(client: Client) -> None:
    degrees = {"place": "Atlantis of the Deep", "latitude": "-34.5", "longitude": "19.5"}
    assert send(client, **degrees)[0] == 302
    place = Practice.objects.get().places.get()
    assert (place.latitude, place.longitude) == (-34.5, 19.5)


def test_no_two_practices_share_an_address(client: Client) -> None:
    own_practice("New", "a@example.org")
    own_practice("New", "b@example.org")
    own_practice("???", "c@example.org")
    slugs = Practice.objects.order_by("pk").values_list("slug", flat=True)
    assert [*slugs] == ["new-2", "new-3", "practice"]


def test_what_a_start_printed_opens_a_practice_beside_the_made_up_one(client: Client) -> None:
    code = first_code.first_code()
    fill("fern@example.org", timezone.now())
    assert "under “Unknot is ready”" in client.get("/practices/new/").text
    assert send(client, code=code)[0] == 302
    assert Practice.objects.get(demo=False).name == "The Example Room"
