"""Behind a private link: only for the visit that made it, for a day, within what is allowed now."""

import json
from collections.abc import Mapping
from datetime import timedelta

import pytest
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
from unknot.craft.knowledge import load_library
from unknot.craft.screening.lasting import ANSWERS_HOLD
from unknot.website.guide.actions import KEPT_FOR
from unknot.website.guide.models import KeptPlan

pytestmark = pytest.mark.django_db
MEANWHILE = "Only for the meantime, until a doctor or pharmacist has answered"


def addresses(token: str) -> tuple[str, ...]:
    return (f"/prepare/{token}/", f"/play/{token}/", f"/play/{token}/score.json")


def statuses(client: Client, token: str) -> set[int]:
    return {client.get(address).status_code for address in addresses(token)}


def test_the_visit_that_made_a_plan_opens_it(client: Client) -> None:
    come_to_a_plan(client)
    token = keep_a_plan(client)
    assert statuses(client, token) == {200}
    assert json.loads(client.get(f"/play/{token}/score.json").content)["format"] == "unknot.score"


def test_nobody_else_opens_it_and_nobody_learns_that_it_exists(client: Client) -> None:
    come_to_a_plan(client)
    token = keep_a_plan(client)
    stranger = Client()
    come_to_a_plan(stranger)
    assert statuses(stranger, token) == {404}
    assert stranger.post(f"/prepare/{token}/", {}).status_code == 404
    made_up = "A" * 32
    assert statuses(stranger, made_up) == {404}
    hers, nowhere = (stranger.get(f"/play/{one}/").content for one in (token, made_up))
    assert hers == nowhere


@pytest.mark.parametrize("token", ["", "short", "A" * 31, "A" * 33, "A" * 31 + "%2F", "../plan"])
def test_a_tampered_link_leads_nowhere(client: Client, token: str) -> None:
    come_to_a_plan(client)
    assert client.get(f"/play/{token}/").status_code == 404


def test_a_letter_changed_in_a_link_leads_nowhere(client: Client) -> None:
    come_to_a_plan(client)
    token = keep_a_plan(client)
    assert statuses(client, token[:-1] + ("B" if token[-1] == "A" else "A")) == {404}


def test_after_a_day_the_link_has_run_out(client: Client) -> None:
    come_to_a_plan(client)
    token = keep_a_plan(client)
    KeptPlan.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    assert statuses(client, token) == {410}
    assert Shown(client.get(f"/play/{token}/")).heading == "This link has run out"
    assert timedelta(days=1) == KEPT_FOR


def test_today_is_asked_afresh_once_the_answers_are_old(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    come_to_a_plan(client)
    token = keep_a_plan(client)
    pass_time(monkeypatch, ANSWERS_HOLD + timedelta(minutes=1))
    for address in addresses(token):
        assert client.get(address)["Location"] == "/safe/"


def test_a_place_left_out_later_is_not_worked_on_by_an_older_plan(client: Client) -> None:
    come_to_a_plan(client, hoping={"ache_sacrum": "2"})
    token = keep_a_plan(client)
    client.post("/", wish(leave_out="sacrum"))
    assert statuses(client, token) == {410}


def test_a_shorter_wish_leaves_the_older_plan_open(client: Client) -> None:
    come_to_a_plan(client)
    token = keep_a_plan(client)
    client.post("/", wish(minutes="5"))
    assert statuses(client, token) == {200}


@pytest.mark.parametrize(
    "sent", [{"feeling": "11"}, {"feeling": "much"}, {"feeling": "-1"}, {"intention": "x" * 121}]
)
def test_what_cannot_be_kept_is_shown_again(client: Client, sent: dict[str, str]) -> None:
    come_to_a_plan(client)
    token = keep_a_plan(client)
    answered = client.post(f"/prepare/{token}/", {"stop_word": "Robben"} | sent)
    assert answered.status_code == 422
    assert Shown(answered).typed["stop_word"] == "Robben"


def test_what_is_typed_is_shown_as_words_and_never_run(client: Client) -> None:
    come_to_a_plan(client)
    token = keep_a_plan(client)
    typed = '"><script>alert(1)</script>'
    client.post(f"/prepare/{token}/", {"stop_word": typed, "intention": typed})
    for address in addresses(token)[:2]:
        assert "<script>alert" not in client.get(address).content.decode()


def test_a_plan_is_ready_once_the_room_is(client: Client) -> None:
    come_to_a_plan(client)
    token = keep_a_plan(client)
    answered = client.post(f"/prepare/{token}/", {"feeling": "6"})
    assert answered["Location"] == f"/play/{token}/"
    assert "Before, it was 6." in Shown(client.get("/after/")).words


@pytest.mark.parametrize(
    ("address", "at_most"),
    [("/", 120), ("/safe/", 120), ("/plan/edit/", 120), ("/plan/asked/", 30), ("/after/", 60)],
)
def test_an_address_that_sends_too_fast_is_asked_to_wait(
    client: Client, address: str, at_most: int
) -> None:
    sent = [client.post(address, {}, REMOTE_ADDR="198.51.100.99") for _ in range(at_most + 1)]
    assert 429 not in {one.status_code for one in sent[:-1]}
    answered = sent[-1]
    assert (answered.status_code, answered["Retry-After"]) == (429, "60")
    assert Shown(answered).heading == "A moment, please"
    assert client.get(address).status_code != 429
    assert client.post(address, {}, REMOTE_ADDR="198.51.100.98").status_code != 429


def test_an_address_makes_at_most_sixty_plans_an_hour(client: Client) -> None:
    for _ in range(60):
        client.post("/plan/start/", REMOTE_ADDR="198.51.100.97")
    answered = client.post("/plan/start/", REMOTE_ADDR="198.51.100.97")
    assert (answered.status_code, answered["Retry-After"]) == (429, "3600")


@pytest.mark.parametrize(
    ("said", "watched"),
    [({}, False), (WARFARIN, True), ({"q_meds": "yes", "q_meds_which": "ssri_snri"}, True)],
)
def test_who_bruises_easily_is_told_before_and_after(
    client: Client, said: Mapping[str, Said], *, watched: bool
) -> None:
    come_to_a_plan(client, said)
    before = Shown(client.get(f"/prepare/{keep_a_plan(client)}/")).words
    after = Shown(client.get("/after/")).words
    assert ("Look at the skin as you go" in before) is watched
    assert ("Look for bruises until" in after) is watched
    assert ("Growing or large bruise or lump" in after) is not watched


def test_room_hands_and_oil_are_told_as_the_tips_say_it(client: Client) -> None:
    come_to_a_plan(client)
    words = Shown(client.get(f"/prepare/{keep_a_plan(client)}/")).words
    for tip in ("warmth_3", "hygiene_1", "oil_and_lotion_4"):
        assert load_library().tips[tip].text in words


def test_the_player_knows_after_which_stops_health_was_asked_about_afresh(client: Client) -> None:
    come_to_a_plan(client)
    token = keep_a_plan(client)
    assert "data-answered-stops" not in client.get(f"/play/{token}/").content.decode()
    client.post("/stopped/", {"answer": "stop_chest_1", "once": "7"})
    after = Shown(client.get("/safe/")).values("after")
    client.post("/safe/", answers(after=after))
    assert keep_a_plan(client) == token
    shown = client.get(f"/play/{token}/").content.decode()
    assert 'data-answered-stops="stop_chest_1 7"' in shown


def test_the_player_says_what_the_massage_is_limited_to_as_what_a_device_keeps_does(
    client: Client,
) -> None:
    come_to_a_plan(client, WARFARIN)
    token = keep_a_plan(client)
    kept = client.get("/kept/record.json").json()["limits"]
    shown = Shown(client.get(f"/play/{token}/")).words
    assert kept[0] == MEANWHILE
    assert all(line in shown for line in kept)


def test_what_is_gone_on_with_after_a_closed_browser_is_still_only_for_the_meantime(
    client: Client,
) -> None:
    come_to_a_plan(client, WARFARIN)
    token = keep_a_plan(client)
    client.get(f"/play/{token}/")
    del client.cookies["sessionid"]
    assert MEANWHILE in Shown(client.get(f"/play/{token}/")).words


def test_who_need_ask_nobody_is_shown_no_meantime(client: Client) -> None:
    come_to_a_plan(client)
    assert MEANWHILE not in Shown(client.get(f"/play/{keep_a_plan(client)}/")).words
