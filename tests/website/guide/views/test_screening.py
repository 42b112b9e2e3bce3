"""The safety page: what is open is named, and nothing typed is lost."""

from collections.abc import Mapping
from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone

from tests.website.guide.sending import (
    WARFARIN,
    Said,
    answers,
    come_to_a_plan,
    keep_a_plan,
    pass_time,
    wish,
)
from tests.website.reading import Shown
from unknot.craft.knowledge import load
from unknot.craft.screening.lasting import ANSWERS_HOLD
from unknot.website.guide.forms import safety_fields as fields
from unknot.website.guide.held import A_SITTING

pytestmark = pytest.mark.django_db


def test_before_the_wish_the_safety_page_leads_home(client: Client) -> None:
    assert client.get("/safe/")["Location"] == "/"


def test_answers_lead_to_the_plan_and_are_shown_again(client: Client) -> None:
    come_to_a_plan(client, WARFARIN)
    assert set(WARFARIN.items()) <= Shown(client.get("/safe/")).ticked


def test_what_is_open_is_named_and_what_was_ticked_stays(client: Client) -> None:
    client.post("/", wish())
    answered = client.post("/safe/", answers(q_age=None, **WARFARIN))
    assert answered.status_code == 422
    for page in (answered, client.get("/safe/")):
        assert '<a href="#q_age">Age</a>' in page.content.decode()
        assert "Choose one. “Not sure” is a good answer." in Shown(page).words
        assert set(WARFARIN.items()) <= Shown(page).ticked


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"q_fever": "perhaps"}, "“perhaps” does not answer “q_fever”."),
        ({"q_skin_which": "anticoagulant"}, "“anticoagulant” does not answer “q_skin_which”."),
        ({"q_mood": "yes"}, "“q_mood” is not a question on this page."),
        ({"where_shunt": "sacrum"}, "“where_shunt” is not a question on this page."),
        (
            {"where_lymphoedema": "elbow"},
            "“elbow” does not answer “where_lymphoedema”.",
        ),
        ({"receiver": "perhaps"}, "“perhaps” does not answer “receiver”."),
    ],
)
def test_an_answer_that_nobody_offered_is_refused_and_the_others_stay(
    client: Client, said: Mapping[str, Said], sentence: str
) -> None:
    client.post("/", wish())
    answered = client.post("/safe/", answers(**said))
    assert answered.status_code == 422
    assert sentence in Shown(answered).words
    assert ("q_age", "adult") in Shown(answered).ticked
    assert client.get("/plan/")["Location"] == "/safe/"


def test_an_answer_that_nobody_offered_ends_what_older_answers_allowed(client: Client) -> None:
    come_to_a_plan(client)
    token = keep_a_plan(client)
    assert client.post("/safe/", answers(q_bloodthinner="perhaps")).status_code == 422
    assert client.get("/plan/")["Location"] == "/safe/"
    assert client.get(f"/play/{token}/").status_code == 410


def test_an_emergency_leads_to_help_whatever_else_was_sent(client: Client) -> None:
    come_to_a_plan(client)
    sent = client.post("/safe/", {"q_chest": "yes", "q_mood": "low"}, follow=True)
    assert Shown(sent).heading == "Please get help now."


@pytest.mark.parametrize("said", [WARFARIN, {"q_bloodthinner": "yes"}, {"q_chest": "yes"}])
def test_new_answers_withdraw_the_plans_made_from_older_ones(
    client: Client, said: Mapping[str, Said]
) -> None:
    come_to_a_plan(client)
    token = keep_a_plan(client)
    assert client.get(f"/play/{token}/").status_code == 200
    client.post("/safe/", answers(**said))
    for address in (f"/prepare/{token}/", f"/play/{token}/", f"/play/{token}/score.json"):
        assert client.get(address).status_code == 410


def test_the_same_answers_again_keep_the_plan(client: Client) -> None:
    come_to_a_plan(client)
    token = keep_a_plan(client)
    client.post("/safe/", answers())
    assert client.get(f"/play/{token}/").status_code == 200


def test_answers_sent_after_the_visit_ended_wait_for_a_new_wish(client: Client) -> None:
    client.post("/", wish())
    Session.objects.all().delete()
    sent = client.post("/safe/", answers(**WARFARIN), follow=True)
    assert sent.redirect_chain[-1][0] == "/"
    client.post("/", wish())
    assert set(WARFARIN.items()) <= Shown(client.get("/safe/")).ticked


def test_a_sign_of_an_emergency_leads_to_help_even_then(client: Client) -> None:
    sent = client.post("/safe/", {"q_chest": "yes"}, follow=True)
    assert Shown(sent).heading == "Please get help now."


def test_a_form_from_elsewhere_is_refused(client: Client) -> None:
    strict = Client(enforce_csrf_checks=True)
    assert strict.post("/", wish()).status_code == 403
    assert Shown(strict.post("/safe/", answers())).heading == "This form was too old"


def test_a_form_that_stayed_open_longer_than_its_visit_can_still_be_sent() -> None:
    browser = Client(enforce_csrf_checks=True)
    token = browser.get("/").context["csrf_token"]
    Session.objects.all().delete()
    browser.cookies.pop("sessionid", None)
    sent = browser.post("/", wish() | {"csrfmiddlewaretoken": str(token)})
    assert (sent.status_code, sent["Location"]) == (302, "/safe/")


def test_looking_at_pages_stores_nothing(client: Client) -> None:
    for address in ("/", "/safe/", "/plan/", "/after/", "/learn/", "/nowhere/"):
        client.get(address)
    assert Session.objects.count() == 0


def test_what_was_answered_just_now_says_when_and_can_be_emptied_for_somebody_else(
    client: Client,
) -> None:
    come_to_a_plan(client, WARFARIN)
    page = client.get("/safe/")
    assert f"Below is what was answered at {timezone.localtime():%H:%M}" in Shown(page).words
    assert 'href="/safe/?anew=1">Answer afresh' in page.text
    empty = client.get("/safe/?anew=1")
    assert (Shown(empty).ticked, "Below is what was answered" in empty.text) == (set(), False)
    assert client.get("/plan/").status_code == 200


def test_whoever_opens_the_questions_a_while_later_sees_no_tick_of_another(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    come_to_a_plan(client, WARFARIN)
    pass_time(monkeypatch, A_SITTING / 2)
    assert set(WARFARIN.items()) <= Shown(client.get("/safe/")).ticked
    pass_time(monkeypatch, A_SITTING)
    page = client.get("/safe/")
    assert "The same person as earlier today?" in Shown(page).words
    assert Shown(page).ticked == set()
    assert client.get("/plan/").status_code == 200


def test_the_same_person_later_on_keeps_only_what_cannot_have_changed(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    device = {"q_device": "yes", "q_device_which": "pacemaker_icd"}
    come_to_a_plan(client, {"q_fever": "not_sure", **device})
    later = timezone.now() + ANSWERS_HOLD + timedelta(seconds=1)
    monkeypatch.setattr(timezone, "now", lambda: later)
    page = client.get("/safe/")
    assert "The same person as earlier today?" in Shown(page).words
    assert Shown(page).ticked == set()
    filled = client.post("/safe/", {"again": "same", "q_meds": "not_sure"})
    assert filled.status_code == 200
    assert Shown(filled).ticked == {*device.items(), ("q_age", "adult"), ("q_meds", "not_sure")}
    assert client.get("/plan/")["Location"] == "/safe/"


def test_a_severe_allergy_can_be_named_leads_to_help_and_is_not_filled_in_later(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    client.post("/", wish())
    named: dict[str, Said] = {
        "q_allergy": "yes",
        "q_allergy_which": ["nut_allergy", "severe_allergy_now"],
    }
    sent = client.post("/safe/", answers(**named), follow=True)
    assert Shown(sent).heading == "Please get help now."
    later = timezone.now() + ANSWERS_HOLD + timedelta(seconds=1)
    monkeypatch.setattr(timezone, "now", lambda: later)
    filled = Shown(client.post("/safe/", {"again": "same"}))
    assert ("q_allergy_which", "nut_allergy") in filled.ticked
    assert ("q_allergy_which", "severe_allergy_now") not in filled.ticked


def test_every_answer_that_can_be_ticked_is_ticked_when_the_page_comes_back(
    client: Client,
) -> None:
    client.post("/", wish())
    accepted = fields.accepted(load())
    offered = {
        (field, value)
        for field, value in Shown(client.get("/safe/")).offered
        if value in accepted.get(field, ())
    }
    everything: dict[str, list[str]] = {}
    for field, value in sorted(offered):
        everything.setdefault(field, []).append(value)
    client.post("/safe/", everything)
    assert Shown(client.get("/safe/")).ticked & offered == offered
    assert len(offered) > 150
    frail = client.post("/safe/", {"again": "same", "q_age": "older_frail"})
    assert ("q_age", "older_frail") in Shown(frail).ticked
    assert ("q_age", "adult") not in Shown(frail).ticked


@pytest.mark.parametrize(
    "sign", [{"q_chest": "yes"}, {"story": "My back is stiff, and my calf is swollen and hot."}]
)
def test_a_sign_of_an_emergency_does_not_wait_for_earlier_answers_to_be_filled_in(
    client: Client, sign: dict[str, str]
) -> None:
    come_to_a_plan(client)
    token = keep_a_plan(client)
    client.post("/safe/", {"again": "same", **sign})
    assert "guide/emergency.html" in {one.name for one in client.get("/plan/").templates}
    assert client.get(f"/play/{token}/score.json").status_code == 410
