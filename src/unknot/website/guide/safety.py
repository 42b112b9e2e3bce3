"""The safety page: what is asked, and how what was sent is read.

A question is ticked (`q_x=yes`), or marked not sure (`q_x=not_sure`), or ruled out by closing its
group (`closed=group`). A ticked question that can mean several things asks which (`q_x_which`).
Age and consent are asked outright. Nothing is chosen beforehand, and nothing left open is ever
taken for a no. What is sent was compared with `accepted` before it is read here.
"""

from collections.abc import Iterator, Mapping

import msgspec

from unknot.craft.knowledge import Knowledge, Question
from unknot.craft.screening.answers import NO, NOT_SURE
from unknot.website.guide.held import Screen

YES = "yes"
CLOSED = "closed"
WHERE = "where"
ELSEWHERE = "elsewhere"

AGE = "q_age"
ADULT = "adult"
CONSENT = "q_consent"
NO_CONSENT = "no_consent"
RECEIVER = "receiver"
GIVER = "giver"

LASTING = frozenset(
    {
        AGE,
        "q_allergy",
        "q_allergy_which",
        "q_device",
        "q_device_which",
        f"{CONSENT}_which",
    }
)
"""Fields that the same person answers the same all day."""

NOTHING_NAMED: Mapping[str, tuple[str, ...]] = {}
CLOSE_THE_GROUP = "Tick what is so. If nothing is, or nothing else, say so under the list."
WHICH = "Which of these is it? “Not sure which” is a good answer."
CHOOSE_ONE = "Choose one. “Not sure” is a good answer."
BOTH_OF_YOU = "Say it for each of you. “Not sure” is a good answer."
YOU_TOO = "Say whether you want it today. “Not sure” is a good answer."
WHERE_IS_IT = "Where is it? Choose the places to leave out, or “Not on the back”."


class Reading(msgspec.Struct, frozen=True):
    """What a sent safety page says: answers for the craft, places to leave out, open problems.

    `problems` are sentences by the id of a question or a group; with any of them open, `answers`
    is not the whole of what has to be answered.
    """

    answers: dict[str, object]
    leave_out: tuple[str, ...]
    problems: dict[str, str]


def accepted(knowledge: Knowledge) -> dict[str, frozenset[str]]:
    """List the fields that the page can send, each with the answers that it offers."""
    wanted = frozenset({YES, NO, NOT_SURE})
    fields = {
        CLOSED: frozenset(question.group for question in knowledge.questions.values()),
        WHERE: frozenset({*knowledge.zones, ELSEWHERE}),
        RECEIVER: wanted,
        GIVER: wanted,
    }
    for question in knowledge.questions.values():
        fields[question.id] = frozenset({YES, NOT_SURE})
        fields[which(question.id)] = frozenset({*question.can_name, NOT_SURE})
    fields[AGE] = frozenset({ADULT, *knowledge.questions[AGE].yes_to, NOT_SURE})
    del fields[CONSENT], fields[which(AGE)]
    return fields


def which(question: str) -> str:
    """Name the field that asks which of several things a tick means."""
    return f"{question}_which"


def asks_which(question: Question, knowledge: Knowledge) -> bool:
    """Say whether a tick needs a second answer.

    Where every meaning is an emergency it does not: nobody should be kept from calling for help.
    """
    outcomes = {knowledge.rules[rule].outcome for rule in question.yes_to}
    return len(question.yes_to) > 1 and outcomes != {"emergency"}


def read_screen(
    sent: Screen,
    knowledge: Knowledge,
    *,
    alone: bool,
    named: Mapping[str, tuple[str, ...]] = NOTHING_NAMED,
) -> Reading:
    """Read what was sent; whatever is open or unclear is named, never guessed.

    `named` are the rules that medicines known for certain lead to: they say what a tick means.
    """
    sent = {**_said_by_name(sent, named), **sent}
    answers: dict[str, object] = {}
    problems: dict[str, str] = {}
    for question in knowledge.questions.values():
        answer, problem = _read_question(question, sent, knowledge, alone=alone)
        if answer is not None:
            answers[question.id] = answer
        if problem:
            where = question.group if problem == CLOSE_THE_GROUP else question.id
            problems.setdefault(where, problem)
    said_where = sent.get(WHERE, [])
    places = tuple(zone for zone in said_where if zone != ELSEWHERE)
    if _needs_a_place(answers, knowledge) and not said_where:
        problems[WHERE] = WHERE_IS_IT
    return Reading(answers=answers, leave_out=places, problems=problems)


def lasting(earlier: Screen) -> Screen:
    """Keep what cannot have changed since earlier today: ticks and an age, never a no."""
    return {name: said for name, said in earlier.items() if name in LASTING}


def _said_by_name(sent: Screen, named: Mapping[str, tuple[str, ...]]) -> Screen:
    """Say which kind is meant where the name of a medicine says it."""
    return {
        which(question): list(rules)
        for question, rules in named.items()
        if rules and YES in sent.get(question, [])
    }


def _read_question(
    question: Question, sent: Screen, knowledge: Knowledge, *, alone: bool
) -> tuple[object, str | None]:
    if question.id == AGE:
        return _read_age(sent)
    if question.id == CONSENT:
        return _read_consent(question, sent, alone=alone)
    return _read_tick(question, sent, knowledge)


def _read_tick(question: Question, sent: Screen, knowledge: Knowledge) -> tuple[object, str | None]:
    said = sent.get(question.id, [])
    if NOT_SURE in said:
        return NOT_SURE, None
    if YES in said:
        if not asks_which(question, knowledge):
            return list(question.yes_to), None
        picked = sent.get(which(question.id), [])
        return (_with_doubt(picked), None) if picked else (None, WHICH)
    return _closed(question, sent)


def _closed(question: Question, sent: Screen) -> tuple[object, str | None]:
    return (NO, None) if question.group in sent.get(CLOSED, []) else (None, CLOSE_THE_GROUP)


def _read_age(sent: Screen) -> tuple[object, str | None]:
    said = sent.get(AGE, [])
    if len(said) != 1:
        return None, CHOOSE_ONE
    return {ADULT: NO, NOT_SURE: NOT_SURE}.get(said[0], said), None


def _read_consent(question: Question, sent: Screen, *, alone: bool) -> tuple[object, str | None]:
    """Everyone there must want it: a no, a doubt or a blank is never a yes."""
    said = [sent.get(who, []) for who in ((RECEIVER,) if alone else (RECEIVER, GIVER))]
    more = sent.get(which(CONSENT), [])
    if any(len(one) != 1 for one in said):
        return None, YOU_TOO if alone else BOTH_OF_YOU
    if [NO] in said:
        return [NO_CONSENT, *more], None
    if [NOT_SURE] in said:
        return NOT_SURE, None
    return (_with_doubt(more), None) if more else _closed(question, sent)


def _with_doubt(picked: list[str]) -> object:
    """One doubt among the picks makes the whole answer a doubt."""
    return NOT_SURE if NOT_SURE in picked else picked


def _needs_a_place(answers: dict[str, object], knowledge: Knowledge) -> bool:
    return any(knowledge.rules[rule].asks_where for rule in _picked(answers, knowledge))


def _picked(answers: dict[str, object], knowledge: Knowledge) -> Iterator[str]:
    for answer in answers.values():
        if isinstance(answer, list):
            yield from (rule for rule in answer if rule in knowledge.rules)
