"""Reading answers: from text to values, refusing whatever would have to be guessed."""

import json
from collections.abc import Iterable, Mapping

from unknot.craft.errors import InputError
from unknot.craft.knowledge import Knowledge
from unknot.craft.screening.answers import CLEARED, EVERY_OTHER, NO, NOT_SURE, Answer, Answers
from unknot.craft.screening.one_answer import plain, quoted, read_answer
from unknot.craft.screening.reading_cleared import check_cleared, read_cleared
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
    named = _once_each((plain(key), value) for key, value in raw.items())
    cleared = read_cleared(named.pop(CLEARED, ()), knowledge)
    others = _read_others(named.pop(EVERY_OTHER, None))
    _check_known(named, knowledge)
    by_question: dict[str, Answer] = {}
    for question in knowledge.questions:
        value = named.get(question, others)
        if value is not None:
            by_question[question] = read_answer(question, value, knowledge)
    check_cleared(cleared, by_question, knowledge)
    return Answers(by_question=by_question, cleared=cleared)


def _check_known(named: Iterable[str], knowledge: Knowledge) -> None:
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


def _read_others(value: object) -> object:
    """Read the answer to every other question, which cannot pick rules."""
    if value is None or (isinstance(value, str) and plain(value) in (NO, NOT_SURE)):
        return value
    raise InputError(
        to_tell("“{said}” cannot answer every other question.", said=quoted(value)),
        accepted=to_tell('"no" or "not_sure"'),
    )


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
