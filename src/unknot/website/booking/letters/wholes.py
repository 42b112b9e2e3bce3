"""What is written of a session, or of a whole course; of a course also anew, as it stands now."""

from collections.abc import Sequence
from datetime import datetime

from unknot.craft.approach import Gate
from unknot.website.booking.letters import client_letters
from unknot.website.booking.letters.posting import (
    as_read_by,
    to_client,
    whole_in_diary,
    whole_of,
)
from unknot.website.booking.letters.therapist_letters import tell_who_comes, was_told
from unknot.website.booking.models import Appointment, State
from unknot.website.booking.queries import booked_with
from unknot.website.care.queries import gate
from unknot.website.messages.actions import withdraw

ASKED = "asked"
"""Marks the key of what is written to whoever waits for a yes."""


def tell_whole(
    booked: Sequence[Appointment],
    now: datetime,
    *,
    ask_first: bool,
    again: str = "",
    corrected: bool = False,
) -> None:
    """Write of a session or a whole course; `again` names the change after which it is anew."""
    first = booked[0]
    with as_read_by(first.client):
        if first.state == State.ASKED:
            what, letter = ASKED, client_letters.asked_for(booked, now)
        else:
            what, letter = (
                "booked",
                client_letters.booked(booked, now, ask_first=ask_first, corrected=corrected),
            )
        to_client(first, f"{what}{again}", letter, now, tells_of=whole_of(first))


def is_asked_first(session: Appointment, now: datetime) -> bool:
    """Say whether somebody has to be heard before they are touched, by what was told."""
    if session.service.conversation:
        return False
    return session.listening is None or gate(session.listening, now) is not Gate.TOUCH


def tell_course_anew(changed: Appointment, now: datetime) -> None:
    """Write of a course as it stands now, where the letter on it has not left; else nothing.

    Where no session of it is left, nothing is written in its place.
    """
    if changed.course_id is None or not withdraw(whole_of(changed)):
        return
    if left := booked_with(changed):
        ask_first = is_asked_first(left[0], now)
        tell_whole(left, now, ask_first=ask_first, again=_again_after(changed))


def tell_diary_anew(changed: Appointment, now: datetime) -> bool:
    """Write of a course as it stands now to whoever gives it, where the letter on it has not left.

    Says whether that is all they have to read: they knew nothing of it before.
    """
    if changed.course_id is None:
        return False
    known = was_told(changed)
    left = booked_with(changed) if withdraw(whole_in_diary(changed)) else []
    if left:
        tell_who_comes(left, now, again=_again_after(changed))
    return bool(left) and not known


def _again_after(changed: Appointment) -> str:
    return f"-again-{changed.pk}-{changed.revision}"
