"""What a doctor said of an answer that was given elsewhere is recorded for whoever comes."""

import pytest
from django.test import Client as Browser
from django.utils import timezone

from tests.website.booking.coming import APPROACH, answer, book_a_talk, come, may_be_touched
from tests.website.booking.linking import listening_of, tell_anew
from tests.website.booking.practising import Example
from tests.website.guide.sending import WARFARIN, agreed
from tests.website.people.entering import join, signed_in
from unknot.craft.approach import Gate
from unknot.craft.screening import Verdict
from unknot.website.booking.models import Appointment
from unknot.website.care.bridge import safety_of
from unknot.website.care.health.safety import Safety
from unknot.website.care.health.told import told_in
from unknot.website.care.models import Listening
from unknot.website.care.queries import gate
from unknot.website.known import load
from unknot.website.people.models import Role

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("open_every_day")]
FEVER = {"q_fever": "yes", "q_fever_which": "fever"}


@pytest.fixture
def fern(example: Example) -> Browser:
    """The browser of whoever gives the session."""
    return signed_in(
        join(example.practice, "fern@example.org", Role.THERAPIST, example.therapist).person
    )


def test_a_yes_to_what_nobody_is_known_to_have_said_opens_the_session_and_nothing_else(
    laptop: Browser, own: Appointment, fern: Browser
) -> None:
    come(laptop, **WARFARIN)
    nobodys, before = Listening.objects.latest("pk"), answered(own)
    assert record(fern, own, "anticoagulant") == 302
    assert may_be_touched(own)
    assert answered(own).record == before.record
    assert gate(nobodys, timezone.now()) is Gate.CONVERSATION
    assert [one.said for one in answered(own).recorded] == ["yes"]
    assert "a doctor agreed" in fern.get(page_of(own)).text


def test_a_yes_to_what_another_booking_of_theirs_was_told_opens_this_session_alone(
    laptop: Browser, own: Appointment, example: Example, fern: Browser
) -> None:
    come(laptop, **WARFARIN)
    talk = book_a_talk(laptop, example)
    assert not may_be_touched(own)
    assert record(fern, own, "anticoagulant") == 302
    assert (may_be_touched(own), may_be_touched(talk)) == (True, False)


def test_what_is_answered_elsewhere_after_it_was_recorded_is_asked_about_again(
    laptop: Browser, own: Appointment, example: Example, fern: Browser
) -> None:
    come(laptop, **WARFARIN)
    book_a_talk(laptop, example)
    record(fern, own, "anticoagulant")
    answer(laptop, APPROACH)
    answer(laptop, APPROACH, **WARFARIN)
    told = told_in(listening_of(own), load())
    assert told is not None
    assert told.clearance.verdict is Verdict.ASK_DOCTOR_FIRST


def test_what_was_taken_back_can_be_allowed_and_is_still_to_be_asked(
    own: Appointment, fern: Browser
) -> None:
    phone = Browser()
    for said in (WARFARIN, {}):
        tell_anew(phone, own, **said)
    assert record(fern, own, "anticoagulant") == 302
    assert gate(listening_of(own), timezone.now()) is Gate.TOUCH
    assert not may_be_touched(own)


@pytest.mark.parametrize(
    ("said", "code"),
    [
        (FEVER, "fever"),
        ({"q_ces": "yes"}, "ces"),
        ({"q_bloodthinner": "not_sure"}, "anticoagulant"),
    ],
)
def test_no_doctor_allows_what_is_not_now_an_emergency_or_a_doubt_wherever_it_was_said(
    laptop: Browser, own: Appointment, fern: Browser, said: dict[str, str], code: str
) -> None:
    come(laptop, **said)
    assert record(fern, own, code) == 422
    assert not may_be_touched(own)


def record(fern: Browser, session: Appointment, code: str) -> int:
    """Record that a doctor said yes; give the status of the answer."""
    told = {"listening": str(listening_of(session).pk), "asked": "yes"}
    return fern.post(page_of(session), {**agreed(code), **told}).status_code


def page_of(session: Appointment) -> str:
    """Give the address of the page of whoever comes."""
    return f"/practices/example/clients/{session.client_id}/"


def answered(session: Appointment) -> Safety:
    """Open what was answered for a session."""
    safety = safety_of(listening_of(session))
    assert safety is not None
    return safety
