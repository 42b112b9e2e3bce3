"""A message arrives as the text that was written, and no text becomes a header."""

from email import message_from_bytes, policy
from email.utils import parseaddr

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytest_django import Settings

from tests.website.messages.mail_server import mail_server, text_of
from tests.website.messages.writing import LATER, a_practice, state, written
from unknot.website.messages import mailing
from unknot.website.messages.mailing import carry
from unknot.website.messages.models import Notice
from unknot.website.messages.sending import send_next
from unknot.website.practice.models import Practice

pytestmark = pytest.mark.django_db


def test_a_message_arrives_as_text_from_the_practice(settings: Settings) -> None:
    notice = written(a_practice("Hands & “Co”, Kleinmond"))
    with mail_server(settings) as box:
        assert send_next(LATER, carry)
        assert not send_next(LATER, carry)
    (mail,) = box.taken
    assert box.to == [["thandi@example.org"]]
    assert mail["From"] == '"Hands & “Co”, Kleinmond" <unknot@example.org>'
    assert (mail["Reply-To"], mail["Subject"]) == ("us@example.org", "See you on Monday")
    assert (mail["Message-ID"], mail["Auto-Submitted"]) == (
        mailing.message_id(notice),
        "auto-generated",
    )
    assert text_of(mail).strip() == "At nine."
    assert (state(notice), notice.tries, notice.next_at) == ("sent", 1, None)


def test_a_calendar_file_goes_along(settings: Settings) -> None:
    file = b"BEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\nEND:VCALENDAR\r\n"
    written(a_practice(), calendar=file, method="CANCEL")
    with mail_server(settings) as box:
        send_next(LATER, carry)
    parts = [
        (part.get_content_type(), part.get_param("method"), part.get_filename())
        for part in box.taken[0].walk()
        if not part.is_multipart()
    ]
    assert parts == [
        ("text/plain", None, None),
        ("text/calendar", "CANCEL", None),
        ("application/ics", None, "appointment.ics"),
    ]
    attached = list(box.taken[0].iter_attachments())[-1].get_content()
    assert attached.split() == file.split()
    assert text_of(box.taken[0]).strip() == "At nine."


def test_a_calendar_file_arrives_in_every_letter_it_was_written_in(settings: Settings) -> None:
    said = "SUMMARY:Session with Marié\r\nLOCATION:Betty’s Bay\r\n"
    written(a_practice(), calendar=said.encode(), method="REQUEST")
    with mail_server(settings) as box:
        send_next(LATER, carry)
    _, inline, attached = [part for part in box.taken[0].walk() if not part.is_multipart()]
    assert inline.get_content().split() == said.split()
    assert attached.get_content().decode().split() == said.split()


HEADERS = {
    "Auto-Submitted",
    "Content-Transfer-Encoding",
    "Content-Type",
    "Date",
    "From",
    "MIME-Version",
    "Message-ID",
    "Reply-To",
    "Subject",
    "To",
}
BREAKS = [
    "\r\nBcc: x@example.net\r\n\r\nnew body",
    "\nBcc: x@example.net",
    "\rBcc:x",
    "\x00",
    "\u2028Bcc: x",
    "\x85B",
]


@pytest.mark.parametrize("broken", BREAKS)
def test_no_text_becomes_a_header(settings: Settings, broken: str) -> None:
    # A database of ours may refuse to keep the character zero; what it kept has to be harmless.
    practice = a_practice()
    practice.name += broken
    notice = Notice(
        practice=practice, key="k", to="a@example.org", subject=f"Hello{broken}", text=f"Hi{broken}"
    )
    with mail_server(settings) as box:
        carry(notice, lambda: None)
    (mail,) = box.taken
    assert set(mail.keys()) - {"X-Peer", "X-MailFrom", "X-RcptTo"} == HEADERS
    assert box.to == [["a@example.org"]]
    assert mail.defects == []


@given(st.text(max_size=90), st.text(max_size=90), st.text(max_size=90))
def test_whatever_the_words_are_the_headers_are_the_same(
    name: str, subject: str, text: str
) -> None:
    practice = Practice(name=name, email="us@example.org")
    notice = Notice(practice=practice, key="k", to="a@example.org", subject=subject, text=text)
    written = mailing.mail_of(notice).message().as_bytes()
    read = message_from_bytes(written, policy=policy.default)
    assert set(read.keys()) == HEADERS
    assert read["To"] == "a@example.org"
    assert parseaddr(str(read["From"]))[1].startswith("unknot@")
    assert not isinstance(read.get_payload(), list)
