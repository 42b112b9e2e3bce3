"""Answers: what a person told us about their health, structured, never a guess."""

import json
from collections.abc import Iterable, Mapping
from typing import Literal

import msgspec

from unknot.craft.errors import InputError
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
        """Say whether every question that could lead to the rule was answered, and not with it."""
        return all(
            self._rules_out(question.id, rule)
            for question in knowledge.questions.values()
            if rule in question.yes_to
        )

    def _rules_out(self, question: str, rule: str) -> bool:
        answer = self.by_question.get(question, NOT_SURE)
        if answer == NO:
            return True
        return answer not in (NOT_SURE, ()) and rule not in answer


def parse_answers(text: str | bytes, knowledge: Knowledge) -> Answers:
    """Read answers from JSON text.

    Raises InputError for text that is not a JSON object, or that answers a question twice.
    """
    try:
        raw = json.loads(text, object_pairs_hook=_once_each)
    except (ValueError, RecursionError) as error:
        raise InputError(
            f"The answers are not readable JSON: {error}.",
            accepted='an object such as {"q_fever": "no", "q_age": "not_sure"}',
        ) from error
    return read_answers(raw, knowledge)


def read_answers(raw: object, knowledge: Knowledge) -> Answers:
    """Read answers from a mapping of question ids to `no`, `not_sure`, `yes` or a list of rule ids.

    `*` answers every question that is not named; `cleared` lists what a doctor allowed. Letter
    case, spaces and hyphens do not matter. Raises InputError for unknown ids and for answers
    that contradict themselves.
    """
    if not isinstance(raw, Mapping):
        raise InputError(
            "The answers are not an object.", accepted="question ids with their answers"
        )
    named = _once_each((_plain(key), value) for key, value in raw.items())
    cleared = _read_cleared(named.pop(CLEARED, ()), knowledge)
    others = named.pop(EVERY_OTHER, None)
    by_question: dict[str, Answer] = {}
    for question in named:
        if question not in knowledge.questions:
            raise InputError(
                f"There is no question called “{question}”.",
                accepted=", ".join(knowledge.questions),
            )
    for question in knowledge.questions:
        value = named.get(question, others)
        if value is not None:
            by_question[question] = _read_answer(question, value, knowledge)
    return Answers(by_question=by_question, cleared=cleared)


def _read_answer(question: str, value: object, knowledge: Knowledge) -> Answer:
    rules = knowledge.questions[question].yes_to
    said = set(_words(question, value, rules))
    unknown = said - {NO, NOT_SURE, "yes", *rules}
    if unknown:
        raise _unknown_answer(question, min(unknown), rules)
    if NO in said and len(said) > 1:
        raise InputError(
            f"The answer to “{question}” is both no and something else.", accepted=_accepted(rules)
        )
    if NO in said:
        return NO
    if NOT_SURE in said:
        return NOT_SURE
    return tuple(sorted(said & set(rules)))


def _words(question: str, value: object, rules: tuple[str, ...]) -> list[str]:
    if isinstance(value, str):
        return [_plain(value)]
    if isinstance(value, list | tuple) and all(isinstance(word, str) for word in value):
        return [_plain(word) for word in value]
    raise _unknown_answer(question, repr(value), rules)


def _unknown_answer(question: str, said: str, rules: tuple[str, ...]) -> InputError:
    return InputError(f"“{said}” does not answer “{question}”.", accepted=_accepted(rules))


def _accepted(rules: tuple[str, ...]) -> str:
    return f'"no", "not_sure", or a list of: {", ".join(rules)}'


def _read_cleared(value: object, knowledge: Knowledge) -> frozenset[str]:
    known = {*knowledge.rules, *knowledge.combinations}
    if not isinstance(value, list | tuple) or not all(isinstance(code, str) for code in value):
        raise InputError("“cleared” is not a list.", accepted="a list of rule ids")
    cleared = frozenset(_plain(code) for code in value)
    for code in sorted(cleared - known):
        raise InputError(
            f"“cleared” names “{code}”, which is no rule.", accepted="the codes of findings"
        )
    return cleared


def _plain(word: object) -> str:
    return "_".join(str(word).replace("-", " ").replace("_", " ").casefold().split())


def _once_each(pairs: Iterable[tuple[str, object]]) -> dict[str, object]:
    """Refuse a question answered twice: which of the two holds would be a guess."""
    once: dict[str, object] = {}
    for key, value in pairs:
        if key in once:
            raise InputError(f"“{key}” is answered twice.", accepted="one answer for each question")
        once[key] = value
    return once
