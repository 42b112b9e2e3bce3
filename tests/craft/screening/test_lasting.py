"""What lasts of earlier answers: only what cannot have changed, and all of it only for a while."""

from datetime import UTC, datetime, timedelta

import pytest

from unknot.craft.knowledge import Knowledge
from unknot.craft.screening.lasting import ANSWERS_HOLD, hold_until, still_hold, what_lasts

NOON = datetime(2026, 1, 15, 12, tzinfo=UTC)


def test_answers_hold_for_four_hours() -> None:
    assert hold_until(NOON) == NOON.replace(hour=16)
    assert still_hold(NOON, NOON + ANSWERS_HOLD)
    assert not still_hold(NOON, NOON + ANSWERS_HOLD + timedelta(microseconds=1))
    assert not still_hold(None, NOON)


def test_age_allergies_devices_and_touch_to_avoid_last_and_nothing_else(
    knowledge: Knowledge,
) -> None:
    lasting = {one.id for one in knowledge.questions.values() if what_lasts(["yes"], one)}
    assert lasting == {"q_age", "q_allergy", "q_device", "q_consent"}


@pytest.mark.parametrize(("question", "rule"), [("q_allergy", "severe_allergy_now")])
def test_what_is_only_named_where_it_happens_never_lasts(
    question: str, rule: str, knowledge: Knowledge
) -> None:
    said = ["nut_allergy", rule, "not_sure"]
    assert what_lasts(said, knowledge.questions[question]) == ["nut_allergy", "not_sure"]
