"""The subjects of what is written to whoever gives a session, or a course of them."""

from collections.abc import Mapping, Sequence
from typing import Final

from django.utils.translation import gettext as _

from unknot.website.booking.letters.client_letters import moment_of
from unknot.website.booking.models import Appointment, State

CANCELLED: Final = "cancelled"
FREE: Final = "free"
"""Marks what is off of somebody who was erased, and is named no more."""


def subject_of(sessions: Sequence[Appointment], what: str) -> str:
    """Say what is told of a session or a course in one line; told anew, it is told as it was."""
    first = sessions[0]
    asks = first.state == State.ASKED
    subjects = _of_course(asks=asks) if sessions[1:] else _of_one(asks=asks)
    name = first.client.name if first.client else ""
    told = subjects[what.partition("-")[0]]
    return told.format(name=name, number=len(sessions), moment=moment_of(first))


def _of_one(*, asks: bool) -> Mapping[str, str]:
    return {
        "booked": _("{name} asks for {moment}") if asks else _("{name} comes on {moment}"),
        "moved": _("Moved: {name} asks for {moment}")
        if asks
        else _("Moved: {name} comes on {moment}"),
        "corrected": _("Corrected: {name} asks for {moment}")
        if asks
        else _("Corrected: {name} comes on {moment}"),
        "waits": _("Still waits for your yes: {name} on {moment}"),
        CANCELLED: _("Cancelled: {name} on {moment}"),
        FREE: _("Cancelled: your session on {moment}"),
    }


def _of_course(*, asks: bool) -> Mapping[str, str]:
    return {
        "booked": _("{name} asks for {number} sessions from {moment}")
        if asks
        else _("{name} comes {number} times from {moment}"),
        "corrected": _("Corrected: {name} asks for {number} sessions from {moment}")
        if asks
        else _("Corrected: {name} comes {number} times from {moment}"),
        CANCELLED: _("Cancelled: {name}, {number} sessions from {moment}"),
        FREE: _("Cancelled: {number} of your sessions from {moment}"),
    }
