"""No rule that withholds a plan can be got round: neither a page, nor a score, nor a link."""

import pytest
from django.test import Client

from tests.website.guide.sending import come_to_a_plan
from tests.website.reading import Shown
from unknot.craft.knowledge import load
from unknot.website.guide.models import KeptPlan

pytestmark = pytest.mark.django_db
ASKED_OTHERWISE = {"q_age", "q_consent"}
RULES = load().rules
WITHHELD = [
    (question.id, rule)
    for question in load().questions.values()
    for rule in question.yes_to
    if RULES[rule].outcome in {"ask_doctor_first", "no_massage_now", "emergency"}
    and not RULES[rule].interim
    and question.id not in ASKED_OTHERWISE
]


@pytest.mark.parametrize(("question", "rule"), WITHHELD)
def test_a_withheld_plan_is_neither_shown_nor_kept(
    client: Client, question: str, rule: str
) -> None:
    come_to_a_plan(client, {question: "yes", f"{question}_which": rule})
    assert Shown(client.get("/plan/", follow=True)).values("step") == []
    started = client.post("/plan/start/")
    assert started.status_code in {302, 403}
    assert not started.get("Location", "").startswith("/prepare/")
    assert not KeptPlan.objects.exists()
