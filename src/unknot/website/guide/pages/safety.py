"""The safety page: all that it asks, says and counts."""

import msgspec
from msgspec.structs import replace

from unknot.craft.knowledge import Knowledge
from unknot.craft.shaping import joined
from unknot.website.guide.forms import safety_fields as fields
from unknot.website.guide.held import Screen
from unknot.website.guide.medicines_box import CARD, Box
from unknot.website.guide.pages.medicines import EntryShown, entries_shown
from unknot.website.guide.pages.medicines_counted import counted_under
from unknot.website.guide.pages.places import PlaceAsked, place_to_ask, places_asked
from unknot.website.guide.pages.safety_asked import (
    TITLES,
    Group,
    Option,
    age_asked,
    group_asked,
    wanting_asked,
)
from unknot.website.guide.pages.story import StoryShown, story_shown
from unknot.website.guide.story import CARD as STORY_CARD
from unknot.website.guide.written import Written
from unknot.website.known import phrased


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
    groups = (group_asked(group, screen, problems, knowledge) for group in TITLES)
    return SafetyPage(
        groups=tuple(_with_counted(group, box, knowledge) for group in groups),
        medicines=entries_shown(box, problems=CARD in problems),
        medicines_problem=box.problem if box.is_too_much else "",
        story=story_shown(written.story, knowledge, ask=STORY_CARD in problems),
        where=places_asked(screen, problems, knowledge),
        where_else=place_to_ask(knowledge),
        age=age_asked(screen, knowledge),
        age_problem=phrased(problems.get(fields.AGE, "")),
        receiver=wanting_asked(fields.RECEIVER, screen),
        giver=wanting_asked(fields.GIVER, screen),
        consent_problem=phrased(problems.get(fields.CONSENT, "")),
        problems=tuple(_summary(problems, knowledge)),
    )


def _with_counted(group: Group, box: Box, knowledge: Knowledge) -> Group:
    """Say under each question which medicines count there."""
    questions = (
        replace(asked, counted=counted_under(knowledge.questions[asked.id], box))
        for asked in group.questions
    )
    return replace(group, questions=tuple(questions))


def _summary(problems: dict[str, str], knowledge: Knowledge) -> list[tuple[str, str]]:
    """Name each open part once, with its place on the page; of what was written, say what is open.

    Everything else says so at its own place.
    """
    names = {
        **{question.id: question.short for question in knowledge.questions.values()},
        **{group: phrased(title) for group, title in TITLES.items()},
        **{fields.where(rule.id): rule.plain for rule in knowledge.rules.values()},
        fields.AGE: phrased("Age"),
        fields.CONSENT: phrased("Wanting it today"),
    }
    written = {CARD: phrased("Which medicines"), STORY_CARD: phrased("Your own words")}
    return [
        (where, joined(": ", written[where], phrased(said)))
        if where in written
        else (where, names.get(where) or phrased(said))
        for where, said in problems.items()
    ]
