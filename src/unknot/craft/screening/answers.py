"""Answers: what a person told us about their health, structured, never a guess."""

from typing import Literal

import msgspec

from unknot.craft.knowledge import Knowledge

NO: Literal["no"] = "no"
NOT_SURE: Literal["not_sure"] = "not_sure"
EVERY_OTHER = "*"
CLEARED = "cleared"

Answer = Literal["no", "not_sure"] | tuple[str, ...]
"""No, not sure, or the ids of the rules that a yes picked, sorted."""


class Answers(msgspec.Struct, frozen=True):
    """Answers by question id, and the findings that a doctor, pharmacist or midwife allowed.

    A yes that picks no rule is an empty tuple and counts as every rule the question can lead to,
    as "not sure" does. A question that is missing here was not answered.
    """

    by_question: dict[str, Answer]
    cleared: frozenset[str] = frozenset()

    def rule_out(self, rule: str, knowledge: Knowledge) -> bool:
        """Say whether every question that could lead to the rule was answered, and not with it.

        A rule that no question leads to cannot be ruled out.
        """
        asking = [one.id for one in knowledge.questions.values() if rule in one.yes_to]
        return bool(asking) and all(self._rules_out(question, rule) for question in asking)

    def _rules_out(self, question: str, rule: str) -> bool:
        answer = self.by_question.get(question, NOT_SURE)
        if answer == NO:
            return True
        return answer not in (NOT_SURE, ()) and rule not in answer
