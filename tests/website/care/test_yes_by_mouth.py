"""A client’s yes to the approach by word of mouth, which their therapist writes down."""

import pytest
from django.utils import timezone
from msgspec.structs import replace

from tests.website.care.caring import Room, agreed_version
from tests.website.care.treating import come, page_of, sent, therapist_of
from tests.website.guide.sending import WARFARIN
from tests.website.people.entering import join, signed_in
from tests.website.reading import Shown
from unknot.website.care.actions import keep_safety, mark_open, record_consents, reopen
from unknot.website.care.bridge import safety_of
from unknot.website.care.consenting import consent_words
from unknot.website.care.models import Agreement, By, Client, Version
from unknot.website.people.models import Role

pytestmark = pytest.mark.django_db


def come_and_consent(room: Room) -> Client:
    """Come with an approach that nobody said yes to, and the consents that a session needs."""
    ida = come(room, yes=False)
    yes = {"treatment": True, "data": True}
    record_consents(ida, yes, consent_words(room.practice), timezone.now())
    return ida


def said() -> list[tuple[str, str]]:
    """Who said yes to anything, and who heard it."""
    return [*Agreement.objects.order_by("pk").values_list("by", "heard_by")]


def test_it_is_agreed_with_a_yes_by_word_of_mouth(room: Room) -> None:
    ida, fern = come_and_consent(room), therapist_of(room)
    listening = ida.listenings.get()
    fern.post(page_of(ida), sent(ida, agree="yes"))
    noted = fern.post(page_of(ida), sent(ida, by_mouth="yes"))
    assert noted["Location"] == f"{page_of(ida)}#approach-{listening.pk}"
    assert said() == [("therapist", ""), ("client", "Fern Example")]
    assert agreed_version(listening) is not None
    shown = Shown(fern.get(page_of(ida))).words
    assert "yes by client by word of mouth to Fern Example, " in shown
    assert "They said yes by word of mouth" not in shown


def test_it_counts_for_the_version_that_was_looked_at_alone(room: Room) -> None:
    ida, fern = come_and_consent(room), therapist_of(room)
    looked_at = sent(ida, by_mouth="yes")
    fern.post(page_of(ida), sent(ida, change="pressure", value="1"))
    assert fern.post(page_of(ida), looked_at).status_code == 409
    fern.post(page_of(ida), sent(ida, by_mouth="yes"))
    fern.post(page_of(ida), sent(ida, change="pressure", value="0"))
    assert not Version.objects.latest("number").agreements.exists()


def test_it_is_not_put_in_the_place_of_a_yes_that_was_given(room: Room) -> None:
    ida, fern = come_and_consent(room), therapist_of(room)
    listening = ida.listenings.get()
    fern.post(page_of(ida), sent(ida, agree="yes"))
    Agreement.objects.create(version=listening.versions.get(), by=By.CLIENT, at=timezone.now())
    fern.post(page_of(ida), sent(ida, by_mouth="yes"))
    assert said() == [("therapist", ""), ("client", "")]


def test_the_client_is_still_written_to_in_their_language(room: Room) -> None:
    ida = come_and_consent(room)
    Client.objects.update(language="af")
    therapist_of(room).post(page_of(ida), sent(ida, by_mouth="yes"))
    assert Client.objects.get().language == "af"
    assert said() == [("client", "Fern Example")]


def test_what_is_opened_again_asks_for_it_anew(room: Room) -> None:
    ida, fern = come_and_consent(room), therapist_of(room)
    fern.post(page_of(ida), sent(ida, by_mouth="yes"))
    reopen(ida.listenings.get(), by=By.THERAPIST, now=timezone.now())
    assert "They said yes by word of mouth" in Shown(fern.get(page_of(ida))).words


def test_the_consents_come_first(room: Room) -> None:
    ida, fern = come(room, yes=False), therapist_of(room)
    refused = fern.post(page_of(ida), sent(ida, by_mouth="yes"))
    assert (refused.status_code, said()) == (422, [])
    assert "Ask for the consents first." in Shown(fern.get(page_of(ida))).words
    assert 'name="by_mouth"' not in fern.get(page_of(ida)).content.decode()


def test_whatever_is_open_comes_first(room: Room) -> None:
    ida, fern = come_and_consent(room), therapist_of(room)
    listening = ida.listenings.get()
    mark_open(listening, timezone.now())
    refused = fern.post(page_of(ida), sent(ida, by_mouth="yes"))
    assert (refused.status_code, said()) == (422, [])
    assert "Something is open that you ask first." in Shown(refused).words
    safety = safety_of(listening)
    assert safety is not None
    keep_safety(listening, replace(safety, open=False, opened_at=None))
    fern.post(page_of(ida), sent(ida, news="something"))
    assert fern.post(page_of(ida), sent(ida, by_mouth="yes")).status_code == 422
    assert said() == []


def test_where_a_doctor_is_asked_first_there_is_no_yes(room: Room) -> None:
    ida = come(room, WARFARIN, yes=False)
    assert therapist_of(room).post(page_of(ida), sent(ida, by_mouth="yes")).status_code == 422
    assert said() == []


def test_only_whoever_gives_the_session_writes_it_down(room: Room) -> None:
    ida = come_and_consent(room)
    owner = signed_in(join(room.practice, "owner@example.org", Role.OWNER).person)
    assert 'name="by_mouth"' not in owner.get(page_of(ida)).content.decode()
    assert owner.post(page_of(ida), sent(ida, by_mouth="yes")).status_code == 422
    assert said() == []
