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
"""Names where a visit leads, in what it holds and on the page that asks the questions."""
PLAN = "plan"
MOST_KEPT = 8


class Heading(msgspec.Struct, frozen=True):
    """An address of this website, never one that was sent, and what was told there.

    `about` is the number of what was told, where one address leads to several.
    """

    address: str = PLAN
    told: str = ""
    about: int = 0

    @property
    def key(self) -> str:
        """Name it on the page that asks the questions."""
        return f"{self.address}#{self.about}" if self.about else self.address


def head_for(session: SessionBase, heading: Heading) -> None:
    """Lead a visit there from now on; where it led before is remembered for its other pages."""
    others = [one for one in _headings(session) if one.key != heading.key]
    session[HEADING] = msgspec.to_builtins([*others, heading][-MOST_KEPT:])


def heading_of(session: SessionBase) -> Heading:
    """Say where a visit leads."""
    return _headings(session)[-1]


def head_for_the_plan(session: SessionBase) -> None:
    """Lead to the plan again: a wish of their own was told."""
    head_for(session, Heading())


def head_back(session: SessionBase, key: str | None) -> bool:
    """Lead to where a page led when it was opened, whatever another page asked for since.

    A page that names nothing leads where the visit does. False where the visit knows it no more.
    """
    known = {one.key: one for one in (Heading(), *_headings(session))}
    heading = heading_of(session) if key is None else known.get(key)
    if heading is not None:
        head_for(session, heading)
    return heading is not None


def _headings(session: SessionBase) -> list[Heading]:
    """Give where a visit led, the newest last; to the plan where nothing else is known."""
    try:
        return msgspec.convert(session.get(HEADING, []), list[Heading]) or [Heading()]
    except msgspec.ValidationError:
        return [Heading()]


def with_told(screen: Screen, told: str, today: date) -> Screen:
    """Add what was told elsewhere to the own words of a screen, where it is not among them yet."""
    story = told_in(screen)
    if not told or told in story:
        return screen
    words = "\n".join(filter(None, (story, told)))
    return {**screen, STORY: [words], TOLD_ON: screen.get(TOLD_ON, [today.isoformat()])}
