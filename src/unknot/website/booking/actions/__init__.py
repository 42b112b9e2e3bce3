"""What people do with times: hold one, confirm it, move it, give it back, wait for one."""

from unknot.website.booking.actions.changing import cancel, move
from unknot.website.booking.actions.confirming import Guest, confirm
from unknot.website.booking.actions.holding import HELD_FOR, hold
from unknot.website.booking.actions.joining import join
from unknot.website.booking.actions.practice_side import (
    approve,
    block,
    book_for,
    cancel_for,
    decline,
    move_for,
    no_show,
    unblock,
)
from unknot.website.booking.actions.telling import tell_anew
from unknot.website.booking.actions.waiting import accept, leave, let_pass, offer_freed
from unknot.website.booking.actions.wanting import Wanted

__all__ = [
    "HELD_FOR",
    "Guest",
    "Wanted",
    "accept",
    "approve",
    "block",
    "book_for",
    "cancel",
    "cancel_for",
    "confirm",
    "decline",
    "hold",
    "join",
    "leave",
    "let_pass",
    "move",
    "move_for",
    "no_show",
    "offer_freed",
    "tell_anew",
    "unblock",
]
