"""Only an owner with a second lock sets the channel; what it opens with is never shown again."""

import pytest
from django.test import Client

from tests.website.messages.writing import a_practice, state, written
from tests.website.people import entering
from tests.website.people.entering import join
from unknot.website.channels.models import Channel
from unknot.website.messages.models import Notice
from unknot.website.messages.outbox import REFUSED
from unknot.website.people.models import Look, Role
from unknot.website.practice.models import Practice

GOOD = "bulksms://token:secret@{number}"
pytestmark = pytest.mark.django_db


def signed_in(practice: Practice, role: Role, email: str = "owner@example.org") -> Client:
    """A browser in which a member has signed in."""
    return entering.signed_in(join(practice, email, role).person)


def test_an_owner_sets_a_channel_and_removes_it() -> None:
    practice = a_practice()
    browser, page = signed_in(practice, Role.OWNER), f"/practices/{practice.slug}/channel/"
    assert "For now, reminders leave by email only." in browser.get(page).content.decode()
    assert browser.post(page, {"address": GOOD}).status_code == 302
    shown = browser.get(page).content.decode()
    assert "Short messages leave by BulkSMS." in shown
    assert "secret@" not in shown.replace("bulksms://token:secret@{number}", "")
    assert browser.get(f"{page}remove/").status_code == 405
    assert browser.post(f"{page}remove/").status_code == 302
    assert Channel.objects.count() == 0
    assert [look.did for look in Look.objects.all()] == ["set", "removed"]


def test_an_address_that_leads_elsewhere_is_answered_with_a_sentence() -> None:
    practice = a_practice()
    browser, page = signed_in(practice, Role.OWNER), f"/practices/{practice.slug}/channel/"
    answer = browser.post(page, {"address": "json://127.0.0.1/{number}"})
    assert answer.status_code == 422
    assert "Messages cannot leave by this service." in answer.content.decode()
    assert browser.post(page, {}).status_code == 422
    assert Channel.objects.count() == 0


def test_nobody_else_sees_or_sets_it() -> None:
    practice, other = a_practice(), a_practice()
    page = f"/practices/{practice.slug}/channel/"
    therapist = signed_in(practice, Role.THERAPIST, "therapist@example.org")
    stranger = signed_in(other, Role.OWNER, "other@example.org")
    for browser in (therapist, stranger):
        assert browser.get(page).status_code == 404
        assert browser.post(page, {"address": GOOD}).status_code == 404
        assert browser.post(f"{page}remove/").status_code == 404
    assert Client().get(page).status_code == 302
    assert Client().post(page, {"address": GOOD}).status_code == 302
    assert Channel.objects.count() == 0


def test_a_telephone_that_was_not_reached_is_written_for_reading() -> None:
    practice = a_practice()
    written(practice, to="sms:+27825550100")
    Notice.objects.update(state=Notice.State.GIVEN_UP, problem=REFUSED)
    browser, page = signed_in(practice, Role.OWNER), f"/practices/{practice.slug}/messages/"
    shown = browser.get(page).content.decode()
    assert ("082 555 0100" in shown, "+2782" in shown) == (True, False)


def test_what_did_not_arrive_is_shown_until_it_is_dealt_with() -> None:
    practice, other = a_practice(), a_practice()
    browser, page = signed_in(practice, Role.OWNER), f"/practices/{practice.slug}/messages/"
    stranger = signed_in(other, Role.OWNER, "other@example.org")
    assert "Every message arrived" in browser.get(page).content.decode()
    notice = written(practice, subject="See <b>you</b>")
    Notice.objects.update(state=Notice.State.GIVEN_UP, problem=REFUSED)
    shown = browser.get(page).content.decode()
    assert "See &lt;b&gt;you&lt;/b&gt;" in shown
    assert "thandi@example.org" in shown
    assert REFUSED in shown
    assert stranger.get(page).status_code == 404
    stranger.post(f"/practices/{other.slug}/messages/{notice.pk}/")
    assert state(notice) == "given up"
    assert browser.get(f"{page}{notice.pk}/").status_code == 405
    assert browser.post(f"{page}{notice.pk}/").status_code == 302
    assert "Every message arrived" in browser.get(page).content.decode()
