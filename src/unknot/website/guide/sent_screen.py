"""From a sent safety page to what a visit holds of it."""

import re
from collections.abc import Mapping
from datetime import date

from django.http import QueryDict

from unknot.craft.errors import InputError
from unknot.craft.knowledge import Knowledge
from unknot.website.guide.box_reader import BoxReader
from unknot.website.guide.forms import safety_fields as fields
from unknot.website.guide.heading import HEADING
from unknot.website.guide.held import Screen
from unknot.website.guide.medicines_box import (
    BOX,
    MOST_LETTERS,
    TAKEN,
    cut,
    entries_of,
)
from unknot.website.guide.story import STORY, TOLD_ON, read_story, reader_of, replies_to
from unknot.website.known import load_library, phrased

ADD = "add"
DROP = "drop"
AGAIN = "again"
ACTIONS = (ADD, DROP, AGAIN)
WRITTEN = (BOX, TAKEN, STORY)
PROOF_OF_ORIGIN = "csrfmiddlewaretoken"
AFTER = "after"
"""Names the stop after which a page of questions was opened."""
BESIDE = (PROOF_OF_ORIGIN, HEADING, AFTER)
ASKED_BACK = re.compile(r"about_[0-9a-f]{16}_[a-z_]+|(right|direct|seen)_[0-9a-f]{16}")


class SentScreen:
    """A sent safety page: what was ticked, what was written, what was answered to questions back.

    An answer to a question back that no longer stands on the page is left out: it is asked anew.
    """

    def __init__(self, sent: QueryDict, today: date, knowledge: Knowledge) -> None:
        """Read what was sent on a day."""
        self._written = _written(sent, today)
        self._accepted: Mapping[str, frozenset[str]] = {
            **fields.accepted(knowledge),
            **BoxReader(knowledge, load_library()).offered(self._written.get(TAKEN, [])),
            **replies_to(read_story(self._written, reader_of(knowledge))),
        }
        self._chosen = sent.copy()
        for name in sent:
            if name in (*ACTIONS, *WRITTEN) or self._is_over(name):
                del self._chosen[name]

    @property
    def screen(self) -> Screen:
        """What the page offered, and what was written."""
        return {**as_screen(self._chosen, self._accepted), **self._written}

    @property
    def held(self) -> Screen:
        """The same, with no more of what was written than shows that it is too long."""
        kept = {
            name: list(filter(None, cut(self._written[name], MOST_LETTERS + 1)))
            for name in (TAKEN, STORY)
            if name in self._written
        }
        return {**self.screen, **kept}

    def check(self) -> None:
        """Raise InputError for a field or an answer that the page did not offer."""
        check_offered(self._chosen, self._accepted)

    def _is_over(self, name: str) -> bool:
        return name not in self._accepted and bool(ASKED_BACK.fullmatch(name))


def as_screen(sent: QueryDict, accepted: Mapping[str, frozenset[str]]) -> Screen:
    """Take from a sent safety page what the page offers, and nothing else."""
    return {
        name: [answer for answer in sent.getlist(name) if answer in accepted[name]]
        for name in sorted(accepted)
        if name in sent
    }


def check_offered(sent: QueryDict, accepted: Mapping[str, frozenset[str]]) -> None:
    """Raise InputError for a field or an answer that the safety page does not offer."""
    for name, said in sent.lists():
        if name in BESIDE:
            continue
        if name not in accepted:
            raise InputError(phrased("“{name}” is not a question on this page.", name=name))
        for answer in said:
            if answer not in accepted[name]:
                raise InputError(
                    phrased("“{answer}” does not answer “{name}”.", answer=answer, name=name)
                )


def is_only_noted(sent: QueryDict) -> bool:
    """Say whether something was only filled in or taken away: nothing is judged yet."""
    return any(action in sent for action in ACTIONS)


def _written(sent: QueryDict, today: date) -> Screen:
    """Take what was typed, with the day on which a story was told."""
    written: Screen = {}
    entries = _entries(sent)
    story = "\n".join("\n".join(sent.getlist(STORY)).splitlines()).strip()
    if entries:
        written[TAKEN] = entries
    if story:
        written |= {STORY: [story], TOLD_ON: [today.isoformat()]}
    return written


def _entries(sent: QueryDict) -> list[str]:
    dropped = sent.getlist(DROP)
    return [
        text
        for text in entries_of([*sent.getlist(TAKEN), *sent.getlist(BOX)])
        if text not in dropped
    ]
