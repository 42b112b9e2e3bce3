"""People sign in by a code sent to their address, and nobody learns who was here before."""

import re
import time
from smtplib import SMTPServerDisconnected

import pytest
from django.core import mail
from django.test import Client
from pytest_django import Settings

from tests.website.booking.practising import open_practice
from unknot.website.people.models import Person, Role

pytestmark = pytest.mark.django_db

SIGN_IN = "/sign-in/"
CODE = "/sign-in/code/"


def ask_for_a_code(client: Client, address: str = "fern@example.org") -> str:
    """Ask for a code, and read it in the email."""
    client.post(SIGN_IN, {"email": address})
    found = re.search(r"code is (\S+)", str(mail.outbox[-1].body))
    assert found
    return found[1]


def test_a_code_from_the_e_mail_signs_in(client: Client) -> None:
    code = ask_for_a_code(client)
    answer = client.post(CODE, {"code": code})
    assert answer.status_code == 302
    assert client.session["_auth_user_id"] == str(Person.objects.get().pk)


def test_the_page_says_where_the_code_went(client: Client) -> None:
    ask_for_a_code(client)
    page = client.get(CODE).text
    assert "We sent it to fern@example.org" in page
    assert "Look among unwanted mail" in page


def test_without_a_mail_server_the_page_says_where_the_code_is_printed(
    client: Client, settings: Settings
) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
    client.post(SIGN_IN, {"email": "fern@example.org"})
    page = client.get(CODE).text
    assert "the code for fern@example.org is printed where the website runs" in page
    assert "We sent it" not in page
    assert "unwanted mail" not in page


def test_an_address_longer_than_any_is_refused_kindly(client: Client) -> None:
    answer = client.post(SIGN_IN, {"email": f"{'a' * 250}@example.org"})
    assert "This is not an email address yet. It looks like name@example.org." in answer.text
    assert not Person.objects.exists()
    assert not mail.outbox


def test_a_wrong_code_signs_nobody_in_and_three_of_them_end_the_attempt(client: Client) -> None:
    ask_for_a_code(client)
    answers = [client.post(CODE, {"code": "nonsense"}).status_code for _ in range(4)]
    assert answers[:2] == [200, 200]
    assert answers[3] == 302
    assert "_auth_user_id" not in client.session


def after_a_code(client: Client, code: str) -> tuple[str, bool]:
    """Where somebody is led with a code, and whether the page says that it holds no more."""
    answer = client.post(CODE, {"code": code}, follow=True)
    return answer.redirect_chain[-1][0], "That code holds no more" in answer.text


OVER = ("/sign-in/?code=over", True)


def test_after_too_many_wrong_codes_it_is_said_that_even_the_right_one_holds_no_more(
    client: Client,
) -> None:
    code = ask_for_a_code(client)
    for _ in range(2):
        client.post(CODE, {"code": "nonsense"})
    assert [after_a_code(client, wrong) for wrong in ("nonsense", code)] == [OVER, OVER]


def test_a_code_that_ran_out_is_said_to_hold_no_more(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    code, later = ask_for_a_code(client), time.time() + 11 * 60
    monkeypatch.setattr("time.time", lambda: later)
    assert after_a_code(client, code) == OVER


def test_a_code_holds_only_where_it_was_asked_for(client: Client) -> None:
    code = ask_for_a_code(client)
    assert after_a_code(Client(), code) == OVER
    assert after_a_code(client, code) == ("/mine/", False)


def test_a_code_sent_twice_signs_in_once_and_says_nothing_more(client: Client) -> None:
    code = ask_for_a_code(client)
    assert after_a_code(client, code) == ("/mine/", False)
    assert after_a_code(client, code) == ("/mine/", False)


def test_who_only_looks_at_the_page_of_the_code_is_led_to_the_first(client: Client) -> None:
    assert client.get(CODE).headers["Location"] == SIGN_IN


def test_a_new_address_gets_the_same_answer_as_a_known_one() -> None:
    Person.objects.create_user("known@example.org")
    answers = [
        Client().post(SIGN_IN, {"email": address})
        for address in ("known@example.org", "new@example.org")
    ]
    assert answers[0].headers["Location"] == answers[1].headers["Location"]
    known, new = (re.sub(r"\S+ is your code", "", str(letter.subject)) for letter in mail.outbox)
    assert known == new
    assert [letter.to for letter in mail.outbox] == [["known@example.org"], ["new@example.org"]]


def test_an_address_in_capitals_is_the_same_person(client: Client) -> None:
    Person.objects.create_user("fern@example.org")
    ask_for_a_code(client, "FERN@Example.org")
    assert Person.objects.count() == 1


def test_line_breaks_in_an_address_are_refused(client: Client) -> None:
    answer = client.post(SIGN_IN, {"email": "fern@example.org\nBcc: all@example.org"})
    assert answer.status_code == 200
    assert mail.outbox == []


def test_the_fourth_code_for_one_address_in_a_minute_has_to_wait() -> None:
    for _ in range(4):
        Client().post(SIGN_IN, {"email": "fern@example.org"})
    assert len(mail.outbox) == 3


def test_forged_addresses_of_senders_do_not_quicken_the_pace() -> None:
    answers = [
        Client().post(
            SIGN_IN, {"email": f"n{n}@example.org"}, headers={"x-forwarded-for": f"10.0.0.{n}"}
        )
        for n in range(21)
    ]
    assert [answer.status_code for answer in answers] == [302] * 20 + [200]
    assert len(mail.outbox) == 20


def test_a_mail_server_that_is_away_is_told_and_signs_nobody_in(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(*_: object, **__: object) -> int:
        raise SMTPServerDisconnected

    monkeypatch.setattr("django.core.mail.EmailMessage.send", away)
    answer = client.post(SIGN_IN, {"email": "fern@example.org"})
    assert answer.status_code == 503
    assert "could not send your code" in answer.text


def test_it_never_leads_away_from_the_site(client: Client) -> None:
    code = ask_for_a_code(client)
    answer = client.post(f"{CODE}?next=https://example.com/", {"code": code})
    assert answer.headers["Location"] == "/mine/"


def test_whoever_gives_sessions_at_one_practice_is_led_to_their_day(client: Client) -> None:
    example = open_practice()
    fern = Person.objects.create_user("fern@example.org")
    example.practice.members.create(person=fern, role=Role.THERAPIST, therapist=example.therapist)
    answer = client.post(CODE, {"code": ask_for_a_code(client)})
    assert answer.headers["Location"] == "/practices/example/day/"


def test_whoever_gives_none_is_led_to_their_own_page(client: Client) -> None:
    fern = Person.objects.create_user("fern@example.org")
    open_practice().practice.members.create(person=fern, role=Role.OWNER)
    answer = client.post(CODE, {"code": ask_for_a_code(client)})
    assert answer.headers["Location"] == "/mine/"
