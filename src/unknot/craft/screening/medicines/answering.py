"""From recognised medicines to answers that only ever add caution."""

from collections.abc import Iterator

import msgspec

from unknot.craft.knowledge import Combination, Knowledge
from unknot.craft.screening.answers import NO, NOT_SURE, Answer, Answers
from unknot.craft.screening.medicines.recognised import Mention, Recognised


def proposed_answers(recognised: Recognised, knowledge: Knowledge) -> dict[str, Answer]:
    """Give what the medicines alone say: for each question that they bear on, never a no.

    Until a mention is confirmed, the stricter of all it may mean holds.
    """
    rules = {rule for mention in recognised.mentions for rule in mention.rules}
    rules.update(_taken_together(recognised, knowledge))
    unclear = {question for mention in recognised.mentions for question in mention.not_sure}
    said: dict[str, Answer] = {}
    for question in knowledge.questions.values():
        picked = tuple(sorted(rules.intersection(question.yes_to)))
        if question.id in unclear:
            said[question.id] = NOT_SURE
        elif picked:
            said[question.id] = picked
    return said


def with_medicines(answers: Answers, recognised: Recognised, knowledge: Knowledge) -> Answers:
    """Add to given answers the caution of recognised medicines.

    A question without an answer stays without one: that withholds more than any medicine.
    """
    said = proposed_answers(recognised, knowledge)
    by_question = {
        question: _stricter(answer, said[question]) if question in said else answer
        for question, answer in answers.by_question.items()
    }
    return msgspec.structs.replace(answers, by_question=by_question)


def _stricter(given: Answer, said: Answer) -> Answer:
    """Meet two answers; a yes that picks nothing counts as every rule, and so does “not sure”."""
    if given == NO:
        return said
    if isinstance(given, str) or not given:
        return given
    return said if isinstance(said, str) else tuple(sorted({*given, *said}))


def _taken_together(recognised: Recognised, knowledge: Knowledge) -> Iterator[str]:
    """Give the rules that hold because of several medicines under one rule, such as two
    anticoagulants: the combinations count rules, and would take them for one.
    """
    for entry in knowledge.combinations.values():
        if entry.applies and not entry.beside and _different(recognised, entry) >= entry.least:
            yield entry.applies


def _different(recognised: Recognised, entry: Combination) -> int:
    """Count the different medicines that a combination is about; what may be either counts once."""
    counted = set(entry.any_of)
    found = {_substance(one) for one in recognised.mentions if counted.intersection(one.rules)}
    return len(found - {""})


def _substance(mention: Mention) -> str:
    return mention.meanings[0].generic if mention.meanings else ""
