"""Reading one answer: the same words in any letter case, and nothing that has to be guessed."""

import json

from unknot.craft.errors import InputError
from unknot.craft.knowledge import Knowledge
from unknot.craft.screening.answers import NO, NOT_SURE, Answer
from unknot.craft.sentences import to_tell
from unknot.craft.spelling import did_you_mean, shown


def read_answer(question: str, value: object, knowledge: Knowledge) -> Answer:
    """Read the answer to a question: no, not sure, or the rules that it picks."""
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
        return [plain(value)]
    if isinstance(value, list | tuple) and all(isinstance(word, str) for word in value):
        return [plain(word) for word in value]
    raise _unknown_answer(question, quoted(value), rules)


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


def _accepted(rules: tuple[str, ...]) -> str:
    return to_tell('"no", "not_sure", or a list of: {rules}', rules=", ".join(rules))


def quoted(value: object) -> str:
    """Write a value as it stands in a file, not as Python writes it."""
    return shown(value if isinstance(value, str) else json.dumps(value, default=str))


def plain(word: object) -> str:
    """Write a word as ids are written."""
    return "_".join(str(word).replace("-", " ").replace("_", " ").casefold().split())
