"""What the tests of the guide send: a wish, answers, and the way to a plan and its link."""

import re
from collections.abc import Mapping
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from unknot.craft.knowledge import load

Said = str | list[str] | None
"""What stands in a field; None where the field is not sent at all."""

NOTHING_MORE: Mapping[str, Said] = {}
WARFARIN: dict[str, str] = {"q_bloodthinner": "yes", "q_bloodthinner_which": "anticoagulant"}


def wish(**changes: Said) -> dict[str, Said]:
    """The home page as it is sent: a first time of twenty minutes, to ease, face down."""
    usual: dict[str, Said] = {
        "minutes": "20",
        "aim": "relief",
        "company": "partner",
        "position": "face_down",
        "before": "first",
        "order": "ours",
        "tone": "3",
        "hands": "4",
        "build": "medium",
    }
    return _changed(usual, changes)


def answers(**changes: Said) -> dict[str, Said]:
    """The safety page as it is sent: an adult, both want it, and no to everything else."""
    groups: list[str] = sorted({question.group for question in load().questions.values()})
    usual: dict[str, Said] = {"closed": groups, "q_age": "adult", "receiver": "yes", "giver": "yes"}
    return _changed(usual, changes)


def afresh(client: Client, **changes: Said) -> dict[str, Said]:
    """The safety page as it is sent after a massage had to stop: opened since, and answered."""
    page = client.get("/safe/").content.decode()
    opened = re.search(r'name="after" value="([^"]*)"', page)
    assert opened is not None
    return answers(**changes) | {"after": opened[1]}


def agreed(*codes: str, **changes: Said) -> dict[str, Said]:
    """What is sent once a doctor said yes, today, to these findings."""
    today = timezone.localdate().isoformat()
    usual: dict[str, Said] = {"who": "doctor", "on": today, "said": "yes", "codes": [*codes]}
    return _changed(usual, changes)


def as_sent(page: Mapping[str, Said]) -> dict[str, list[str]]:
    """A page as a visit holds it: each field with all that was said in it."""
    return {
        name: said if isinstance(said, list) else [said]
        for name, said in page.items()
        if said is not None
    }


def come_to_a_plan(
    client: Client,
    said: Mapping[str, Said] = NOTHING_MORE,
    *,
    hoping: Mapping[str, Said] = NOTHING_MORE,
) -> None:
    """Send a wish and answers, the usual ones but for what is given here."""
    client.post("/", wish(**hoping))
    client.post("/safe/", afresh(client, **said))


def keep_a_plan(client: Client) -> str:
    """Keep the plan, and give the private part of its link."""
    return str(client.post("/plan/start/")["Location"].strip("/").rpartition("/")[2])


def _changed(usual: dict[str, Said], changes: dict[str, Said]) -> dict[str, Said]:
    """Leave out what is changed to None, as a form leaves out what nobody ticked."""
    return {name: value for name, value in (usual | changes).items() if value is not None}


def pass_time(monkeypatch: pytest.MonkeyPatch, passed: timedelta) -> None:
    """Let some time go by."""
    later = timezone.now() + passed
    monkeypatch.setattr(timezone, "now", lambda: later)
