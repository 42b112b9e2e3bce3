"""A file goes with the answers that it was made from, even where the same plan comes back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client
from django.utils import timezone

from tests.website.exports.asking import ask_for, let_a_worker_work
from tests.website.guide.sending import answers, come_to_a_plan, keep_a_plan
from tests.website.reading import Shown
from unknot.website.exports import making
from unknot.website.exports.models import Export, State
from unknot.website.guide.actions import close_plans, withdraw_plans

pytestmark = pytest.mark.django_db(transaction=True)
NUTS = {"q_allergy": "yes", "q_allergy_which": "nut_allergy"}


@pytest.fixture
def shown(client: Client) -> str:
    """Where a text that was made is shown."""
    come_to_a_plan(client)
    shown = ask_for(client, "txt")
    let_a_worker_work()
    return shown


def withdraw(client: Client, withdrawing: Callable[..., None] = close_plans) -> None:
    withdrawing(maker=client.session["maker"], now=timezone.now())


def test_a_file_from_before_an_allergy_was_told_stays_away_when_the_same_plan_comes_back(
    client: Client, shown: str, exports: Path
) -> None:
    client.post("/safe/", answers(**NUTS))
    keep_a_plan(client)
    for address in (shown, f"{shown}file/", f"{shown}state.json"):
        assert client.get(address).status_code == 410
    assert list(exports.iterdir()) == []


@pytest.mark.parametrize("withdrawing", [close_plans, withdraw_plans])
def test_a_file_that_was_withdrawn_is_made_anew_when_it_is_asked_for_again(
    client: Client, shown: str, withdrawing: Callable[..., None]
) -> None:
    withdraw(client, withdrawing)
    assert ask_for(client, "txt") == shown
    assert Shown(client.get(shown)).heading == "It is being made."
    let_a_worker_work()
    assert client.get(f"{shown}file/").status_code == 200


def test_a_file_that_is_being_made_when_it_is_withdrawn_is_not_finished(
    client: Client, exports: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def render(_export: Export, place: Path) -> str:
        withdraw(client)
        place.write_text("whole")
        return ""

    come_to_a_plan(client)
    ask_for(client, "txt")
    monkeypatch.setattr(making, "_render", render)
    let_a_worker_work()
    assert list(exports.iterdir()) == []
    assert Export.objects.get().state == State.CANCELLED


def test_withdrawing_leaves_the_files_of_other_visits_alone(client: Client, shown: str) -> None:
    other = Client()
    come_to_a_plan(other)
    ask_for(other, "txt")
    withdraw(other)
    assert client.get(f"{shown}file/").status_code == 200
