"""Answers: what a person told us about their health, structured, never a guess."""

from typing import Literal

import msgspec

NO: Literal["no"] = "no"
NOT_SURE: Literal["not_sure"] = "not_sure"

Answer = Literal["no", "not_sure"] | tuple[str, ...]
"""No, not sure, or the ids of the rules that a yes picked."""


class Answers(msgspec.Struct, frozen=True):
    """Answers by question id, and the rules that a doctor, pharmacist or midwife allowed.

    A yes that picks no rule is an empty tuple and counts as every rule the question can lead to,
    as "not sure" does. A question that is missing here was not answered.
    """

    by_question: dict[str, Answer]
    cleared: frozenset[str] = frozenset()
