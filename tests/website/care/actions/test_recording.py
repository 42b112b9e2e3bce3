"""What a practice writes down: what a doctor said, what is new, and consents."""

import re
from collections.abc import Mapping
from datetime import timedelta

import pytest
from django.test import Client as Browser
from django.utils import timezone
from msgspec.structs import replace

from tests.website.care.caring import Room
from tests.website.care.treating import come, on_warfarin, page_of, sent, therapist_of
from tests.website.guide.sending import WARFARIN, Said, agreed, answers
from tests.website.reading import Shown
from unknot.craft.approach import Gate
from unknot.website.care.actions import (
    keep_safety,
    record_consents,
    take_in,
)
from unknot.website.care.bridge import safety_of
from unknot.website.care.consenting import NEEDED, consent_words
from unknot.website.care.models import Consent
from unknot.website.care.queries import gate

pytestmark = pytest.mark.django_db


def test_recording_what_a_doctor_said_opens_touch_within_it(room: Room) -> None:
    ida = come(room, WARFARIN, yes=False)
    fern = therapist_of(room)
    said = agreed("anticoagulant", said="limits", max_pressure="1")
    fern.post(page_of(ida), {**said, **sent(ida, asked="yes")})
    listening = ida.listenings.get()
    assert gate(listening, timezone.now()) is Gate.TOUCH
    shown = fern.get(page_of(ida)).context["page"].listenings[0]
    (pressure,) = [menu for menu in shown.page.menus if menu.name == "pressure"]
    assert [one.value for one in pressure.choices] == ["0", "1"]


def test_a_doctors_answer_that_cannot_be_read_changes_nothing(room: Room) -> None:
    ida = come(room, WARFARIN, yes=False)
    fern = therapist_of(room)
    said = agreed("pregnancy_high_risk")
    assert fern.post(page_of(ida), {**said, **sent(ida, asked="yes")}).status_code == 422
    assert gate(ida.listenings.get(), timezone.now()) is Gate.CONVERSATION


def test_a_doctors_answer_that_is_asked_about_once_more_keeps_all_that_was_chosen(
    room: Room,
) -> None:
    ida = come(room, WARFARIN, yes=False)
    fern = therapist_of(room)
    limits = {"max_pressure": "0", "max_minutes": "20", "words": "Lightly."}
    chosen = {**agreed("anticoagulant", said="limits", on="1/1/2099"), **limits}
    answer = fern.post(page_of(ida), {**chosen, **sent(ida, asked="yes")})
    asked, number = Shown(answer), ida.listenings.get().pk
    assert (answer.status_code, asked.typed["words"]) == (422, "Lightly.")
    assert asked.ticked == {
        *(("who", "doctor"), ("said", "limits"), ("codes", "anticoagulant")),
        *(("max_pressure", "0"), ("max_minutes", "20")),
    }
    page = answer.content.decode()
    assert f'action="{page_of(ida)}#doctor-{number}"' in page
    assert f'id="doctor-{number}" open' in page
    assert "That day is still to come." in asked.words


def test_each_thing_that_is_missing_of_a_doctors_answer_is_asked_for_where_it_belongs(
    room: Room,
) -> None:
    ida = come(room, WARFARIN, yes=False)
    page = therapist_of(room).post(page_of(ida), sent(ida, asked="yes")).content.decode()
    missing = re.findall(r'id="problem-doctor-(\w+)">([^<]+)<', page)
    assert missing == [
        ("who", "Choose one of these."),
        ("on", "Say on which day you asked, such as 25/11/2025."),
        ("said", "Choose one of these."),
        ("codes", "Tick what they said yes to."),
    ]
    for name, _ in missing:
        assert f'aria-describedby="problem-doctor-{name}"' in page


def test_what_the_practice_recorded_stays_while_the_answers_are_the_same(room: Room) -> None:
    browser = Browser()
    ida = on_warfarin(room, browser)
    therapist_of(room).post(page_of(ida), {**agreed("anticoagulant"), **sent(ida, asked="yes")})
    assert "Does this sound right?" in browser.get(room.approach).content.decode()
    assert gate(ida.listenings.get(), timezone.now()) is Gate.TOUCH


@pytest.mark.parametrize("changed", [{}, {"q_bloodthinner": None, "q_bloodthinner_which": None}])
def test_a_no_that_the_practice_recorded_stays_a_no_whatever_is_answered(
    room: Room, changed: Mapping[str, Said]
) -> None:
    browser = Browser()
    ida = on_warfarin(room, browser)
    said = agreed("anticoagulant", said="no")
    therapist_of(room).post(page_of(ida), {**said, **sent(ida, asked="yes")})
    browser.post("/safe/", answers(**{"giver": None, **WARFARIN, **changed}))
    browser.get(room.approach)
    assert gate(ida.listenings.get(), timezone.now()) is Gate.CARE_ADVICE


@pytest.mark.parametrize("codes", [{"codes": "anticoagulant"}, {"codes": None}])
def test_a_no_can_be_recorded_after_a_client_told_of_a_yes(
    room: Room, codes: Mapping[str, Said]
) -> None:
    browser = Browser()
    ida = on_warfarin(room, browser)
    browser.post("/plan/asked/", agreed("anticoagulant"))
    browser.get(room.approach)
    assert gate(ida.listenings.get(), timezone.now()) is Gate.TOUCH
    fern = therapist_of(room)
    shown = fern.get(page_of(ida)).context["page"].listenings[0]
    assert [code for code, _ in shown.askable] == ["anticoagulant"]
    said = {**agreed("anticoagulant", said="no"), **codes, **sent(ida, asked="yes")}
    answer = fern.post(page_of(ida), {name: one for name, one in said.items() if one is not None})
    assert answer.status_code == 302
    assert gate(ida.listenings.get(), timezone.now()) is Gate.CARE_ADVICE


def test_what_is_recorded_while_a_visit_looks_is_not_lost(room: Room) -> None:
    ida = on_warfarin(room, Browser())
    looked_at = ida.listenings.get()
    safety = safety_of(looked_at)
    said = agreed("anticoagulant", said="no")
    therapist_of(room).post(page_of(ida), {**said, **sent(ida, asked="yes")})
    take_in(looked_at, safety and replace(safety, answered_at=timezone.now()))
    assert gate(ida.listenings.get(), timezone.now()) is Gate.CARE_ADVICE


def test_a_therapist_asks_again_what_is_new_and_that_opens_no_booking(room: Room) -> None:
    ida = come(room)
    listening = ida.listenings.get()
    safety = safety_of(listening)
    assert safety is not None
    yesterday = timezone.now() - timedelta(days=1)
    keep_safety(listening, replace(safety, answered_at=yesterday))
    fern = therapist_of(room)
    assert "Ask again before you begin" in fern.get(page_of(ida)).content.decode()
    fern.post(page_of(ida), sent(ida, news="nothing"))
    asked = fern.get(page_of(ida)).content.decode()
    assert "Ask again before you begin" not in asked
    assert "asked again on" in asked
    assert gate(ida.listenings.get(), timezone.now()) is Gate.CONVERSATION


def test_consents_are_kept_with_the_words_that_were_shown(room: Room) -> None:
    ida = come(room)
    words, now = consent_words(room.practice), timezone.now()
    record_consents(ida, {"treatment": True, "data": True, "marketing": False}, words, now)
    record_consents(ida, {"marketing": True}, words, now + timedelta(minutes=1))
    newest = therapist_of(room).get(page_of(ida)).context["page"].consents
    assert [(one.purpose, one.given) for one in newest] == [
        ("treatment", True),
        ("data", True),
        ("marketing", True),
    ]
    assert newest[2].words == words["marketing"]
    assert {Consent.Purpose.TREATMENT, Consent.Purpose.DATA} == NEEDED


def test_nothing_is_settled_of_what_was_told_since_a_therapist_read(room: Room) -> None:
    browser = Browser()
    ida = come(room, browser=browser)
    fern, read = therapist_of(room), sent(ida, news="nothing")
    browser.post("/safe/", answers(giver=None, **WARFARIN))
    browser.post("/safe/", answers(giver=None))
    page = fern.post(page_of(ida), read)
    assert page.status_code == 422
    assert "They have answered again since. Please read it, and ask them." in page.text
    assert fern.post(page_of(ida), sent(ida, news="nothing")).status_code == 302


def test_nor_of_what_a_doctor_said_that_was_told_since(room: Room) -> None:
    browser = Browser()
    ida = on_warfarin(room, browser)
    fern, read = therapist_of(room), sent(ida, news="nothing")
    browser.post("/plan/asked/", agreed("anticoagulant", said="no"))
    browser.get(f"/practices/{room.practice.slug}/approach/")
    assert fern.post(page_of(ida), read).status_code == 422
    assert fern.post(page_of(ida), sent(ida, news="nothing")).status_code == 302
