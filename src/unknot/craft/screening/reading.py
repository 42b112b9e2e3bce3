"""Reading answers: from text to values, refusing whatever would have to be guessed."""

import json
from collections.abc import Iterable, Mapping

from unknot.craft.errors import InputError
from unknot.craft.knowledge import Knowledge
from unknot.craft.screening.answers import CLEARED, EVERY_OTHER, NO, NOT_SURE, Answer, Answers
from unknot.craft.sentences import to_tell
from unknot.craft.spelling import did_you_mean, shown

EXAMPLE = '{"q_fever": "no", "q_age": "not_sure"}'


def parse_answers(text: str | bytes, knowledge: Knowledge) -> Answers:
    """Read answers from JSON text.

    Raises InputError for text that is not a JSON object, or that answers a question twice.
    """
    try:
        raw = json.loads(text, object_pairs_hook=_once_each)
    except (ValueError, RecursionError) as error:
        raise InputError(
            to_tell("The answers are not readable JSON{where}.", where=_where(error)),
            accepted=to_tell("an object such as {example}", example=EXAMPLE),
        ) from error
    return read_answers(raw, knowledge)


def _where(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return to_tell(" (line {line}, column {column})", line=error.lineno, column=error.colno)
    return ""


def read_answers(raw: object, knowledge: Knowledge) -> Answers:
    """Read answers from a mapping of question ids to `no`, `not_sure`, `yes` or a list of rule ids.

    `*` answers every question that is not named; a null answers nothing. `cleared` lists what a
    doctor allowed. Letter case, spaces and hyphens do not matter. Raises InputError for unknown
    ids and for answers that contradict themselves.
    """
    if not isinstance(raw, Mapping):
        raise InputError(
            to_tell("The answers are not an object."),
            accepted=to_tell("question ids with their answers"),
        )
    named = _once_each((_plain(key), value) for key, value in raw.items())
    cleared = _read_cleared(named.pop(CLEARED, ()), knowledge)
    others = _read_others(named.pop(EVERY_OTHER, None))
    by_question: dict[str, Answer] = {}
    for question in named:
        if question not in knowledge.questions:
            raise InputError(
                to_tell(
                    "There is no question called “{question}”.{meant}",
                    question=shown(question),
                    meant=did_you_mean(question, knowledge.questions),
                ),
                accepted=", ".join(knowledge.questions),
            )
    for question in knowledge.questions:
        value = named.get(question, others)
        if value is not None:
            by_question[question] = _read_answer(question, value, knowledge)
    _check_cleared(cleared, by_question, knowledge)
    return Answers(by_question=by_question, cleared=cleared)


def _read_others(value: object) -> object:
    """Read the answer to every other question, which cannot pick rules."""
    if value is None or (isinstance(value, str) and _plain(value) in (NO, NOT_SURE)):
        return value
    raise InputError(
        to_tell("“{said}” cannot answer every other question.", said=_quoted(value)),
        accepted=to_tell('"no" or "not_sure"'),
    )


def _read_answer(question: str, value: object, knowledge: Knowledge) -> Answer:
    rules = knowledge.questions[question].can_name
    said = set(_words(question, value, rules))
    unknown = said - {NO, NOT_SURE, "yes", *rules}
    if unknown:
        raise _unknown_answer(question, min(unknown), rules)
    if NO in said and len(said) > 1:
        raise InputError(
            to_tell("The answer to “{question}” is both no and something else.", question=question),
            accepted=_accepted(rules),
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
    raise _unknown_answer(question, _quoted(value), rules)


def _unknown_answer(question: str, said: str, rules: tuple[str, ...]) -> InputError:
    return InputError(
        to_tell(
            "“{said}” does not answer “{question}”.{meant}",
            said=shown(said),
            question=question,
            meant=did_you_mean(said, (*rules, NOT_SURE)),
        ),
        accepted=_accepted(rules),
    )


def _quoted(value: object) -> str:
    """Write a value as it stands in a file, not as Python writes it."""
    return shown(value if isinstance(value, str) else json.dumps(value, default=str))


def _accepted(rules: tuple[str, ...]) -> str:
    return to_tell('"no", "not_sure", or a list of: {rules}', rules=", ".join(rules))


def _read_cleared(value: object, knowledge: Knowledge) -> frozenset[str]:
    known = {*knowledge.rules, *knowledge.combinations}
    if not isinstance(value, list | tuple) or not all(isinstance(code, str) for code in value):
        raise InputError(
            to_tell("“cleared” is not a list."), accepted=to_tell("a list of rule ids")
        )
    cleared = frozenset(_plain(code) for code in value)
    for code in sorted(cleared - known):
        raise InputError(
            to_tell(
                "“cleared” names “{code}”, which is no rule.{meant}",
                code=shown(code),
                meant=did_you_mean(code, known),
            ),
            accepted=to_tell("the codes of findings"),
        )
    return cleared


def _check_cleared(
    cleared: frozenset[str], by_question: dict[str, Answer], knowledge: Knowledge
) -> None:
    """Refuse a doctor's word on what the answers say is not there: one of the two is wrong."""
    answers = Answers(by_question)
    for code in sorted(cleared & knowledge.rules.keys()):
        follows = any(entry.applies == code for entry in knowledge.combinations.values())
        if not follows and answers.rule_out(code, knowledge):
            raise InputError(
                to_tell("“cleared” names “{code}”, but the answers say no to it.", code=code),
                accepted=to_tell("what a doctor allowed among the findings of these answers"),
            )


def _plain(word: object) -> str:
    return "_".join(str(word).replace("-", " ").replace("_", " ").casefold().split())


def _once_each(pairs: Iterable[tuple[str, object]]) -> dict[str, object]:
    """Refuse a question answered twice: which of the two holds would be a guess."""
    once: dict[str, object] = {}
    for key, value in pairs:
        if key in once:
            raise InputError(
                to_tell("“{question}” is answered twice.", question=key),
                accepted=to_tell("one answer for each question"),
            )
        once[key] = value
    return once
