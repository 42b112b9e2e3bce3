"""What people do with times: hold one, confirm it, move it, give it back, wait for one."""

from unknot.website.booking.actions.absences import block, unblock
from unknot.website.booking.actions.answering_again import answer_again
from unknot.website.booking.actions.approving import approve, decline
from unknot.website.booking.actions.booking_for import book_for
from unknot.website.booking.actions.changing import cancel, move
from unknot.website.booking.actions.confirming import Guest, confirm
from unknot.website.booking.actions.courses import HELD_FOR
from unknot.website.booking.actions.holding import hold
from unknot.website.booking.actions.joining import join, sent_as
from unknot.website.booking.actions.missing import came_after_all, no_show
from unknot.website.booking.actions.offering import offer_freed
from unknot.website.booking.actions.practice_side import cancel_for, move_for
from unknot.website.booking.actions.restraint import forget_senders
from unknot.website.booking.actions.silence import tell_of_silence
from unknot.website.booking.actions.telling import tell_anew
from unknot.website.booking.actions.unbooked import forget_unbooked
from unknot.website.booking.actions.waiting import accept, leave, let_pass
from unknot.website.booking.actions.wanting import Wanted

__all__ = [
    "HELD_FOR",
    "Guest",
    "Wanted",
    "accept",
    "answer_again",
    "approve",
    "block",
    "book_for",
    "came_after_all",
    "cancel",
    "cancel_for",
    "confirm",
    "decline",
    "forget_senders",
    "forget_unbooked",
    "hold",
    "join",
    "leave",
    "let_pass",
    "move",
    "move_for",
    "no_show",
    "offer_freed",
    "sent_as",
    "tell_anew",
    "tell_of_silence",
    "unblock",
]
