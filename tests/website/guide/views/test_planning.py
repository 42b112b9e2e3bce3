"""The plan page: no plan without a clearance, and no change beyond it."""

import re
from collections.abc import Mapping

import pytest
from django.test import Client

from tests.website.guide.sending import WARFARIN, Said, agreed, come_to_a_plan, keep_a_plan, wish
from tests.website.reading import Shown

pytestmark = pytest.mark.django_db
EMERGENCY = {"q_chest": "yes"}
NOT_NOW = {"giver": "no"}


def plan_page(client: Client) -> Shown:
    return Shown(client.get("/plan/", follow=True))


def steps(client: Client) -> list[str]:
    return plan_page(client).values("step")


@pytest.mark.parametrize(
    ("said", "says"),
    [
        ({}, "Yes, gently."),
        ({"q_age": "older_frail"}, "Yes, with care."),
        (WARFARIN, "Ask your doctor or pharmacist first."),
        (NOT_NOW, "Not today."),
        (EMERGENCY, "Please get help now."),
    ],
)
def test_each_verdict_has_its_page(client: Client, said: Mapping[str, Said], says: str) -> None:
    come_to_a_plan(client, said)
    assert plan_page(client).heading == says


@pytest.mark.parametrize("said", [NOT_NOW, EMERGENCY, {"q_cancer": "not_sure"}])
@pytest.mark.parametrize("address", ["/plan/start/", "/plan/edit/", "/plan/asked/"])
def test_no_address_leads_round_a_verdict(
    client: Client, said: Mapping[str, Said], address: str
) -> None:
    come_to_a_plan(client, said)
    for answered in (client.get(address, follow=True), client.post(address, {}, follow=True)):
        assert "Get ready" not in Shown(answered).words
        assert answered.status_code in {200, 403, 422}
    client.post("/plan/asked/", agreed("no_consent", "q_chest", "cancer_on_treatment"))
    assert client.post("/plan/start/").status_code == 403


@pytest.mark.parametrize("address", ["/plan/start/", "/plan/edit/", "/plan/asked/"])
def test_before_anything_was_said_every_address_leads_home(client: Client, address: str) -> None:
    assert client.get(address, follow=True).redirect_chain[-1][0] == "/"
    assert client.post(address, {}, follow=True).redirect_chain[-1][0] == "/"


def test_someone_else_joining_is_asked_before_there_is_a_plan(client: Client) -> None:
    come_to_a_plan(client, {"giver": None}, hoping={"company": "alone"})
    token = keep_a_plan(client)
    client.post("/", wish(company="partner"))
    assert client.get("/plan/")["Location"] == "/safe/"
    assert client.get(f"/play/{token}/")["Location"] == "/safe/"
    assert "Say it for each of you." in Shown(client.get("/safe/")).words


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        ({"step": "nowhere", "technique": "friction"}, 302),
        ({"step": "nowhere", "seconds": "60"}, 302),
        ({"step": "nowhere", "drop": "yes"}, 302),
        ({"technique": "acupuncture", "step": "@first"}, 302),
        ({"seconds": "soon", "step": "@first"}, 422),
        ({"seconds": "-5", "step": "@first"}, 422),
        ({"seconds": "99999999", "step": "@first"}, 422),
        ({"step": "x" * 300, "drop": "yes"}, 422),
        ({"drop": "yes"}, 422),
        ({"firm": "4"}, 422),
        ({"firm": "hard"}, 422),
        ({"undo": "yes", "firm": "1"}, 422),
        ({}, 422),
    ],
)
def test_a_change_that_makes_no_sense_leaves_a_plan_that_plays(
    client: Client, sent: dict[str, str], status: int
) -> None:
    come_to_a_plan(client)
    before = steps(client)
    if sent.get("step") == "@first":
        sent = sent | {"step": before[0]}
    answered = client.post("/plan/edit/", sent)
    assert answered.status_code == status
    if status == 422:
        assert "alert" in Shown(answered).roles
    assert steps(client) == before
    assert keep_a_plan(client)


def test_a_change_sent_twice_counts_once(client: Client) -> None:
    come_to_a_plan(client)
    dropped = steps(client)[-1]
    for _ in range(2):
        client.post("/plan/edit/", {"step": dropped, "drop": "yes"})
    assert dropped not in steps(client)
    client.post("/plan/edit/", {"undo": "yes"})
    assert dropped in steps(client)


def test_changes_without_end_are_refused(client: Client) -> None:
    come_to_a_plan(client)
    sent = [
        client.post("/plan/edit/", {"step": "nowhere", "drop": "yes"}, REMOTE_ADDR=f"192.0.2.{n}")
        for n in range(101)
    ]
    assert [one.status_code for one in sent] == [302] * 100 + [422]
    assert "Undo them" in Shown(sent[-1]).words


def test_a_plan_kept_twice_has_one_link(client: Client) -> None:
    come_to_a_plan(client)
    assert keep_a_plan(client) == keep_a_plan(client)


def test_what_is_shown_is_what_plays(client: Client) -> None:
    come_to_a_plan(client)
    shown = plan_page(client).typed["shown"]
    assert client.post("/plan/start/", {"shown": shown}).status_code == 302
    client.post("/plan/edit/", {"firm": "1"})
    answered = client.post("/plan/start/", {"shown": shown})
    assert answered.status_code == 422
    assert "changed in another window" in Shown(answered).words
    assert client.post("/plan/start/", {"shown": Shown(answered).typed["shown"]}).status_code == 302


def test_the_minutes_of_the_phases_that_are_shown_make_the_whole(client: Client) -> None:
    come_to_a_plan(client)
    drawn = client.get("/plan/").content.decode()
    below = re.findall(r'class="phase-length"[^>]*>(\d+) min<', drawn)
    besides = re.findall(r"<figcaption[^>]*>Also: arrive (\d+) min</figcaption>", drawn)
    assert sum(int(one) for one in [*below, *besides]) == 20
