"""What a device keeps of a session says what the session is limited to."""

import pytest
from django.test import Client

from tests.website.guide.sending import WARFARIN, come_to_a_plan

pytestmark = pytest.mark.django_db
MEANWHILE = "Only for the meantime, until a doctor or pharmacist has answered"


def limits_kept(client: Client) -> list[str]:
    return [*client.get("/kept/record.json").json()["limits"]]


def test_what_may_be_done_only_meanwhile_says_so_first(client: Client) -> None:
    come_to_a_plan(client, WARFARIN)
    assert limits_kept(client)[:2] == [MEANWHILE, "Pressure at most 1 of 3"]


def test_whoever_need_ask_nobody_is_told_of_nobody(client: Client) -> None:
    come_to_a_plan(client)
    assert MEANWHILE not in limits_kept(client)


def test_in_afrikaans_the_english_stands_beside_each(client: Client) -> None:
    client.cookies["unknot_language"] = "af"
    come_to_a_plan(client, WARFARIN)
    first, second, *_ = limits_kept(client)
    assert first.endswith(f"geantwoord het ({MEANWHILE})")
    assert second.endswith("(Pressure at most 1 of 3)")
