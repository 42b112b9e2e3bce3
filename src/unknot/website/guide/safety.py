"""The safety page: what is asked, and how what was sent is read.

A question is ticked (`q_x=yes`), or marked not sure (`q_x=not_sure`), or ruled out by closing its
group (`closed=group`). A ticked question that can mean several things asks which (`q_x_which`).
Age and consent are asked outright. Nothing is chosen beforehand, and nothing left open is ever
taken for a no. What is sent was compared with `accepted` before it is read here.
"""

from collections.abc import Mapping

import msgspec

from unknot.craft.knowledge import Knowledge, Question
from unknot.craft.language import to_say
from unknot.craft.screening import Places
from unknot.craft.screening.answers import NOT_SURE
from unknot.craft.screening.lasting import what_lasts
from unknot.craft.screening.ticking import (
    YES,
    Given,
    Ticked,
    age_from,
    answer_to,
    consent_from,
)
from unknot.website.guide.forms.safety_fields import (
    AGE,
    CONSENT,
    GIVER,
    NONE_OF_THESE,
    RECEIVER,
    where,
    which,
)
from unknot.website.guide.held import Screen

NOTHING_NAMED: Mapping[str, tuple[str, ...]] = {}
CLOSE_THE_GROUP = to_say("Tick what is so. If nothing is, or nothing else, say so under the list.")
WHICH = to_say("Which of these is it? “Not sure which” is a good answer.")
CHOOSE_ONE = to_say("Choose one. “Not sure” is a good answer.")
BOTH_OF_YOU = to_say("Say it for each of you. “Not sure” is a good answer.")
YOU_TOO = to_say("Say whether you want it today. “Not sure” is a good answer.")
WHERE_IS_IT = to_say("Where is it? Choose the places to leave out, or “Not on the back”.")


class ScreenRead(msgspec.Struct, frozen=True):
    """What a sent safety page says: answers for the craft, places pointed out, open problems.

    `problems` are sentences by the id of a question, a group or a place; with any of them open,
    `answers` is not the whole of what has to be answered.
    """

    answers: dict[str, object]
    where: Places
    problems: dict[str, str]


def read_screen(
    sent: Screen,
    knowledge: Knowledge,
    *,
    alone: bool,
    named: Mapping[str, tuple[str, ...]] = NOTHING_NAMED,
) -> ScreenRead:
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
            open_at = question.group if problem == CLOSE_THE_GROUP else question.id
            problems.setdefault(open_at, problem)
    return ScreenRead(answers=answers, where=_places(sent, knowledge), problems=problems)


def lasting(earlier: Screen, knowledge: Knowledge) -> Screen:
    """Keep what cannot have changed since earlier today: ticks and an age, never a no."""
    asked = {
        field: question
        for question in knowledge.questions.values()
        for field in (question.id, which(question.id))
        if question.lasts
    }
    return {
        field: what_lasts(said, asked[field]) for field, said in earlier.items() if field in asked
    }


def _places(sent: Screen, knowledge: Knowledge) -> Places:
    """Give the places that were pointed out, by what each is for."""
    asked = (rule for rule, known in knowledge.rules.items() if known.asks_where)
    return {rule: tuple(sent[where(rule)]) for rule in asked if where(rule) in sent}


def _said_by_name(sent: Screen, named: Mapping[str, tuple[str, ...]]) -> Screen:
    """Say which kind is meant where the name of a medicine says it."""
    return {
        which(question): list(rules)
        for question, rules in named.items()
        if rules and YES in sent.get(question, [])
    }


def _read_question(
    question: Question, sent: Screen, knowledge: Knowledge, *, alone: bool
) -> tuple[Given, str | None]:
    if question.id == AGE:
        return _read_age(sent)
    ticked = _ticked(question, sent)
    if question.id == CONSENT:
        return _read_consent(ticked, sent, alone=alone)
    answer = answer_to(question, ticked, knowledge)
    problem = WHICH if ticked.yes else CLOSE_THE_GROUP
    return answer, problem if answer is None else None


def _ticked(question: Question, sent: Screen) -> Ticked:
    said = sent.get(question.id, [])
    return Ticked(
        yes=YES in said,
        unsure=NOT_SURE in said,
        picked=tuple(sent.get(which(question.id), ())),
        ruled_out=question.group in sent.get(NONE_OF_THESE, []),
    )


def _read_age(sent: Screen) -> tuple[Given, str | None]:
    answer = age_from(sent.get(AGE, []))
    return answer, CHOOSE_ONE if answer is None else None


def _read_consent(touch: Ticked, sent: Screen, *, alone: bool) -> tuple[Given, str | None]:
    wanted = [_one(sent.get(who, [])) for who in ((RECEIVER,) if alone else (RECEIVER, GIVER))]
    answer = consent_from(wanted, touch)
    if answer is not None:
        return answer, None
    unsaid = YOU_TOO if alone else BOTH_OF_YOU
    return None, unsaid if None in wanted else CLOSE_THE_GROUP


def _one(said: list[str]) -> str | None:
    """Give the one answer; several are none."""
    return said[0] if len(said) == 1 else None
