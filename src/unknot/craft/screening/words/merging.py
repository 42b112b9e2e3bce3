"""Merging what words propose into answers: they only ever add caution."""

import msgspec

from unknot.craft.knowledge import Knowledge, Question
from unknot.craft.screening.answers import NO, NOT_SURE, Answer, Answers
from unknot.craft.screening.clearance import Verdict
from unknot.craft.screening.words.reading import Reading


def answers_of(reading: Reading, knowledge: Knowledge) -> Answers:
    """Give what the words alone say; every question that they do not touch stays unanswered."""
    by_question: dict[str, Answer] = {}
    for proposal in reading.proposals:
        question = knowledge.questions[proposal.question]
        given = by_question.get(question.id, NO)
        by_question[question.id] = _stricter(question, given, proposal.answer)
    return Answers(by_question)


def merged(answers: Answers, reading: Reading, knowledge: Knowledge) -> Answers:
    """Add what words say to given answers.

    A question without an answer keeps waiting for one, as nothing withholds more, unless the words
    speak of what cannot wait.
    """
    by_question = dict(answers.by_question)
    for name, said in answers_of(reading, knowledge).by_question.items():
        question = knowledge.questions[name]
        if name in by_question:
            by_question[name] = _stricter(question, by_question[name], said)
        elif _cannot_wait(question, said, knowledge):
            by_question[name] = said
    return msgspec.structs.replace(answers, by_question=by_question)


def with_no_to_others(answers: Answers, reading: Reading, knowledge: Knowledge) -> Answers:
    """Take every question that nobody answered as answered with no, and add what the words say.

    Words that nobody understood may touch any question: then those stay unanswered.
    """
    if not reading.understood:
        return merged(answers, reading, knowledge)
    by_question = {name: answers.by_question.get(name, NO) for name in knowledge.questions}
    filled = msgspec.structs.replace(answers, by_question=by_question)
    return merged(filled, reading, knowledge)


def _stricter(question: Question, given: Answer, said: Answer) -> Answer:
    """Meet two answers; “not sure” and a yes that picks nothing count as every rule.

    A rule that a doubt does not lead to is kept by naming all the others beside it.
    """
    if given == NO:
        return said
    if said == NO:
        return given
    picked = {rule for one in (given, said) if not isinstance(one, str) for rule in one}
    if not (_is_unclear(given) or _is_unclear(said)):
        return tuple(sorted(picked))
    return tuple(sorted({*picked, *question.yes_to})) if picked - {*question.yes_to} else NOT_SURE


def _is_unclear(answer: Answer) -> bool:
    return answer == NOT_SURE or not answer


def _cannot_wait(question: Question, said: Answer, knowledge: Knowledge) -> bool:
    rules = question.yes_to if isinstance(said, str) else said
    outcomes = (knowledge.rules[rule].outcome for rule in rules)
    return any(Verdict[outcome.upper()] >= Verdict.NO_MASSAGE_NOW for outcome in outcomes)
