"""After a massage: rest, what to do where it had to stop, and forgetting it all."""

from datetime import timedelta

import pytest
from django.test import Client

from tests.website.guide.sending import WARFARIN, come_to_a_plan, keep_a_plan, pass_time
from tests.website.reading import Shown
from unknot.website.guide.models import KeptPlan

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("sent", [{}, {"feeling": "11"}, {"feeling": "better"}])
def test_a_feeling_is_a_number_from_0_to_10(client: Client, sent: dict[str, str]) -> None:
    answered = client.post("/after/", sent)
    assert answered.status_code == 422
    assert "Choose a number from 0 to 10." in Shown(answered).words


def test_forgetting_leaves_nothing_of_the_visit(client: Client) -> None:
    come_to_a_plan(client)
    token = keep_a_plan(client)
    answered = client.post("/forget/")
    assert answered["Clear-Site-Data"] == '"storage"'
    assert client.get(f"/play/{token}/").status_code == 404
    assert client.get("/plan/")["Location"] == "/"
    assert set(KeptPlan.objects.values_list("score", flat=True)) == {""}


def test_the_plan_and_the_rest_after_it_lead_quietly_to_a_therapist(client: Client) -> None:
    come_to_a_plan(client)
    for page, asks in (("/plan/", "Rather in trained hands?"), ("/after/", "Not enough?")):
        to_therapists = f'{asks} <a href="/practices/">A therapist listens first</a>'
        assert to_therapists in client.get(page).text


def test_looking_at_the_address_forgets_nothing(client: Client) -> None:
    come_to_a_plan(client)
    assert client.get("/forget/")["Location"] == "/"
    assert client.get("/plan/").status_code == 200


def test_bruises_are_watched_from_the_end_of_a_massage_and_anew_after_another(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def until() -> str:
        return Shown(client.get("/after/")).words.partition("Look for bruises until ")[2][:30]

    come_to_a_plan(client, WARFARIN)
    token = keep_a_plan(client)
    ended = until()
    pass_time(monkeypatch, timedelta(hours=1))
    assert until() == ended
    client.get(f"/play/{token}/")
    assert until() != ended


def test_signs_of_an_emergency_are_never_folded_away(client: Client) -> None:
    come_to_a_plan(client, WARFARIN)
    page = client.get("/after/").content.decode()
    assert "<details" not in page
    assert "Numb saddle, bladder or bowel change, leg weakness" in page


def test_a_stretch_stands_with_when_to_stop_and_how_sure_it_is(client: Client) -> None:
    come_to_a_plan(client)
    words = Shown(client.get("/after/")).words
    assert "Stop if pain shoots down a leg, at numbness" in words
    assert "How sure: B, randomised evidence, limited or inconsistent" in words
    assert "toxin" not in words.casefold()


@pytest.mark.parametrize("answer", ["stop_chest_1", "stop_numb_2", "stop_unsure_3"])
def test_a_massage_that_had_to_stop_is_planned_again_only_once_all_is_answered_afresh(
    client: Client, answer: str
) -> None:
    come_to_a_plan(client)
    token = keep_a_plan(client)
    client.get(f"/play/{token}/")
    assert client.post("/stopped/", {"answer": answer}).status_code == 204
    assert client.get("/plan/")["Location"] == "/after/"
    assert client.get(f"/prepare/{token}/")["Location"] == "/after/"
    assert client.post("/plan/start/")["Location"] == "/after/"
    client.get(f"/play/{token}/")
    assert "Your massage waits" not in Shown(client.get("/")).words
    come_to_a_plan(client)
    assert client.get("/plan/").status_code == 200
    assert client.get(f"/play/{token}/").status_code in {404, 410}


@pytest.mark.parametrize("answer", ["", "stop_chest_9", "stop_firm_5"])
def test_what_ends_no_massage_is_not_held_as_its_end(client: Client, answer: str) -> None:
    come_to_a_plan(client)
    assert client.post("/stopped/", {"answer": answer}).status_code == 422
    assert client.get("/plan/").status_code == 200


def test_a_script_that_tells_of_a_stop_hears_that_it_is_held_and_is_given_no_page(
    client: Client,
) -> None:
    come_to_a_plan(client)
    told = client.get("/after/?stopped=stop_chest_1&once=7&told=1")
    assert (told.status_code, told.content) == (204, b"")
    assert client.get("/plan/")["Location"] == "/after/"


def test_who_bruises_easily_is_told_of_the_watch_after_a_stop_too(client: Client) -> None:
    come_to_a_plan(client, WARFARIN, hoping={"minutes": "5"})
    shown = Shown(client.get("/after/?stopped=stop_chest_1"))
    assert "Look for bruises until" in shown.words
    assert "Get help now." in shown.words
    assert "Rest, then walk about a little." not in shown.words
