"""A clearance is told in words that a person can use, and that name their sources."""

import pytest
from hypothesis import given

from tests.craft.screening.test_assessing import answers_given
from unknot.craft.knowledge import Knowledge, load
from unknot.craft.screening import (
    Report,
    assess,
    keep_clear,
    limits_report,
    limits_reported,
    read_answers,
    report,
)

EVERY_RULE = [
    (question.id, rule) for question in load().questions.values() for rule in question.yes_to
]


def told(raw: dict[str, object], knowledge: Knowledge) -> Report:
    return report(assess(read_answers(raw, knowledge), knowledge), knowledge)


@pytest.mark.parametrize(("question", "rule"), EVERY_RULE)
def test_every_finding_says_why_and_names_the_sources_of_its_table(
    question: str, rule: str, knowledge: Knowledge
) -> None:
    (finding,) = told({question: [rule], "*": "no"}, knowledge).findings
    entry = knowledge.rules[rule]
    assert (finding.code, finding.severity) == (rule, entry.outcome)
    assert finding.why
    assert finding.sources == (*entry.sources, *entry.references)
    assert set(entry.sources) <= knowledge.sources.keys()


@pytest.mark.parametrize("question", load().questions)
def test_a_doubt_is_told_as_one(question: str, knowledge: Knowledge) -> None:
    for finding in told({question: "not_sure", "*": "no"}, knowledge).findings:
        if finding.question:
            assert finding.why == f"Not ruled out: {knowledge.rules[finding.code].plain}"


def test_the_strictest_is_told_first(knowledge: Knowledge) -> None:
    findings = told(
        {"q_today": ["recent_meal"], "q_preg": ["pregnancy_t2"], "q_ces": "yes", "*": "no"},
        knowledge,
    ).findings
    assert [finding.severity for finding in findings] == ["emergency", "ask_doctor_first", "adapt"]


def test_what_was_not_answered_is_listed_in_the_order_of_the_questions(
    knowledge: Knowledge,
) -> None:
    answered = {"q_age": "no", "q_ces": "no"}
    expected = tuple(name for name in knowledge.questions if name not in answered)
    assert told({**answered}, knowledge).unanswered == expected


def test_going_is_told_as_such(knowledge: Knowledge) -> None:
    assert told({"*": "no"}, knowledge).advice == (
        "Nothing you told us limits a gentle massage at home today.",
    )


def test_places_that_only_the_person_can_point_out_are_named(knowledge: Knowledge) -> None:
    def named(raw: dict[str, object]) -> tuple[str, ...]:
        return keep_clear(assess(read_answers(raw, knowledge), knowledge), knowledge)

    assert named({"q_skin": ["open_wound_bruise"], "*": "no"}) == ("area plus a hand's width",)
    assert named({"q_bloodthinner": ["anticoagulant"], "*": "no"}) == ()
    assert named({"*": "no"}) == ()


@given(answers_given)
def test_limits_that_a_file_says_are_the_same_limits(raw: dict[str, object]) -> None:
    limits = assess(read_answers(raw, load()), load()).limits
    assert limits_reported(limits_report(limits)) == limits
