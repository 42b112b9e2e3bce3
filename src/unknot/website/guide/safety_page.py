"""The safety page: its groups and questions, with what was answered so far."""

import msgspec
from msgspec.structs import replace

from unknot.craft.knowledge import Knowledge, Question
from unknot.craft.language import to_say
from unknot.craft.screening.answers import NO, NOT_SURE
from unknot.craft.screening.ticking import ADULT, NO_CONSENT, YES, asks_which
from unknot.craft.shaping import joined
from unknot.website.guide import safety
from unknot.website.guide.held import Screen
from unknot.website.guide.medicines_box import CARD, Box
from unknot.website.guide.medicines_page import EntryShown, counted_under, entries_shown
from unknot.website.guide.places_page import PlaceAsked, place_to_ask, places_asked
from unknot.website.guide.story import CARD as STORY_CARD
from unknot.website.guide.story_page import StoryShown, story_shown
from unknot.website.guide.written import Written
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


class SafetyPage(msgspec.Struct, frozen=True):
    """All that the page shows."""

    groups: tuple[Group, ...]
    medicines: tuple[EntryShown, ...]
    medicines_problem: str
    story: StoryShown
    where: tuple[PlaceAsked, ...]
    where_else: PlaceAsked
    age: tuple[Option, ...]
    age_problem: str
    receiver: tuple[Option, ...]
    giver: tuple[Option, ...]
    consent_problem: str
    problems: tuple[tuple[str, str], ...]


def safety_page(
    screen: Screen, written: Written, problems: dict[str, str], knowledge: Knowledge
) -> SafetyPage:
    """Show what was answered as it was answered, with sentences where something is open."""
    box = written.box
    groups = (_group(group, screen, problems, knowledge) for group in TITLES)
    return SafetyPage(
        groups=tuple(_with_counted(group, box, knowledge) for group in groups),
        medicines=entries_shown(box, problems=CARD in problems),
        medicines_problem=box.problem if box.is_too_much else "",
        story=story_shown(written.story, knowledge, ask=STORY_CARD in problems),
        where=places_asked(screen, problems, knowledge),
        where_else=place_to_ask(knowledge),
        age=_age(screen, knowledge),
        age_problem=phrased(problems.get(safety.AGE, "")),
        receiver=_wanted(safety.RECEIVER, screen),
        giver=_wanted(safety.GIVER, screen),
        consent_problem=phrased(problems.get(safety.CONSENT, "")),
        problems=tuple(_summary(problems, knowledge)),
    )


def _group(group: str, screen: Screen, problems: dict[str, str], knowledge: Knowledge) -> Group:
    ticked = [
        question
        for question in knowledge.questions.values()
        if question.group == group and question.id not in (safety.AGE, safety.CONSENT)
    ]
    return Group(
        id=group,
        title=phrased(TITLES[group]),
        questions=tuple(_asked(question, screen, problems, knowledge) for question in ticked),
        also=_about_touch(screen, knowledge) if group == "today" else (),
        closed=group in screen.get(safety.NONE_OF_THESE, []),
        problem=phrased(problems.get(group, "")),
    )


def _with_counted(group: Group, box: Box, knowledge: Knowledge) -> Group:
    """Say under each question which medicines count there."""
    questions = (
        replace(asked, counted=counted_under(knowledge.questions[asked.id], box))
        for asked in group.questions
    )
    return replace(group, questions=tuple(questions))


def _asked(
    question: Question, screen: Screen, problems: dict[str, str], knowledge: Knowledge
) -> QuestionShown:
    said = screen.get(question.id, [])
    follows = asks_which(question, knowledge)
    return QuestionShown(
        id=question.id,
        which=safety.which(question.id),
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
    picked = screen.get(safety.which(question.id), [])
    rules = tuple(_rule_option(rule, picked, knowledge) for rule in question.can_name)
    return (*rules, Option(NOT_SURE, phrased("Not sure which"), NOT_SURE in picked))


def _rule_option(rule: str, picked: list[str], knowledge: Knowledge) -> Option:
    known = knowledge.rules[rule]
    return Option(rule, known.plain, rule in picked, known.asks_where)


def _about_touch(screen: Screen, knowledge: Knowledge) -> tuple[Option, ...]:
    picked = screen.get(safety.which(safety.CONSENT), [])
    rules = knowledge.questions[safety.CONSENT].yes_to
    return tuple(
        replace(_rule_option(rule, picked, knowledge), unsure=NOT_SURE in picked)
        for rule in rules
        if rule != NO_CONSENT
    )


def _age(screen: Screen, knowledge: Knowledge) -> tuple[Option, ...]:
    said = screen.get(safety.AGE, [])
    words = {
        "child_under_12": knowledge.rules["child_under_12"].plain,
        "minor": knowledge.rules["minor"].plain,
        ADULT: phrased("18 to 64"),
        "older_well": knowledge.rules["older_well"].plain,
        "older_frail": knowledge.rules["older_frail"].plain,
        NOT_SURE: phrased("Not sure"),
    }
    return tuple(Option(value, text, value in said) for value, text in words.items())


def _wanted(field: str, screen: Screen) -> tuple[Option, ...]:
    said = screen.get(field, [])
    return tuple(Option(value, phrased(words), value in said) for value, words in WANTED.items())


def _summary(problems: dict[str, str], knowledge: Knowledge) -> list[tuple[str, str]]:
    """Name each open part once, with the place on the page where it can be closed."""
    names = {
        **{question.id: question.short for question in knowledge.questions.values()},
        **{group: phrased(title) for group, title in TITLES.items()},
        **{safety.where(rule.id): rule.plain for rule in knowledge.rules.values()},
        safety.AGE: phrased("Age"),
        CARD: phrased("Which medicines"),
        STORY_CARD: phrased("Your own words"),
        safety.CONSENT: phrased("Wanting it today"),
    }
    return [
        (where, joined(": ", names.get(where) or phrased("Your answers"), phrased(said)))
        for where, said in problems.items()
    ]
