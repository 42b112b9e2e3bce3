"""A caution that could not do what it says is refused."""

from pathlib import Path

import pytest

from tests.craft.knowledge.spoiling import change, refusal


@pytest.mark.parametrize(
    ("file", "entry", "old", "new", "reason"),
    [
        (
            "rules_emergency",
            "chest_pain",
            'urgency = "immediate"\n',
            "",
            "it is an emergency but does not say what to do",
        ),
        (
            "rules_no_massage_now",
            "osteomyelitis",
            'hold_off = { agreed_by = "the infection specialist" }\n',
            "",
            "it does not say how soon, or until when",
        ),
        (
            "rules_no_massage_now",
            "osteomyelitis",
            '{ agreed_by = "the infection specialist" }',
            "{}",
            "it waits for nothing",
        ),
        (
            "rules_adapt",
            "open_wound_bruise",
            ", area_only = true",
            "",
            "it waits for all of the back, yet may lead to a plan",
        ),
        (
            "rules_ask_doctor_first",
            "spinal_injection",
            'keep_clear = ["the place of the injection"]\n',
            "",
            "it waits for all of the back, yet may lead to a plan",
        ),
        (
            "rules_ask_doctor_first",
            "anticoagulant",
            "max_pressure = 1, techniques",
            "max_pressure = 2, techniques",
            "the interim's max_pressure 2 is not 0–1",
        ),
        (
            "rules_ask_doctor_first",
            "anticoagulant",
            '"suspected_dvt"',
            '"dvt"',
            "it names the rule “dvt”, which does not exist",
        ),
        (
            "rules_adapt",
            "glaucoma_eye_surgery",
            'positions = ["astride_chair", "side_lying_left", "side_lying_right"]',
            "positions = []",
            "it leaves no position",
        ),
        (
            "rules_adapt",
            "scoliosis",
            'outcome = "adapt"',
            'outcome = "go"',
            "its outcome is “go”",
        ),
        (
            "rules_ask_doctor_first",
            "vertebral_fracture_healed",
            'derived_from = "vertebral_fracture"',
            'derived_from = "fracture"',
            "it names the rule “fracture”, which does not exist",
        ),
        (
            "rules_go",
            "simple_back_pain",
            'basis = "guideline"',
            'basis = "guideline"\nnot_asked = "no need"',
            "it is asked, yet it has not_asked",
        ),
        (
            "combinations",
            "two_blood_thinners",
            "least = 2",
            "least = 4",
            "least 4 is not 1–3",
        ),
        ("questions", "q_ces", '["cauda_equina"]', "[]", "a yes leads to no rule"),
    ],
)
def test_a_caution_that_could_not_do_what_it_says_is_refused(
    tables: Path, file: str, entry: str, old: str, new: str, reason: str
) -> None:
    change(tables / f"{file}.toml", old, new, within=entry)
    assert refusal(tables) == (f"{file}.toml", entry, reason)


@pytest.mark.parametrize(
    ("rule", "withheld", "refused"),
    [
        ("port_central_line", '"tapotement", ', ("techniques.toml", "tapotement")),
        ("dizzy_low_bp", '"vibration"', ("techniques.toml", "vibration")),
        ("low_dose_aspirin", '"static_pressure", ', ("techniques.toml", "static_pressure")),
        ("dizzy_low_bp", '"neck_base"', ("points.toml", "skull_base_left")),
    ],
)
def test_a_rule_has_to_leave_out_what_a_technique_or_point_leaves_out_with_it(
    tables: Path, rule: str, withheld: str, refused: tuple[str, str]
) -> None:
    change(tables / "rules_adapt.toml", withheld, "", within=rule)
    reason = f"the rule “{rule}” does not leave it out, as its cautions ask"
    assert refusal(tables) == (*refused, reason)


def test_an_urgency_without_a_meaning_is_refused(tables: Path) -> None:
    change(tables / "urgency.toml", "[[urgency]]\nid", "# [[urgency]]\n# id", within="immediate")
    change(tables / "urgency.toml", "meaning", "# meaning", within="same_day")
    reason = "it names the urgency “same_day”, which does not exist"
    assert refusal(tables) == ("rules_emergency.toml", "suspected_dvt", reason)


def test_a_rule_that_is_not_asked_is_refused_where_no_question_may_add_it(tables: Path) -> None:
    change(tables / "questions.toml", 'may_add = ["severe_allergy_now"]\n', "")
    reason = "it is not added in the one place it needs"
    assert refusal(tables) == ("questions.toml", "severe_allergy_now", reason)


def test_a_rule_that_no_question_leads_to_is_refused(tables: Path) -> None:
    change(tables / "questions.toml", 'yes_to = ["cauda_equina"]', 'yes_to = ["progressive_neuro"]')
    reason = "no question leads to this rule"
    assert refusal(tables) == ("questions.toml", "cauda_equina", reason)
