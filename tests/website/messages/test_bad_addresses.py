"""A message to an address that is none, or that nobody knows, is given up; the practice is told."""

from datetime import timedelta

import pytest
from pytest_django import Settings

from tests.website.messages.mail_server import mail_server, text_of
from tests.website.messages.writing import LATER, a_practice, state, written
from unknot.website.messages import outbox
from unknot.website.messages.mailing import carry
from unknot.website.messages.models import Notice
from unknot.website.messages.queries import not_delivered
from unknot.website.messages.sending import send_next

DAY = timedelta(days=1)
pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "address",
    [
        "a@example.org\r\nBcc: x@example.net",
        "a@example.org\nx",
        "a@example.org, x@example.net",
        "<a@example.org>",
        "a@example.org> BODY=8BITMIME",
        "",
        "a",
    ],
)
def test_an_address_that_is_none_is_given_up(settings: Settings, address: str) -> None:
    notice = written(a_practice(), to=address)
    with mail_server(settings) as box:
        for hours in range(3):
            send_next(LATER + timedelta(hours=hours), carry)
    assert box.taken == []
    assert (state(notice), notice.problem) == ("given up", outbox.REFUSED)


def test_an_address_that_is_not_known_is_given_up_and_the_practice_told(
    settings: Settings,
) -> None:
    practice = a_practice()
    notice = written(practice)
    with mail_server(settings) as box:
        box.rcpt_answer = "550 nobody here"
        for hours in range(3):
            send_next(LATER + timedelta(hours=hours), carry)
        box.rcpt_answer = ""
        send_next(LATER + timedelta(hours=4), carry)
        assert not send_next(LATER + DAY, carry)
    assert list(not_delivered(practice)) == [notice]
    (mail,) = box.taken
    assert (mail["To"], mail["Subject"]) == (
        "us@example.org",
        "A message did not arrive: See you on Monday",
    )
    assert "thandi@example.org" in text_of(mail)
    assert "At nine." not in text_of(mail)


def test_a_practice_reads_the_number_that_was_not_reached_as_people_write_it(
    settings: Settings,
) -> None:
    written(a_practice(), to="sms:+27825550100")
    with mail_server(settings) as box:
        for hours in range(4):
            send_next(LATER + timedelta(hours=hours), carry)
    (mail,) = box.taken
    assert "could not be delivered to 082 555 0100." in " ".join(text_of(mail).split())


def test_a_practice_that_cannot_be_reached_is_not_written_to_about_it(
    settings: Settings,
) -> None:
    written(a_practice(), to="us@example.org")
    with mail_server(settings) as box:
        box.rcpt_answer = "550 nobody here"
        for hours in range(9):
            send_next(LATER + timedelta(hours=hours), carry)
    assert Notice.objects.count() == 1
