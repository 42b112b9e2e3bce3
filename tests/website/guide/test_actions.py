"""Plans are kept for a day, for the visit that made them, and visits for half of one."""

from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session

from unknot.website.guide.actions import (
    KEPT_FOR,
    LINKS_REMEMBERED_FOR,
    keep_plan,
    let_go_of_what_is_over,
    withdraw_plans,
)
from unknot.website.guide.models import KeptPlan
from unknot.website.guide.queries import find_kept_plan

NOW = datetime(2026, 1, 5, 20, 0, tzinfo=UTC)
SECOND = timedelta(seconds=1)
pytestmark = pytest.mark.django_db


def found(token: str) -> KeptPlan:
    kept = find_kept_plan(token)
    assert kept is not None
    return kept


def test_a_link_leads_to_its_plan_for_a_day() -> None:
    token = keep_plan(maker="me", score="{}", now=NOW)
    assert found(token).score == "{}"
    assert not found(token).is_over(NOW + KEPT_FOR - SECOND)
    assert found(token).is_over(NOW + KEPT_FOR)
    assert find_kept_plan("another") is None


def test_a_form_sent_twice_keeps_one_plan() -> None:
    assert keep_plan(maker="me", score="{}", now=NOW) == keep_plan(maker="me", score="{}", now=NOW)
    assert KeptPlan.objects.count() == 1


def test_neither_the_link_nor_the_visit_can_be_read_from_the_database() -> None:
    token = keep_plan(maker="me", score="{}", now=NOW)
    stored = repr(KeptPlan.objects.values().get())
    assert token not in stored
    assert "'me'" not in stored


def test_withdrawing_empties_the_plans_of_one_visit_only() -> None:
    mine = keep_plan(maker="me", score="{}", now=NOW)
    theirs = keep_plan(maker="them", score="{}", now=NOW)
    withdraw_plans(maker="me", now=NOW + SECOND)
    assert (found(mine).score, found(mine).is_over(NOW + SECOND)) == ("", True)
    assert not found(theirs).is_over(NOW + SECOND)


def test_a_plan_whose_day_is_over_is_emptied_and_its_link_forgotten_later() -> None:
    token = keep_plan(maker="me", score="{}", now=NOW)
    let_go_of_what_is_over(now=NOW + KEPT_FOR)
    assert found(token).score == ""
    let_go_of_what_is_over(now=NOW + KEPT_FOR + LINKS_REMEMBERED_FOR)
    assert find_kept_plan(token) is None


def test_a_visit_that_has_ended_is_deleted_with_all_that_was_told() -> None:
    for seconds in (-1, 3600):
        session = SessionStore()
        session["held"] = {"told": True}
        session.set_expiry(seconds)
        session.save()
    let_go_of_what_is_over(now=NOW)
    assert Session.objects.count() == 1
