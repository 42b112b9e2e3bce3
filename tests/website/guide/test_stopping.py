"""A massage that had to stop does not go on in its visit, by whatever way, until asked afresh."""

from datetime import timedelta

import pytest
from django.test import Client

from tests.website.care.caring import open_room, opened, tell
from tests.website.exports.asking import ask_for
from tests.website.guide.sending import (
    WARFARIN,
    afresh,
    agreed,
    come_to_a_plan,
    keep_a_plan,
    pass_time,
    wish,
)
from tests.website.reading import Shown
from tests.website.sharing.test_views import OPENED
from unknot.craft.approach import Gate
from unknot.website.guide.models import KeptPlan
from unknot.website.guide.resuming import COOKIE

pytestmark = pytest.mark.django_db
CHEST, NUMB = "stop_chest_1", "stop_numb_2"
DOES_NOT_GO_ON = "This massage does not go on."


KEY = "4094967295"
OLD = f"/after/?stopped={CHEST}&once={KEY}"
SINCE = "Your health was asked about afresh since then."


def stop(client: Client, answer: str = CHEST, key: str = "") -> None:
    assert client.post("/stopped/", {"answer": answer, "once": key}).status_code == 204


@pytest.fixture
def links(client: Client) -> list[str]:
    """The private links of two plans of one visit: of twenty minutes, and of five."""
    made = []
    for minutes in ("20", "5"):
        come_to_a_plan(client, hoping={"minutes": minutes})
        made.append(keep_a_plan(client))
    return made


@pytest.mark.parametrize("address", ["/prepare/{}/", "/play/{}/"])
def test_no_link_of_the_visit_is_opened_after_a_stop(
    client: Client, links: list[str], address: str
) -> None:
    stop(client)
    for token in links:
        assert client.get(address.format(token))["Location"] == "/after/"


def test_a_player_that_is_open_is_given_no_score_any_more_and_why(
    client: Client, links: list[str]
) -> None:
    stop(client)
    for token in links:
        answered = client.get(f"/play/{token}/score.json")
        assert answered.status_code == 410
        assert DOES_NOT_GO_ON in answered.json()["problem"]


def test_why_it_does_not_go_on_is_said_with_its_english_beside_it(
    client: Client, links: list[str]
) -> None:
    client.cookies["unknot_language"] = "af"
    stop(client)
    problem = client.get(f"/play/{links[0]}/score.json").json()["problem"]
    assert problem.startswith("Hierdie massering gaan nie verder nie.")
    assert f"({DOES_NOT_GO_ON}" in problem


def test_a_stop_takes_back_what_was_planned_and_the_files_of_it(client: Client) -> None:
    come_to_a_plan(client)
    keep_a_plan(client)
    shown = ask_for(client, "txt")
    stop(client)
    assert set(KeptPlan.objects.values_list("score", flat=True)) == {""}
    for address in (shown, f"{shown}file/", f"{shown}state.json"):
        assert Client().get(address).status_code == 410


@pytest.mark.parametrize("address", ["/plan/", "/along/", "/along/ask/"])
def test_no_page_plans_or_takes_along_after_a_stop(client: Client, address: str) -> None:
    come_to_a_plan(client)
    stop(client)
    assert client.get(address)["Location"] == "/after/"


@pytest.mark.parametrize("address", ["/plan/edit/", "/plan/start/", "/along/ask/"])
def test_no_form_plans_or_takes_along_after_a_stop(client: Client, address: str) -> None:
    come_to_a_plan(client)
    stop(client)
    sent = {"ending": "txt", "firm": "1"}
    assert client.post(address, sent)["Location"] == "/after/"
    assert not KeptPlan.objects.exclude(score="").exists()


def test_nothing_is_kept_on_a_device_after_a_stop_and_why(client: Client) -> None:
    come_to_a_plan(client)
    stop(client)
    answered = client.get("/kept/record.json")
    assert answered.status_code == 409
    assert DOES_NOT_GO_ON in answered.json()["problem"]


def test_a_new_wish_opens_nothing_and_leads_to_the_questions(client: Client) -> None:
    come_to_a_plan(client)
    stop(client)
    assert client.post("/", wish(minutes="5"))["Location"] == "/safe/"
    assert client.get("/plan/")["Location"] == "/after/"
    assert client.get("/kept/record.json").status_code == 409


def test_a_doctors_yes_opens_nothing_after_a_stop(client: Client) -> None:
    come_to_a_plan(client, WARFARIN)
    stop(client)
    client.post("/plan/asked/", agreed("anticoagulant"))
    assert client.get("/plan/")["Location"] == "/after/"


@pytest.mark.parametrize("reported", [True, False])
def test_the_page_after_a_stop_holds_it_as_a_report_of_it_does(
    client: Client, links: list[str], *, reported: bool
) -> None:
    if reported:
        stop(client)
    assert Shown(client.get(f"/after/?stopped={CHEST}")).heading == "Get help now."
    assert client.get("/plan/")["Location"] == "/after/"
    assert client.get(f"/play/{links[0]}/")["Location"] == "/after/"
    assert Shown(client.get("/after/")).heading == "Get help now."
    assert client.cookies[COOKIE].value == ""


@pytest.mark.parametrize("named", ["", "stop_chest_9", "stop_firm_5", "nonsense"])
def test_what_ends_no_massage_holds_nothing_in_an_address_either(
    client: Client, links: list[str], named: str
) -> None:
    assert Shown(client.get(f"/after/?stopped={named}")).heading == "Rest a little."
    assert client.get("/plan/").status_code == 200
    assert client.get(f"/play/{links[0]}/").status_code == 200


def test_one_may_end_there_without_a_sign_and_play_again(client: Client, links: list[str]) -> None:
    assert Shown(client.get("/after/")).heading == "Rest a little."
    assert client.get(f"/play/{links[0]}/").status_code == 200
    assert client.get("/kept/record.json").status_code == 200


@pytest.mark.parametrize("first", [CHEST, NUMB])
def test_of_two_stops_the_page_says_the_one_that_calls_for_help(client: Client, first: str) -> None:
    come_to_a_plan(client)
    stop(client, first)
    stop(client, NUMB if first == CHEST else CHEST)
    assert Shown(client.get(f"/after/?stopped={NUMB}")).heading == "Get help now."


def test_what_was_answered_before_a_stop_is_filled_in_for_nobody(client: Client) -> None:
    come_to_a_plan(client, WARFARIN)
    stop(client)
    page = Shown(client.get("/safe/"))
    assert not {name for name, _ in page.ticked if name.startswith("q_") or name == "closed"}
    assert "The same person as earlier today?" not in page.words


def test_the_same_answers_given_afresh_open_a_massage_again(client: Client) -> None:
    come_to_a_plan(client)
    stop(client)
    client.post("/safe/", afresh(client))
    assert client.get("/plan/").status_code == 200
    assert client.get(f"/play/{keep_a_plan(client)}/").status_code == 200
    assert client.get("/kept/record.json").status_code == 200


@pytest.mark.parametrize("told", ["by the player", "by the page after it"])
def test_an_old_address_of_a_stop_takes_back_nothing_that_was_answered_since(
    client: Client, told: str
) -> None:
    come_to_a_plan(client)
    if told == "by the player":
        stop(client, key=KEY)
    else:
        client.get(OLD)
    client.post("/safe/", afresh(client))
    shown = Shown(client.get(OLD))
    assert (shown.heading, SINCE in shown.words) == ("Get help now.", True)
    assert DOES_NOT_GO_ON not in shown.words
    stop(client, key=KEY)
    assert client.get("/plan/").status_code == 200


def test_a_massage_begun_since_is_neither_ended_nor_let_go_of_by_an_old_address(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    come_to_a_plan(client, WARFARIN, hoping={"minutes": "5"})
    client.get(OLD)
    client.post("/safe/", afresh(client, **WARFARIN))
    token = keep_a_plan(client)
    client.get(f"/play/{token}/")
    client.get(OLD)
    assert client.cookies[COOKIE].value
    before = Shown(client.get(OLD)).words
    pass_time(monkeypatch, timedelta(hours=1))
    assert Shown(client.get(OLD)).words != before
    assert client.get(f"/play/{token}/").status_code == 200


@pytest.mark.parametrize("key", ["", "4094967296", "no key", "9" * 21])
def test_a_stop_that_was_not_held_yet_is_held_also_after_fresh_answers(
    client: Client, key: str
) -> None:
    come_to_a_plan(client)
    client.get(OLD)
    client.post("/safe/", afresh(client))
    client.get(f"/after/?stopped={CHEST}&once={key}")
    assert client.get("/plan/")["Location"] == "/after/"


def test_another_answer_under_the_same_key_is_another_stop(client: Client) -> None:
    come_to_a_plan(client)
    stop(client, NUMB, KEY)
    client.post("/safe/", afresh(client))
    assert Shown(client.get(OLD)).heading == "Get help now."
    assert client.get("/plan/")["Location"] == "/after/"


def test_whoever_stopped_and_then_took_up_a_shared_routine_is_still_asked_afresh(
    client: Client,
) -> None:
    come_to_a_plan(client)
    client.get(OLD)
    client.post("/shared/begin/", OPENED)
    assert "Answer afresh" in Shown(client.get(OLD)).words
    assert client.get("/plan/")["Location"] == "/after/"


def test_a_practice_does_not_book_touch_on_what_was_answered_before_a_stop(client: Client) -> None:
    room = open_room()
    tell(client, room)
    client.get(room.approach)
    assert opened() is Gate.TOUCH
    stop(client)
    assert client.get(room.approach)["Location"] == "/safe/"
    assert opened() is Gate.CONVERSATION
    assert client.post("/safe/", afresh(client, giver=None))["Location"] == room.approach
    assert client.get(room.approach).status_code == 200
    assert opened() is Gate.TOUCH


def test_answers_of_a_page_that_is_older_than_a_stop_do_not_lift_it(client: Client) -> None:
    come_to_a_plan(client)
    before = afresh(client)
    stop(client, CHEST, KEY)
    page = client.post("/safe/", before)
    assert (page.status_code, "Please answer each question afresh." in page.text) == (409, True)
    assert client.get("/plan/")["Location"] == "/after/"
    client.post("/safe/", afresh(client))
    assert client.get("/plan/").status_code == 200


def test_nothing_but_whole_answers_lifts_a_stop(client: Client) -> None:
    come_to_a_plan(client)
    stop(client, CHEST, KEY)
    assert client.post("/safe/", afresh(client, q_fever="maybe")).status_code == 422
    client.post("/safe/", {"after": afresh(client)["after"]})
    assert Shown(client.get("/after/")).heading == "Get help now."
    client.post("/shared/begin/", OPENED)
    assert Shown(client.get("/after/")).heading == "Get help now."
