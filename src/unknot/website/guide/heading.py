"""Where a visit leads once its questions are answered: to its plan, or to whoever had them asked.

A practice that listens has the same questions asked here. What was told there in own words and
bears on health is asked about here, too.
"""

from datetime import date

import msgspec
from django.contrib.sessions.backends.base import SessionBase

from unknot.website.guide.held import Screen
from unknot.website.guide.story import STORY, TOLD_ON, told_in

HEADING = "heading"
PLAN = "plan"


class Heading(msgspec.Struct, frozen=True):
    """An address of this website, never one that was sent, and what was told there."""

    address: str = PLAN
    told: str = ""


def head_for(session: SessionBase, heading: Heading) -> None:
    """Lead a visit there from now on."""
    session[HEADING] = msgspec.to_builtins(heading)


def heading_of(session: SessionBase) -> Heading:
    """Say where a visit leads."""
    try:
        return msgspec.convert(session.get(HEADING, {}), Heading)
    except msgspec.ValidationError:
        return Heading()


def head_for_the_plan(session: SessionBase) -> None:
    """Lead to the plan again: a wish of their own was told."""
    session.pop(HEADING, None)


def with_told(screen: Screen, told: str, today: date) -> Screen:
    """Add what was told elsewhere to the own words of a screen, where it is not among them yet."""
    story = told_in(screen)
    if not told or told in story:
        return screen
    words = "\n".join(filter(None, (story, told)))
    return {**screen, STORY: [words], TOLD_ON: screen.get(TOLD_ON, [today.isoformat()])}
