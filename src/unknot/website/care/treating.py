"""What a therapist does on a client’s page: asks what is new, opens the approach, changes it."""

from datetime import datetime

import msgspec
from django.http import QueryDict
from django.utils.translation import gettext as _

from unknot.craft.errors import InputError
from unknot.website.care.actions import record_asking, record_mistake, reopen, withdraw_said
from unknot.website.care.changing import AGREE, REOPEN, answer
from unknot.website.care.health.doctors_word import may_note_doctors, only_who_treats
from unknot.website.care.health.noted import Asking, News
from unknot.website.care.health.told import Told
from unknot.website.care.health.told_since import last_said
from unknot.website.care.models import By
from unknot.website.care.possible import suggested_in
from unknot.website.care.queries import day_to_work
from unknot.website.care.yes_by_mouth import BY_MOUTH, note_yes, what_is_open
from unknot.website.known import load
from unknot.website.people.models import Membership

ASKED_AGAIN = "news"
"""Holds what a client said when they were asked what is new."""
SEEN = "seen"
"""Holds when a client had last told anything, as whoever asked them had read it."""
MISTAKEN, WORDS = "mistaken", "mistaken_words"
"""Say that an answer was found to be a mistake, and in what words."""
WITHDRAWN, WHY = "withdrawn", "withdrawn_words"
"""Name a professional’s word that was written down wrongly, and say why."""
LONGEST_WORDS = 300


def treat(sent: QueryDict, member: Membership, told: Told, now: datetime) -> str:
    """Do what was sent, and name the part of the page that shows it.

    Raises InputError, and ChangedMeanwhile.
    """
    if ASKED_AGAIN in sent:
        asking = _asking(sent[ASKED_AGAIN], member, now)
        _check_asked(sent, told, asking, member)
        record_asking(told.listening, asking)
        return "told"
    if MISTAKEN in sent:
        _mistaken(sent, member, told, now)
        return "told"
    if WITHDRAWN in sent:
        _withdraw(sent, member, told, now)
        return "doctors"
    if REOPEN in sent:
        reopen(told.listening, by=By.THERAPIST, now=now)
    else:
        _change_or_agree(sent, member, told, now)
    return "approach"


def _asking(said: object, member: Membership, now: datetime) -> Asking:
    who = name_of(member)
    try:
        return Asking(who, now, msgspec.convert(said, News))
    except msgspec.ValidationError as error:
        raise InputError(_("Please say whether anything is new.")) from error


def _check_asked(sent: QueryDict, told: Told, asking: Asking, member: Membership) -> None:
    """Raise InputError where nobody heard that nothing is new, or something was told since."""
    if asking.said != "nothing":
        return
    if member.therapist is None:
        raise InputError(_("Only a therapist who asked them can say this."))
    if sent.get(SEEN) != last_said(told.listening):
        raise InputError(_("They have answered again since. Please read it, and ask them."))


def name_of(member: Membership) -> str:
    """Name whoever writes something down."""
    return member.therapist.name if member.therapist else member.person.email


def _withdraw(sent: QueryDict, member: Membership, told: Told, now: datetime) -> None:
    """Take back a professional’s word: a no only for whoever may write one down."""
    mark, why = sent.get(WITHDRAWN, ""), _words_in(sent, WHY)
    noes = {one.mark for one in told.safety.recorded if one.said == "no"}
    if mark in noes and not may_note_doctors(member, told.listening.client, now):
        raise InputError(only_who_treats())
    if not why:
        raise InputError(_("Please write down what was wrong with it."))
    if not withdraw_said(told.listening, mark, name_of(member), why, now):
        raise InputError(_("It was taken back already."))


def _words_in(sent: QueryDict, name: str) -> str:
    return " ".join(sent.get(name, "").split())[:LONGEST_WORDS]


def _mistaken(sent: QueryDict, member: Membership, told: Told, now: datetime) -> None:
    """Keep that an answer was a mistake: only whoever asks before touch can hear that."""
    words = _words_in(sent, WORDS)
    if member.therapist is None:
        raise InputError(_("Only a therapist who asked them can say this."))
    if not words:
        raise InputError(_("Please write down what they told you about it."))
    if not told.safety.was_whole:
        raise InputError(_("They have not answered every question yet. Let them finish first."))
    if not record_mistake(told.listening, member.therapist.name, words, now):
        raise InputError(_("They have answered again since. Please read it, and ask them."))


def _change_or_agree(sent: QueryDict, member: Membership, told: Told, now: datetime) -> None:
    """Make a change or say yes, for the therapist. What is forbidden is on no offer."""
    suggestion = suggested_in(told, day_to_work(told.listening, now), load())
    if suggestion is None:
        raise InputError(
            _("Nothing may be done with hands as it stands, so there is no yes to it.")
        )
    therapist = suggestion.given.therapist
    if {AGREE, BY_MOUTH} & sent.keys() and member.therapist_id != therapist.pk:
        raise InputError(_("Only {name} can say this yes.").format(name=therapist.name))
    if BY_MOUTH in sent:
        note_yes(sent, told, suggestion, to=therapist.name, now=now)
        return
    if AGREE in sent and (first := what_is_open(told)):
        raise InputError(first)
    answer(sent, told.listening, suggestion, by=By.THERAPIST, now=now, knowledge=load())
