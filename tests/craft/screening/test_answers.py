"""A rule counts as ruled out only where somebody was asked, and said so clearly."""

from unknot.craft.knowledge import Knowledge
from unknot.craft.screening import read_answers


def test_a_rule_is_ruled_out_only_by_clear_answers_to_all_its_questions(
    knowledge: Knowledge,
) -> None:
    def rules_out(raw: dict[str, object]) -> bool:
        return read_answers(raw, knowledge).rule_out("liver_kidney_failure", knowledge)

    assert rules_out({"*": "no"})
    assert rules_out({"q_bleed": ["bleeding_disorder"], "*": "no"})
    assert not rules_out({"q_bleed": ["liver_kidney_failure"], "*": "no"})
    assert not rules_out({"q_other": "not_sure", "*": "no"})
    assert not rules_out({"q_other": "yes", "*": "no"})
    assert not rules_out({"q_bleed": "no"})


def test_a_rule_that_no_question_leads_to_is_never_ruled_out(knowledge: Knowledge) -> None:
    assert not read_answers({"*": "no"}, knowledge).rule_out("severe_allergy_now", knowledge)
