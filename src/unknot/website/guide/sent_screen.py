"""From a sent safety page to what a visit holds of it."""

import re
from collections.abc import Mapping

from django.http import QueryDict

from unknot.craft.knowledge import Knowledge, Library
from unknot.website.guide import safety
from unknot.website.guide.bridge import as_screen, check_offered
from unknot.website.guide.held import Screen
from unknot.website.guide.medicines_box import (
    BOX,
    MOST_LETTERS,
    TAKEN,
    BoxReader,
    cut,
    entries_of,
)

ADD = "add"
DROP = "drop"
WRITTEN = (BOX, TAKEN)
ASKED_BACK = re.compile(r"about_[0-9a-f]{16}_[a-z_]+")


class SentScreen:
    """A sent safety page: what was ticked, what was written, what was answered to questions back.

    An answer to a question back that no longer stands on the page is left out: it is asked anew.
    """

    def __init__(self, sent: QueryDict, knowledge: Knowledge, library: Library) -> None:
        """Read what was sent."""
        written = {TAKEN: _entries(sent)}
        replies = BoxReader(knowledge, library).offered(written[TAKEN])
        self._accepted: Mapping[str, frozenset[str]] = {**safety.accepted(knowledge), **replies}
        self._chosen = sent.copy()
        for name in sent:
            if name in (ADD, DROP, *WRITTEN) or self._is_over(name):
                del self._chosen[name]
        self._written = {name: said for name, said in written.items() if said}

    @property
    def screen(self) -> Screen:
        """What the page offered, and what was written."""
        return {**as_screen(self._chosen, self._accepted), **self._written}

    @property
    def held(self) -> Screen:
        """The same, with no more of what was written than shows that it is too long."""
        taken = self._written.get(TAKEN, [])
        kept = list(filter(None, cut(taken, MOST_LETTERS + 1)))
        return {**self.screen, **({TAKEN: kept} if kept else {})}

    def check(self) -> None:
        """Raise InputError for a field or an answer that the page did not offer."""
        check_offered(self._chosen, self._accepted)

    def _is_over(self, name: str) -> bool:
        return name not in self._accepted and bool(ASKED_BACK.fullmatch(name))


def is_only_noted(sent: QueryDict) -> bool:
    """Say whether something was only added or taken away: nothing is judged yet."""
    return ADD in sent or DROP in sent


def _entries(sent: QueryDict) -> list[str]:
    dropped = sent.getlist(DROP)
    return [
        text
        for text in entries_of([*sent.getlist(TAKEN), *sent.getlist(BOX)])
        if text not in dropped
    ]
