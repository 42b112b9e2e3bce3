"""The questions of the safety page, with what was answered so far."""

import msgspec
from msgspec.structs import replace

from unknot.craft.knowledge import Knowledge, Question
from unknot.craft.language import to_say
from unknot.craft.screening.answers import NO, NOT_SURE
from unknot.craft.screening.ticking import ADULT, NO_CONSENT, YES, asks_which
from unknot.website.guide.forms import safety_fields as fields
from unknot.website.guide.held import Screen
from unknot.website.known import phrased

TITLES = to_say(
    {
        "right_now": "Right now, or in the last two weeks",
        "medicines": "Medicines",
        "health": "Health, now or before",
        "body": "Skin and body",
        "today": "Today",
    }
)
WANTED = to_say({YES: "Yes, today", NO: "No", NOT_SURE: "Not sure"})


class Option(msgspec.Struct, frozen=True):
    """One answer. `keep_clear` says that it needs a place on the back to leave out."""

    value: str
    words: str
    chosen: bool
    keep_clear: bool = False
    unsure: bool = False


class QuestionShown(msgspec.Struct, frozen=True):
    """A question to tick, with the question that follows a tick."""

    id: str
    which: str
    short: str
    detail: str
    yes: bool
    unsure: bool
    follow_up: str
    options: tuple[Option, ...]
    problem: str
    counted: tuple[str, ...]


class Group(msgspec.Struct, frozen=True):
    """Questions under one heading, closed by “None of these”."""

    id: str
    title: str
    questions: tuple[QuestionShown, ...]
    also: tuple[Option, ...]
    closed: bool
    problem: str


def group_asked(
    group: str, screen: Screen, problems: dict[str, str], knowledge: Knowledge
) -> Group:
    """Show a group as it was answered, with what is open in it."""
    ticked = [
        question
        for question in knowledge.questions.values()
        if question.group == group and question.id not in (fields.AGE, fields.CONSENT)
    ]
    return Group(
        id=group,
        title=phrased(TITLES[group]),
        questions=tuple(_asked(question, screen, problems, knowledge) for question in ticked),
        also=_about_touch(screen, knowledge) if group == "today" else (),
        closed=group in screen.get(fields.NONE_OF_THESE, []),
        problem=phrased(problems.get(group, "")),
    )


def _asked(
    question: Question, screen: Screen, problems: dict[str, str], knowledge: Knowledge
) -> QuestionShown:
    said = screen.get(question.id, [])
    follows = asks_which(question, knowledge)
    return QuestionShown(
        id=question.id,
        which=fields.which(question.id),
        short=question.short,
        detail=question.detail,
        yes=YES in said,
        unsure=NOT_SURE in said,
        follow_up=question.follow_up,
        options=_options(question, screen, knowledge) if follows else (),
        problem=phrased(problems.get(question.id, "")),
        counted=(),
    )


def _options(question: Question, screen: Screen, knowledge: Knowledge) -> tuple[Option, ...]:
    picked = screen.get(fields.which(question.id), [])
    rules = tuple(_rule_option(rule, picked, knowledge) for rule in question.can_name)
    return (*rules, Option(NOT_SURE, phrased("Not sure which"), NOT_SURE in picked))


def _rule_option(rule: str, picked: list[str], knowledge: Knowledge) -> Option:
    known = knowledge.rules[rule]
    return Option(rule, known.plain, rule in picked, known.asks_where)


def _about_touch(screen: Screen, knowledge: Knowledge) -> tuple[Option, ...]:
    picked = screen.get(fields.which(fields.CONSENT), [])
    rules = knowledge.questions[fields.CONSENT].yes_to
    return tuple(
        replace(_rule_option(rule, picked, knowledge), unsure=NOT_SURE in picked)
        for rule in rules
        if rule != NO_CONSENT
    )


def age_asked(screen: Screen, knowledge: Knowledge) -> tuple[Option, ...]:
    """Show the ages to choose from."""
    said = screen.get(fields.AGE, [])
    words = {
        "child_under_12": knowledge.rules["child_under_12"].plain,
        "minor": knowledge.rules["minor"].plain,
        ADULT: phrased("18 to 64"),
        "older_well": knowledge.rules["older_well"].plain,
        "older_frail": knowledge.rules["older_frail"].plain,
        NOT_SURE: phrased("Not sure"),
    }
    return tuple(Option(value, text, value in said) for value, text in words.items())


def wanting_asked(field: str, screen: Screen) -> tuple[Option, ...]:
    """Show the ways to say whether somebody wants it today."""
    said = screen.get(field, [])
    return tuple(Option(value, phrased(words), value in said) for value, words in WANTED.items())
