"""One listening on the page of a client: cautions first, then what was heard and agreed on."""

from datetime import datetime

import msgspec
from django.utils.translation import gettext as _

from unknot.craft.knowledge import Knowledge
from unknot.website.care.cautions import (
    Caution,
    cautions_of,
    heavy_lines,
    limits_of,
    own_limits,
    taken_back_of,
    unsaid_of,
)
from unknot.website.care.health.doctors_word import askable_in
from unknot.website.care.health.noted import Asking, Mistake
from unknot.website.care.health.told import Told, told_in
from unknot.website.care.health.told_since import last_said
from unknot.website.care.heard_in_words import heard_in_words, places_in_words
from unknot.website.care.models import Listening
from unknot.website.care.pages.approach import ApproachPage, approach_page
from unknot.website.care.pages.doctors_said import TakenBack, Word, words_said, words_taken_back
from unknot.website.care.pages.versions import VersionLine, version_lines
from unknot.website.care.possible import suggested_in
from unknot.website.care.queries import (
    SessionTime,
    day_to_work,
    needs_no_asking,
    session_for,
    stays_talk,
)
from unknot.website.care.yes_by_mouth import what_comes_first, what_is_open
from unknot.website.people.sealing import SealBroken
from unknot.website.practice.models import Therapist


class ListeningShown(msgspec.Struct, frozen=True):
    """One listening with its approach; `askable` is what a doctor's answer can be recorded on.

    `last_said` is when they last told anything, which a therapist who asks has read.
    `session` says what it is for, and `time` when, as far as that is settled; `stays_talk` that it
    is a conversation, whatever is suggested. `unsaid` is what a therapist can find to be a mistake,
    once the newest answers are not `unfinished`. `first` says what has to come before the client
    can say yes by word of mouth; empty where nothing has.
    """

    number: int
    session: str
    time: SessionTime | None
    stays_talk: bool
    told_at: datetime
    answered_at: datetime
    asked_afresh: bool
    last_said: str
    to_be_asked: bool
    answered_earlier: bool
    heavy: tuple[str, ...]
    taken_back: tuple[str, ...]
    askings: tuple[tuple[Asking, str], ...]
    unsaid: tuple[str, ...]
    unfinished: bool
    mistakes: tuple[Mistake, ...]
    touch: bool
    limits: tuple[str, ...]
    own_limits: tuple[str, ...]
    cautions: tuple[Caution, ...]
    keep_clear: str
    heard: tuple[tuple[str, str], ...]
    outcome: str
    page: ApproachPage | None
    therapist: Therapist | None
    agreed: bool
    yes: frozenset[str]
    open: str
    first: str
    versions: tuple[VersionLine, ...]
    askable: tuple[tuple[str, str], ...]
    words_said: tuple[Word, ...]
    words_taken_back: tuple[TakenBack, ...]

    def is_over(self, now: datetime) -> bool:
        """Whether the session that it is for is over."""
        return self.time is not None and self.time.ends <= now


def listening_shown(row: Listening, now: datetime, knowledge: Knowledge) -> ListeningShown | None:
    """Show a listening; None where nothing was answered, or it cannot be opened any more."""
    try:
        told = told_in(row, knowledge)
    except SealBroken:
        return None
    return None if told is None else _opened(told, now, knowledge)


def _opened(told: Told, now: datetime, knowledge: Knowledge) -> ListeningShown:
    suggestion = suggested_in(told, day_to_work(told.listening, now), knowledge)
    return ListeningShown(
        number=told.listening.pk,
        session=_session(told.listening),
        time=session_for(told.listening, now),
        stays_talk=stays_talk(told.listening, now),
        told_at=told.listening.told_at,
        answered_at=told.safety.answered_at,
        asked_afresh=needs_no_asking(told, now),
        last_said=last_said(told.listening),
        to_be_asked=told.is_to_be_asked,
        answered_earlier=told.is_answered_earlier,
        heavy=tuple(heavy_lines(told.heavy)),
        taken_back=tuple(taken_back_of(told, knowledge)),
        askings=tuple((one, said_to(one)) for one in told.safety.askings),
        unsaid=unsaid_of(told, knowledge),
        unfinished=not told.safety.was_whole,
        mistakes=told.safety.mistakes,
        touch=told.may_be_touched,
        limits=limits_of(told, knowledge),
        own_limits=tuple(own_limits(told, knowledge)),
        cautions=cautions_of(told, knowledge),
        keep_clear=places_in_words(told.keep_clear, knowledge),
        heard=tuple(heard_in_words(told.heard, told.listening.practice, knowledge)),
        outcome=told.heard.outcome,
        page=approach_page(suggestion, told.heard.marks, knowledge) if suggestion else None,
        therapist=suggestion.given.therapist if suggestion else None,
        agreed=suggestion is not None and suggestion.is_agreed,
        yes=suggestion.yes if suggestion else frozenset(),
        words_said=words_said(told.safety, knowledge),
        words_taken_back=words_taken_back(told.safety, knowledge),
        open=what_is_open(told),
        first=what_comes_first(told) if suggestion else "",
        versions=version_lines([*told.listening.versions.all()], knowledge),
        askable=tuple(askable_in(told, knowledge).items()),
    )


def _session(listening: Listening) -> str:
    if listening.service is None or listening.therapist is None:
        return ""
    words = _("{service}, with {name}.")
    return words.format(service=listening.service.name, name=listening.therapist.name)


def said_to(asking: Asking) -> str:
    """Say what somebody said when they were asked what is new."""
    return {
        "nothing": _("nothing is new"),
        "something": _("something is new"),
        "unsure": _("not sure"),
    }[asking.said]
