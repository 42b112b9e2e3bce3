"""Whoever bleeds or bruises easily looks for bruises for as long as the tables say."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.craft.sessions import KNOWN, ON_WARFARIN, WARFARIN_ALLOWED, WELL, clearance
from unknot.craft.knowledge import load_library
from unknot.website.guide.pages.bruise_watch import ANYONE, BruiseWatch, bruise_watch
from unknot.website.guide.saying import moment_in_words

EVENING = datetime(2026, 11, 25, 20, 15, tzinfo=UTC)


def watch(
    raw: object = None, *, now: datetime = EVENING, ended: datetime | None = None
) -> BruiseWatch | None:
    found = None if raw is None else clearance(raw)
    return bruise_watch(found, KNOWN, load_library(), now=now, ended=ended)


@pytest.mark.parametrize("raw", [ON_WARFARIN, WARFARIN_ALLOWED])
def test_on_a_blood_thinner_two_days_are_watched(raw: object) -> None:
    card = watch(raw)
    assert card is not None
    assert card.until == "Friday 27 November, 20:15"
    assert card.days == ("Tonight", "Tomorrow", "Friday")
    assert card.because == f"Because of: {KNOWN.rules['anticoagulant'].plain}."


def test_by_day_the_first_look_is_today() -> None:
    card = watch(ON_WARFARIN, now=EVENING.replace(hour=9))
    assert card is not None
    assert card.days == ("Today", "Tomorrow", "Friday")


def test_the_two_days_count_from_the_end_however_late_the_card_is_opened_again() -> None:
    later = watch(ON_WARFARIN, now=EVENING + timedelta(hours=14), ended=EVENING)
    assert later is not None
    assert later.until == "Friday 27 November, 20:15"
    assert later.days == ("Today", "Tomorrow")
    last = watch(ON_WARFARIN, now=EVENING + timedelta(hours=47), ended=EVENING)
    assert last is not None
    assert last.days == ("Tonight",)
    assert watch(ON_WARFARIN, now=EVENING + timedelta(hours=48), ended=EVENING) is None


def test_what_is_an_emergency_and_what_is_not_stand_apart() -> None:
    card = watch(ON_WARFARIN)
    assert card is not None
    assert card.emergency == (
        "a new bruise that is large or grows",
        "back pain with weak legs",
        "a knock to the head",
    )
    assert card.same_day[-1].startswith(KNOWN.rules["unexplained_bruising"].plain)


def test_who_is_well_watches_nothing() -> None:
    assert watch(WELL) is None


def test_a_doubt_watches_too_and_is_named_once() -> None:
    card = watch({"q_bleed": "not_sure", "*": "no"})
    assert card is not None
    assert card.because == f"Because of: not sure: {KNOWN.questions['q_bleed'].short}."


def test_where_nothing_is_known_any_more_the_card_says_for_whom_it_is() -> None:
    card = watch()
    assert card is not None
    assert card.because == ANYONE


@pytest.mark.parametrize("question", ["q_bloodthinner", "q_bleed"])
def test_every_bleeding_risk_that_may_lead_to_a_plan_is_watched(question: str) -> None:
    rules = [KNOWN.rules[rule] for rule in KNOWN.questions[question].yes_to]
    may_be_planned = [one for one in rules if one.outcome in {"go", "adapt", "ask_doctor_first"}]
    assert {one.watch_hours for one in may_be_planned} == {48}


@given(st.datetimes(datetime(2026, 1, 1), datetime(2030, 1, 1)))  # noqa: DTZ001
def test_the_watch_ends_48_hours_after_any_moment_and_names_each_day(now: datetime) -> None:
    card = watch(ON_WARFARIN, now=now)
    assert card is not None
    assert card.until == moment_in_words(now + timedelta(hours=48))
    assert len(card.days) == 3
