"""What a device keeps of a session says what the session is limited to."""

import pytest
from django.test import Client

from tests.website.guide.sending import WARFARIN, afresh, agreed, answers, come_to_a_plan

pytestmark = pytest.mark.django_db
MEANWHILE = "Only for the meantime, until a doctor or pharmacist has answered"


def mark_kept(client: Client) -> str:
    return str(client.get("/kept/record.json").json()["mark"])


def limits_kept(client: Client) -> list[str]:
    return [*client.get("/kept/record.json").json()["limits"]]


def test_what_may_be_done_only_meanwhile_says_so_first(client: Client) -> None:
    come_to_a_plan(client, WARFARIN)
    assert limits_kept(client)[:2] == [MEANWHILE, "Pressure at most 1 of 3"]


def test_whoever_need_ask_nobody_is_told_of_nobody(client: Client) -> None:
    come_to_a_plan(client)
    assert MEANWHILE not in limits_kept(client)


def test_only_what_came_of_the_same_answers_bears_the_same_mark(client: Client) -> None:
    come_to_a_plan(client)
    first = mark_kept(client)
    come_to_a_plan(client, hoping={"minutes": "20"})
    assert mark_kept(client) == first
    client.post("/stopped/", {"answer": "stop_chest_1"})
    client.post("/safe/", afresh(client))
    after_a_stop = mark_kept(client)
    come_to_a_plan(client, WARFARIN)
    assert len({first, after_a_stop, mark_kept(client)}) == 3
    stranger = Client()
    come_to_a_plan(stranger, WARFARIN)
    assert mark_kept(stranger) != mark_kept(client)


def test_what_holds_is_told_by_the_mark_of_what_is_kept_and_by_nothing_else(client: Client) -> None:
    assert client.get("/kept/holding.json").status_code == 409
    come_to_a_plan(client, WARFARIN)
    kept = client.get("/kept/record.json").json()
    holding = client.get("/kept/holding.json")
    assert holding.json() == {name: kept[name] for name in ("mark", "clear_until_ms")}
    assert holding["Cache-Control"] == "private, no-store"


def test_the_same_answers_sent_again_hold_as_before_and_others_do_not(client: Client) -> None:
    come_to_a_plan(client)
    before = client.get("/kept/holding.json").json()
    client.post("/safe/", answers())
    assert client.get("/kept/holding.json").json() == before
    client.post("/safe/", answers(**WARFARIN))
    assert client.get("/kept/holding.json").json()["mark"] != before["mark"]


def test_after_a_stop_no_answers_hold(client: Client) -> None:
    come_to_a_plan(client)
    client.post("/stopped/", {"answer": "stop_chest_1"})
    assert client.get("/kept/holding.json").status_code == 409


def test_what_a_professional_said_changes_the_mark(client: Client) -> None:
    come_to_a_plan(client, WARFARIN)
    before = mark_kept(client)
    told = client.post("/plan/asked/", agreed("anticoagulant"))
    assert told.status_code == 302
    assert mark_kept(client) != before


def test_in_afrikaans_the_english_stands_beside_each(client: Client) -> None:
    client.cookies["unknot_language"] = "af"
    come_to_a_plan(client, WARFARIN)
    first, second, *_ = limits_kept(client)
    assert first.endswith(f"geantwoord het ({MEANWHILE})")
    assert second.endswith("(Pressure at most 1 of 3)")
