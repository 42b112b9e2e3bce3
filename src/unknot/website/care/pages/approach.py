"""The approach as people read and change it."""

from collections.abc import Mapping
from datetime import date

import msgspec
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from unknot.craft.approach.offering import (
    Alternative,
    Choice,
    Offer,
    alternatives,
    offers,
)
from unknot.craft.approach.segments import Segment
from unknot.craft.approach.wording import letter, reasons
from unknot.craft.knowledge import Knowledge
from unknot.craft.knowledge.bounds import HOME_CEILING
from unknot.craft.planning.wish import WORSE
from unknot.website.care.forms.change import MINUTES, WHO
from unknot.website.care.offering import Given
from unknot.website.care.shown import mark_of
from unknot.website.care.suggesting import Suggestion
from unknot.website.practice.models import Therapist
from unknot.website.practice.pricing import price_before_a_place


class Menu(msgspec.Struct, frozen=True):
    """What one word can be changed into."""

    name: str
    question: str
    choices: tuple[Choice, ...]
    note: str = ""


class ApproachPage(msgspec.Struct, frozen=True):
    """All that is shown of an approach; `instead_of` names who came first, but cannot give it.

    `shown` marks it, for whoever answers to it.
    """

    paragraphs: tuple[tuple[Segment, ...], ...]
    menus: tuple[Menu, ...]
    alternatives: tuple[Alternative, ...]
    reasons: tuple[tuple[str, str], ...]
    marks: dict[str, int]
    shown: str
    left_behind: bool
    retold: bool
    price: str
    length: int
    hands: int
    instead_of: str


def approach_page(
    suggestion: Suggestion, marks: dict[str, int], knowledge: Knowledge
) -> ApproachPage:
    """Show an approach; what can be changed in it stands in a menu of its own.

    `marks` say where it aches, and how much, for whoever may read that.
    """
    approach, given = suggestion.approach, suggestion.given
    offered = offers(approach, suggestion.leeway, knowledge)
    menus = {menu.name: menu for menu in _menus(suggestion, offered)}
    alone = suggestion.leeway.left_out
    worse = [zone for zone, level in marks.items() if level == WORSE]
    paragraphs = letter(approach, given.therapist.name, knowledge, alone, worse)
    return ApproachPage(
        paragraphs=tuple(tuple(_bare(one, menus) for one in part) for part in paragraphs),
        menus=tuple(menus.values()),
        alternatives=alternatives(approach, offered, knowledge),
        reasons=reasons(approach, knowledge),
        marks=marks,
        shown=mark_of(suggestion),
        left_behind=suggestion.left_behind,
        retold=suggestion.retold,
        price=price_before_a_place(given.service),
        length=given.service.minutes,
        hands=approach.minutes,
        instead_of=given.instead_of.name if given.instead_of else "",
    )


def _bare(segment: Segment, menus: dict[str, Menu]) -> Segment:
    """Take the underline from a word that has no choice."""
    return segment if segment.change in menus else Segment(segment.text)


def _menus(suggestion: Suggestion, offered: Mapping[str, Offer]) -> list[Menu]:
    notes = {"pressure": _firm_note(suggestion)}
    listed = [
        Menu(name, offer.question, offer.choices, notes.get(name, ""))
        for name, offer in offered.items()
    ]
    return [*_rows_to_choose(suggestion.given), *listed]


def _rows_to_choose(given: Given) -> list[Menu]:
    lengths = tuple(
        Choice(str(one.pk), _session(one.name, one.minutes), one == given.service)
        for one in given.services
    )
    people = tuple(
        Choice(str(one.pk), one.name, one == given.therapist) for one in given.therapists
    )
    menus = (Menu(MINUTES, _("How long?"), lengths), Menu(WHO, _("With whom?"), people))
    return [menu for menu in menus if len(menu.choices) > 1]


def _session(name: str, minutes: int) -> str:
    return _("{name}, {minutes} minutes").format(name=name, minutes=minutes)


def _firm_note(suggestion: Suggestion) -> str:
    if suggestion.leeway.pressure <= HOME_CEILING:
        return ""
    name = suggestion.given.therapist.name
    return _("Strong is for trained hands only. {name} is registered for it.").format(name=name)


def registration_of(therapist: Therapist, today: date) -> str:
    """State a registration as it is shown to clients."""
    if not therapist.registered_on(today) or therapist.registered_until is None:
        return _("Not registered at present")
    return _("AHPCSA registration {number}, valid to {month}").format(
        number=therapist.registration, month=date_format(therapist.registered_until, "F Y")
    )
