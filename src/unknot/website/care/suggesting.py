"""The approach as it stands: the newest version, or else what we suggest."""

from datetime import date

import msgspec
from msgspec.structs import replace

from unknot.craft.approach import (
    Approach,
    Asked,
    Leeway,
    draft,
    fitted,
    is_within,
    leeway_for,
    places_named,
)
from unknot.craft.knowledge import Knowledge
from unknot.website.care.bridge import approach_of
from unknot.website.care.health.told import Told
from unknot.website.care.heard import Heard
from unknot.website.care.models import Agreement, By, Version
from unknot.website.care.offering import Given, scope_of


class Suggestion(msgspec.Struct, frozen=True):
    """An approach with the leeway it has to keep; `version` is the row that holds it, if one does.

    `told` is what it is suggested for. `left_behind` says that the newest version is not within
    what is safe, in scope and as long as the session now, and that this is what is left of it;
    `retold` that something else was told since, and that this is suggested anew.
    """

    told: Told
    approach: Approach
    leeway: Leeway
    given: Given
    version: Version | None
    left_behind: bool = False
    retold: bool = False

    @property
    def is_kept(self) -> bool:
        """Whether the version holds just this."""
        return self.version is not None and not self.left_behind and not self.retold

    @property
    def yes(self) -> frozenset[str]:
        """Who said yes to just this."""
        return frozenset(one.by for one in self._agreements)

    @property
    def by_mouth(self) -> Agreement | None:
        """The yes of the client to just this, where somebody heard it by word of mouth."""
        heard = (one for one in self._agreements if one.by == By.CLIENT and one.heard_by)
        return next(heard, None)

    @property
    def is_agreed(self) -> bool:
        """Whether client and therapist both said yes to just this."""
        return self.yes >= {By.CLIENT, By.THERAPIST}

    @property
    def number(self) -> int:
        """The number of the version; 0 for a draft that nobody said anything to yet."""
        return self.version.number if self.version else 0

    @property
    def _agreements(self) -> tuple[Agreement, ...]:
        """The yeses to just this."""
        if self.version is None or not self.is_kept:
            return ()
        return tuple(self.version.agreements.all())


def suggestion_for(told: Told, given: Given, day: date, knowledge: Knowledge) -> Suggestion:
    """Give the approach as it stands; raises Withheld where nothing may be done on that day."""
    heard = told.heard
    left_out = (*heard.untouched.leave_out, *told.keep_clear)
    scope = scope_of(given.therapist, given.service, day)
    leeway = leeway_for(told.clearance, scope, left_out, knowledge)
    newest = told.listening.versions.last()
    retold = newest is not None and newest.at < told.listening.told_at
    if newest is None or retold:
        asked = asked_for(heard, given.service.minutes, knowledge)
        drafted = draft(asked, leeway, knowledge)
        return Suggestion(told, drafted, leeway, given, newest, retold=retold)
    approach = approach_of(newest)
    lasting = replace(approach, minutes=min(approach.minutes, given.service.minutes))
    if lasting == approach and is_within(approach, leeway, knowledge):
        return Suggestion(told, approach, leeway, given, newest)
    left = fitted(lasting, leeway, knowledge)
    return Suggestion(told, left, leeway, given, newest, left_behind=True)


def asked_for(heard: Heard, minutes: int, knowledge: Knowledge) -> Asked:
    """Say what was asked for the way the craft drafts from it; pointing goes before naming."""
    return Asked(
        outcome=heard.outcome,
        sore=heard.sore or places_named(heard.outcome, knowledge),
        pressure=heard.pressure,
        minutes=minutes,
        talk=heard.talk,
        music=heard.music,
        scent=heard.scent,
    )
