"""A yes to what is booked counts for what was read, and for no longer than the session."""

import pytest
from django.test import Client as Browser

from tests.website.booking.coming import (
    APPROACH,
    LISTEN,
    book_touch,
    come,
    come_and_book,
    come_with_words,
    read,
)
from tests.website.booking.linking import ask_page_of, listening_of, page_of
from tests.website.booking.practising import Example
from tests.website.booking.sessions import two_sessions
from tests.website.booking.visiting import DETAILS
from tests.website.care.caring import agreed_version, telling
from tests.website.care.replying import reply, seen
from tests.website.guide.sending import WARFARIN, answers
from tests.website.people.entering import join, signed_in
from unknot.website.booking.models import Appointment
from unknot.website.care.bridge import approach_of
from unknot.website.care.models import Agreement, By
from unknot.website.messages.models import Notice
from unknot.website.people.models import Role

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("open_every_day")]


@pytest.fixture
def therapist(example: Example) -> Browser:
    """Whoever gives the sessions, signed in."""
    joined = join(example.practice, "t@example.org", Role.THERAPIST, example.therapist)
    return signed_in(joined.person)


def at_the_practice(session: Appointment) -> str:
    return f"/practices/example/clients/{session.client_id}/"


def yes_of_therapist(therapist: Browser, session: Appointment) -> int:
    said = {"listening": str(session.listening_id), "agree": "yes"}
    return reply(therapist, at_the_practice(session), **said).status_code


def firmest(example: Example, level: int) -> None:
    """Let the office say how firm their therapist works."""
    example.therapist.top_pressure = level
    example.therapist.save()


def test_a_yes_to_light_hands_by_the_link_is_none_to_firmer_ones(example: Example) -> None:
    firmest(example, 1)
    phone = Browser()
    phone.post(LISTEN, telling(data="on", anew="on", pressure="4"))
    phone.post("/safe/", answers(giver=None))
    read(phone, APPROACH)
    session = book_touch(phone, example)
    light = seen(Browser(), page_of(session))
    firmest(example, 4)
    late = Browser().post(page_of(session), {**light, "agree": "yes"})
    assert (late.status_code, Agreement.objects.exists()) == (409, False)
    assert reply(Browser(), page_of(session), agree="yes").status_code == 302


@pytest.mark.parametrize(
    ("words", "health"),
    [
        ({}, {"q_bone": "yes", "q_bone_which": "osteoporosis"}),
        ({"allergies": "Nut oil."}, {}),
    ],
)
def test_a_therapist_reads_first_what_was_told_meanwhile_for_another_session(
    example: Example, therapist: Browser, words: dict[str, str], health: dict[str, str]
) -> None:
    phone, first, second = two_sessions(example)
    before = seen(therapist, at_the_practice(first))
    phone.post(ask_page_of(second), telling(data="on", **words))
    phone.post("/safe/", answers(giver=None, **health))
    read(phone, page_of(second))
    said = {"listening": str(listening_of(first).pk), "agree": "yes"}
    late = therapist.post(at_the_practice(first), {**before, **said})
    assert (late.status_code, Agreement.objects.exists()) == (409, False)


def test_a_yes_to_ninety_minutes_is_none_to_the_hour_that_was_booked(
    example: Example, therapist: Browser
) -> None:
    long = example.practice.services.create(name="Long", minutes=90, price_cents=1)
    phone = Browser()
    come(phone)
    reply(phone, APPROACH, change="minutes", value=str(long.pk))
    reply(phone, APPROACH, agree="yes")
    session = book_touch(phone, example)
    letter = Notice.objects.get(to=DETAILS["email"]).text
    assert "What is planned for this session counts once you say yes to it." in letter
    assert approach_of(listening_of(session).versions.get(agreements__by=By.CLIENT)).minutes == 90
    shown = therapist.get(at_the_practice(session))
    page = shown.context["page"].listenings[0].page
    assert (page.length, page.hands, page.left_behind) == (60, 60, True)
    assert "or lasts longer than the session. This is what is left of it." in shown.text
    assert yes_of_therapist(therapist, session) == 302
    assert agreed_version(listening_of(session)) is None
    assert "takes 60 minutes" in read(Browser(), page_of(session))
    reply(Browser(), page_of(session), agree="yes")
    agreed = agreed_version(listening_of(session))
    assert agreed is not None
    assert approach_of(agreed).minutes == 60


def test_a_conversation_that_is_chosen_besides_changes_nothing_of_what_is_booked(
    example: Example,
) -> None:
    phone = Browser()
    session = come_and_book(phone, example)
    phone.post("/safe/", answers(giver=None, **WARFARIN))
    read(phone, APPROACH)
    chosen = phone.post(APPROACH, {"conversation": "yes"})
    assert chosen["Location"] == f"/practices/example/times/?service={example.talk.pk}"
    assert phone.get(chosen["Location"]).status_code == 200
    assert listening_of(session).service == example.in_room


def test_a_link_says_that_what_did_not_help_is_heeded_and_repeats_nothing_of_it(
    example: Example,
) -> None:
    browser = Browser()
    come_with_words(browser, did_not_help="Deep pressure", ache_lumbar_paraspinal_right="2")
    page = Browser().get(page_of(book_touch(browser, example))).text
    assert "the lower back on the right" in page
    assert "Not again: what you told us did not help, or was too much." in page
    assert "Deep pressure" not in page
    assert "worse" not in page
