"""A clearance that was kept gives the same result again, or says which rule changed."""

import shutil
from dataclasses import replace as with_tables
from pathlib import Path

import pytest
from hypothesis import given, settings
from msgspec.structs import replace

from tests.craft.knowledge.spoiling import change
from tests.craft.screening.test_assessing import answers_given
from tests.craft.screening.test_record import ON_WARFARIN, kept
from tests.craft.screening.words.concluding import read
from unknot.craft.knowledge import Knowledge, load
from unknot.craft.knowledge.loading import TABLES, load_from
from unknot.craft.screening import ClearanceRecord, decode_record, encode_record, record, replay
from unknot.craft.screening.limits import Limits
from unknot.craft.screening.words import answers_of

ALLOWED = {
    "q_bloodthinner": ["anticoagulant"],
    "q_meds": ["masked_pain"],
    "*": "no",
    "cleared": ["anticoagulant"],
}


def changes(recorded: ClearanceRecord, knowledge: Knowledge) -> dict[str, str]:
    replayed = replay(recorded, knowledge)
    return {one.code: one.how.value for one in replayed.changes}


def with_rule(knowledge: Knowledge, rule: str, **parts: object) -> Knowledge:
    changed = replace(knowledge.rules[rule], **parts)
    return with_tables(knowledge, rules={**knowledge.rules, rule: changed})


@settings(max_examples=100)
@given(answers_given)
def test_with_the_same_knowledge_every_clearance_holds(raw: dict[str, object]) -> None:
    recorded = decode_record(encode_record(kept(raw)))
    replayed = replay(recorded, load())
    assert replayed.holds
    assert (replayed.changes, replayed.now) == ((), recorded)


@pytest.mark.parametrize(
    ("parts", "how"),
    [
        ({"after_clearance_lay": 1}, "stricter"),
        ({"after_clearance_lay": 3}, "looser"),
        ({"max_minutes": 10}, "stricter"),
        ({"max_minutes": None}, "looser"),
        ({"withheld_zones": ()}, "looser"),
        ({"outcome": "no_massage_now"}, "stricter"),
        ({"outcome": "go", "after_clearance_lay": None}, "other_limits"),
        ({"max_minutes": 10, "withheld_techniques": ()}, "other_limits"),
        ({"why": "Another reason"}, "other_words"),
    ],
    ids=str,
)
def test_a_rule_that_changed_is_named_with_how_it_changed(
    parts: dict[str, object], how: str, knowledge: Knowledge
) -> None:
    now = with_rule(knowledge, "anticoagulant", **parts)
    assert changes(kept(ALLOWED), now) == {"anticoagulant": how}
    assert replay(kept(ALLOWED), now).holds is (how == "other_words")


def test_a_rule_that_is_gone_and_one_that_came_are_named(knowledge: Knowledge) -> None:
    question = replace(knowledge.questions["q_age"], yes_to=("older_well",))
    narrowed = with_tables(knowledge, questions={**knowledge.questions, "q_age": question})
    recorded = kept({"q_age": ["minor"], "*": "no"})
    assert changes(recorded, narrowed) == {"minor": "gone", "older_well": "added"}


def test_a_question_that_came_since_is_unanswered_and_one_that_went_is_passed_over(
    knowledge: Knowledge,
) -> None:
    questions = dict(knowledge.questions)
    moved = questions.pop("q_fever")
    renamed = replace(moved, id="q_heat")
    now = with_tables(knowledge, questions={**questions, "q_heat": renamed})
    assert changes(kept({"*": "no"}), now) == {"unanswered": "added"}


def test_what_may_be_done_meanwhile_is_compared_as_well(knowledge: Knowledge) -> None:
    recorded = kept({"q_bloodthinner": ["anticoagulant"], "*": "no"})
    interim = knowledge.rules["anticoagulant"].interim
    assert interim is not None
    shorter = with_rule(knowledge, "anticoagulant", interim=replace(interim, max_minutes=5))
    assert changes(recorded, shorter) == {"meanwhile": "stricter"}
    none = with_rule(knowledge, "anticoagulant", interim=None)
    assert changes(recorded, none) == {"meanwhile": "stricter"}


def test_a_record_that_was_tampered_with_does_not_hold(knowledge: Knowledge) -> None:
    recorded = kept(ON_WARFARIN)
    assert changes(replace(recorded, verdict="go"), knowledge) == {"verdict": "stricter"}
    assert changes(replace(recorded, limits=Limits()), knowledge) == {"verdict": "stricter"}
    answers = {**recorded.answers, "q_bloodthinner": ("simple_back_pain",)}
    assert not replay(replace(recorded, answers=answers), knowledge).holds


@pytest.mark.parametrize("rule", ["simple_back_pain", "menstruation_breastfeeding"])
def test_an_answer_changed_into_a_rule_of_another_question_counts_as_unclear(
    rule: str, knowledge: Knowledge
) -> None:
    well = kept({"*": "no"})
    swapped = replace(well, answers={**well.answers, "q_ces": (rule,)})
    assert replay(swapped, knowledge).now.verdict == "emergency"


def test_a_rule_that_only_own_words_lead_to_holds_too(knowledge: Knowledge) -> None:
    reading = read("My lips are swelling and I have hives after the oil.")
    recorded = record(answers_of(reading, knowledge), knowledge)
    assert "severe_allergy_now" in {one.code for one in recorded.findings}
    assert replay(recorded, knowledge).holds


def test_the_version_changes_with_every_table_and_a_change_of_words_keeps_the_result(
    tmp_path: Path, knowledge: Knowledge
) -> None:
    tables = Path(shutil.copytree(TABLES, tmp_path / "tables"))
    change(tables / "tips.toml", "[[tips]]", "# a remark\n[[tips]]")
    now = load_from(tables)
    replayed = replay(kept(ON_WARFARIN), now)
    assert now.version != knowledge.version
    assert replayed.recorded.knowledge_version == knowledge.version
    assert replayed.now.knowledge_version == now.version
    assert replayed.holds
