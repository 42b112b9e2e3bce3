"""Cautions that stand in running words are limits as well, not only words."""

import re

import pytest

from unknot.craft.knowledge import Rule, load, load_library
from unknot.craft.knowledge.records import HoldOff
from unknot.craft.screening.waiting import wait_in_words

RULES = load().rules
UP_OR_ON_THE_SIDE = ("astride_chair", "side_lying_left", "side_lying_right")


@pytest.mark.parametrize(
    ("waits", "said"),
    [
        (
            HoldOff(least_hours=48, until="you feel well"),
            "at least 48 hours; and until you feel well",
        ),
        (HoldOff(least_hours=168), "at least 7 days"),
        (
            HoldOff(least_hours=336, agreed_by="the surgeon"),
            "at least 2 weeks; and until the surgeon agrees",
        ),
        (HoldOff(least_hours=2160), "at least 3 months"),
        (HoldOff(until="it has healed", area_only=True), "until it has healed (this place only)"),
        (HoldOff(), ""),
    ],
)
def test_a_wait_says_how_long_until_when_and_who_agrees(waits: HoldOff, said: str) -> None:
    assert wait_in_words(waits, load()) == said


@pytest.mark.parametrize(
    "rule", ["pacemaker_icd_new", "recent_surgery_fresh", "recent_fracture_fresh"]
)
def test_who_still_has_to_wait_gets_no_plan(rule: str) -> None:
    assert RULES[rule].outcome == "no_massage_now"
    assert RULES[rule].hold_off


@pytest.mark.parametrize(
    "rule", ["recent_surgery", "recent_fracture", "spinal_injection", "botulinum_filler"]
)
def test_who_waits_with_one_place_only_points_it_out(rule: str) -> None:
    waits = RULES[rule].hold_off
    assert waits
    assert waits.area_only
    assert RULES[rule].asks_where


@pytest.mark.parametrize(
    "rule",
    [
        "heart_failure",
        "bp_uncontrolled",
        "osteoporosis_severe",
        "pregnancy_t1",
        "pregnancy_t2",
        "pregnancy_t3",
        "postpartum",
        "port_central_line",
        "pacemaker_icd",
        "other_devices",
        "botulinum_filler",
        "dizzy_low_bp",
        "older_frail",
        "lung_disease_reflux",
        "glaucoma_eye_surgery",
        "recent_meal",
    ],
)
def test_who_should_not_lie_face_down_does_not(rule: str) -> None:
    assert RULES[rule].positions == UP_OR_ON_THE_SIDE
    assert RULES[rule].position_notes


@pytest.mark.parametrize("rule", ["older_well", "masked_pain"])
def test_one_level_lighter_is_two(rule: str) -> None:
    assert RULES[rule].max_pressure == 2


@pytest.mark.parametrize("rule", ["lymphoedema", "old_stroke_weak_side", "fibromyalgia_first"])
def test_a_side_or_a_beginning_that_takes_only_light_touch_gets_no_more(rule: str) -> None:
    assert RULES[rule].max_pressure == 1


def test_a_healed_spine_has_the_limits_of_thin_bones() -> None:
    healed, thin = RULES["vertebral_fracture_healed"], RULES["osteoporosis"]
    limits = ("max_pressure", "withheld_techniques", "withheld_zones", "keep_clear", "positions")
    assert {name: getattr(healed, name) for name in limits} == {
        name: getattr(thin, name) for name in limits
    }


def test_joints_between_flares_are_worked_lightly_and_the_neck_is_left_out() -> None:
    quiet = RULES["inflammatory_arthritis_quiet"]
    assert (quiet.max_pressure, quiet.withheld_zones) == (2, ("neck_base",))
    assert quiet.asks_where


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_what_people_read_of_a_rule_is_plain(rule: Rule) -> None:
    waits = wait_in_words(rule.hold_off, load()) if rule.hold_off else ""
    said = " ".join((rule.plain, rule.advice, *rule.position_notes, *rule.keep_clear, waits))
    assert re.findall(r"=|\w+_\w+|\b[Pp]roduct\b|verify", said) == []


def test_nothing_promises_what_massage_cannot_do() -> None:
    library = load_library()
    words = "|".join(map(re.escape, library.wording.forbidden))
    promise = re.compile(rf"\b(?:{words})s?\b", re.IGNORECASE)
    said = [
        *(text for rule in RULES.values() for text in (rule.plain, rule.advice, rule.why)),
        *(text for one in load().questions.values() for text in (one.short, one.detail)),
        *(text for one in load().techniques.values() for text in (one.how, one.purpose, one.dose)),
        *(text for one in load().points.values() for text in (one.where, one.caution)),
        *(tip.text for tip in library.tips.values() if tip.id != "hydration_2"),
        *(advice.text for advice in library.advice.values()),
        *(text for one in library.stretches.values() for text in (one.name, one.how)),
    ]
    assert [text for text in said if promise.search(text)] == []
    assert "no evidence that water after massage flushes toxins" in library.tips["hydration_2"].text
