"""What a therapist sees of a listening: cautions first, then what was asked for and agreed on."""

from collections.abc import Iterator
from datetime import datetime
from typing import Self

import msgspec
from django.utils.translation import gettext as _
from msgspec.structs import replace

from unknot.craft.approach.wording import in_short
from unknot.craft.knowledge import Knowledge
from unknot.website.care.cautions import cautions_in_lines, limits_of, sealed_line
from unknot.website.care.health.told import told_in
from unknot.website.care.heard import Heard
from unknot.website.care.heard_in_words import aches_in_words
from unknot.website.care.models import Listening
from unknot.website.care.pages.listen_words import answers_offered
from unknot.website.care.possible import suggested_in
from unknot.website.care.queries import needs_no_asking
from unknot.website.people.sealing import SealBroken
from unknot.website.practice.models import Practice
from unknot.website.practice.queries import today_at


class Summary(msgspec.Struct, frozen=True):
    """One listening in short. `limits` and `cautions` come first, `touch` says whether hands may.

    `where` says where it aches, and `brought` what of a session from the guide was brought along.
    `approach` is empty where there is none; `agreed` says that both said yes to it. `number` is
    that of the listening; `to_be_asked` says that something is open that nobody asked about.
    `asked_afresh` says that nobody has to ask again now, `asked_then` that nobody will have to when
    the session begins: a day is printed before it.
    """

    number: int
    outcome: str
    where: str
    brought: str
    touch: bool
    limits: tuple[str, ...]
    cautions: tuple[str, ...]
    approach: str
    agreed: bool
    likes: str
    answered_at: datetime
    asked_afresh: bool
    asked_then: bool
    to_be_asked: bool
    answered_earlier: bool

    @property
    def for_another_session(self) -> Self:
        """What of it holds for each session of its client: what has to be known before touch."""
        return replace(self, outcome="", where="", brought="", approach="", agreed=False, likes="")

    @property
    def beside_sealed(self) -> Self:
        """Where what was told for the session itself cannot be opened any more: somebody asks."""
        lines = dict.fromkeys((sealed_line(), *self.cautions))
        return replace(self, touch=False, to_be_asked=True, cautions=tuple(lines))


def summary_of(
    listening: Listening, begins: datetime, now: datetime, knowledge: Knowledge
) -> Summary | None:
    """Sum up a listening for a session.

    None where nothing was answered, or it cannot be opened any more.
    """
    try:
        told = told_in(listening, knowledge)
    except SealBroken:
        return None
    if told is None:
        return None
    day = today_at(listening.practice, begins)
    suggestion = suggested_in(told, day, knowledge)
    return Summary(
        number=listening.pk,
        outcome=told.heard.outcome,
        where=aches_in_words(told.heard.sore, knowledge),
        brought="; ".join(told.heard.brought),
        touch=told.may_be_touched,
        limits=limits_of(told, knowledge),
        cautions=cautions_in_lines(told, knowledge),
        approach=in_short(suggestion.approach, knowledge) if suggestion else "",
        agreed=suggestion is not None and suggestion.is_agreed,
        likes=". ".join(likes_of(told.heard, listening.practice)),
        answered_at=told.safety.answered_at,
        asked_afresh=needs_no_asking(told, now),
        asked_then=needs_no_asking(told, max(now, begins)),
        to_be_asked=told.is_to_be_asked,
        answered_earlier=told.is_answered_earlier,
    )


def likes_of(heard: Heard, practice: Practice) -> Iterator[str]:
    """Say how a session is liked, in short."""
    offered = answers_offered(practice)
    said = {
        "talk": heard.talk,
        "music": heard.music,
        "scent": heard.scent,
        "pressure": str(heard.pressure or ""),
    }
    for name, value in said.items():
        if value in offered[name]:
            words = offered[name][value]
            yield f"{_('How firm')}: {words}" if name == "pressure" else words
    yield from filter(None, map(offered["needs"].get, heard.needs))
    if words := heard.not_again:
        yield _("Did not help, or was too much: “{words}”").format(words=words)
