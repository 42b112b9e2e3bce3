"""Whoever is booked by word of mouth is asked for the consents that a session cannot be without."""

import re

import pytest
from django.test import Client as Browser
from django.utils import timezone

from tests.website.booking.ahead import booked_ahead
from tests.website.booking.linking import page_of
from tests.website.booking.practising import Example
from tests.website.care.caring import telling
from tests.website.care.replying import reply
from tests.website.people.entering import join, signed_in
from unknot.website.booking.models import Appointment
from unknot.website.booking.when import wall
from unknot.website.care.models import Agreement, Client, Consent
from unknot.website.people.models import Role

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("open_every_day")]
YES = {"agree": "yes", "data": "on", "treatment": "on"}
NOT_GIVEN = "Consent to treatment: not given yet"
TAKEN_BACK = "Consent to treatment: taken back"


@pytest.fixture
def session(example: Example) -> Appointment:
    """A session of somebody who told of themselves and consented to nothing yet."""
    session = booked_ahead(example)
    Consent.objects.all().delete()
    return session


@pytest.fixture
def therapist(session: Appointment) -> Browser:
    """Whoever gives it, signed in."""
    joined = join(session.practice, "t@example.org", Role.THERAPIST, session.therapist)
    return signed_in(joined.person)


def at_the_practice(session: Appointment) -> tuple[str, str]:
    """The addresses of the day and of the client's page."""
    assert session.client is not None
    here = f"/practices/{session.practice.slug}"
    day = wall(session.begins, session.practice).date()
    return f"{here}/day/{day}/", f"{here}/clients/{session.client.pk}/"


def ticked(page: str) -> list[str]:
    """Which consents stand ticked on a page."""
    boxes = re.findall(r'<input type="checkbox" name="(\w+)"[^>]*\bchecked\b', page)
    return [one for one in boxes if one in Consent.Purpose.values]


def given() -> list[tuple[str, bool]]:
    """What was said to what, in order."""
    return [*Consent.objects.order_by("pk").values_list("purpose", "given")]


def test_a_yes_by_the_link_needs_the_consents_that_are_open(session: Appointment) -> None:
    shown = Browser().get(page_of(session)).content.decode()
    assert [shown.count(f'name="{one}"') for one in ("treatment", "data", "photos")] == [1, 1, 0]
    assert "checked" not in shown
    refused = reply(Browser(), page_of(session), agree="yes", data="on")
    assert refused.status_code == 422
    assert (given(), Agreement.objects.count()) == ([], 0)


def test_consents_by_the_link_are_kept_with_their_words(session: Appointment) -> None:
    agreed = reply(Browser(), page_of(session), **YES)
    assert agreed.status_code == 302
    assert given() == [("treatment", True), ("data", True)]
    words = Consent.objects.get(purpose="treatment").words
    assert words.startswith("I want the session that we agree on.")
    assert 'name="treatment"' not in Browser().get(page_of(session)).content.decode()


def test_a_yes_that_came_too_late_keeps_no_consent(session: Appointment) -> None:
    late = {"shown": "of long ago", **YES}
    shown = Browser().post(page_of(session), late)
    assert (shown.status_code, given()) == (409, [])
    assert ticked(shown.text) == ["treatment", "data"]


def test_a_consent_that_was_ticked_stays_so_where_another_is_asked_for(
    session: Appointment,
) -> None:
    shown = reply(Browser(), page_of(session), agree="yes", treatment="on")
    assert (shown.status_code, ticked(shown.text)) == (422, ["treatment"])


def test_it_stays_so_beside_words_that_are_missing(session: Appointment) -> None:
    page = page_of(session).replace("approach", "listen")
    assert ticked(Browser().get(page).text) == []
    shown = Browser().post(page, telling(outcome="", data="on"))
    assert (shown.status_code, ticked(shown.text)) == (422, ["data"])


def test_nothing_told_by_the_link_is_kept_without_a_yes_to_that(session: Appointment) -> None:
    page = page_of(session).replace("approach", "listen")
    before = session.listening
    assert Browser().get(page).content.decode().count('name="data"') == 1
    refused = Browser().post(page, telling())
    session.refresh_from_db()
    assert (refused.status_code, given(), session.listening) == (422, [], before)
    assert 'href="#consent"' in refused.content.decode()
    assert Browser().post(page, telling(data="on")).status_code == 302
    session.refresh_from_db()
    assert (given(), session.listening != before) == ([("data", True)], True)


def test_day_and_client_page_say_what_is_open_until_it_is_given(
    session: Appointment, therapist: Browser
) -> None:
    day, page = at_the_practice(session)
    assert [NOT_GIVEN in therapist.get(one).content.decode() for one in (day, page)] == [True, True]
    for purpose in ("treatment", "treatment", "data"):
        tapped = therapist.post(page, {"consented": purpose})
        assert tapped["Location"] == f"{page}#consents"
    assert given() == [("treatment", True), ("data", True)]
    said = Consent.objects.filter(words__endswith="(Said by word of mouth to Example Therapist.)")
    assert said.count() == len(given())
    for one in (day, page):
        assert "not given yet" not in therapist.get(one).content.decode()


def test_that_it_was_taken_back_is_told_before_a_conversation_too(
    session: Appointment, therapist: Browser
) -> None:
    Client.objects.get().consents.create(
        practice=session.practice, purpose="treatment", given=False, words="no", at=timezone.now()
    )
    session.service = session.practice.services.get(conversation=True)
    session.save()
    assert TAKEN_BACK in therapist.get(at_the_practice(session)[1]).text


def test_what_was_taken_back_is_open_again(session: Appointment, therapist: Browser) -> None:
    Client.objects.get().consents.create(
        practice=session.practice, purpose="treatment", given=False, words="no", at=timezone.now()
    )
    day = therapist.get(at_the_practice(session)[0]).content.decode()
    assert TAKEN_BACK in day
    assert day.count('class="note stop"') == 1
    assert day.index(TAKEN_BACK) < day.index('class="appr"')


def test_nothing_else_is_consented_to_by_word_of_mouth(
    session: Appointment, therapist: Browser
) -> None:
    assert therapist.post(at_the_practice(session)[1], {"consented": "photos"}).status_code == 422
    assert given() == []


def test_a_conversation_asks_for_no_consent_to_treatment(
    session: Appointment, therapist: Browser
) -> None:
    session.service = session.practice.services.get(conversation=True)
    session.save()
    for page in at_the_practice(session):
        shown = therapist.get(page).content.decode()
        assert NOT_GIVEN not in shown
        assert "Consent to keep what they tell: not given yet" in shown


def test_what_a_client_takes_back_by_telephone_is_noted_once_and_counts(
    session: Appointment, therapist: Browser
) -> None:
    _, page = at_the_practice(session)
    therapist.post(page, {"consented": "treatment"})
    shown = " ".join(therapist.get(page).content.decode().split())
    assert re.search(
        r"<summary>They take it back</summary> <form(?:(?!</details>).)*Nobody touches them until "
        r"they give it again(?:(?!</details>).)*Yes, they take it back</button>",
        shown,
    )
    for _ in range(2):
        tapped = therapist.post(page, {"taken_back": "treatment"})
        assert tapped["Location"] == f"{page}#consents"
    assert [one.given for one in Consent.objects.all()] == [False, True]
    assert TAKEN_BACK in therapist.get(page).content.decode()
    assert therapist.post(page, {"taken_back": "everything"}).status_code == 422


def test_a_yes_by_word_of_mouth_is_read_by_the_link_and_can_be_opened_again(
    session: Appointment, therapist: Browser
) -> None:
    _, page = at_the_practice(session)
    for purpose in ("treatment", "data"):
        therapist.post(page, {"consented": purpose})
    yes = {"listening": str(session.listening_id), "by_mouth": "yes"}
    assert reply(therapist, page, **yes).status_code == 302
    read = " ".join(Browser().get(page_of(session)).content.decode().split())
    assert "You said it by word of mouth; Example Therapist wrote it down on" in read
    reply(Browser(), page_of(session), reopen="yes")
    read = Browser().get(page_of(session)).content.decode()
    assert "by word of mouth" not in read
    assert 'name="agree"' in read
