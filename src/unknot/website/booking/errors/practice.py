"""What speaks against a session, as the people of a practice read it."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from django.utils.translation import gettext_lazy as _

from unknot.craft.sentences import to_tell
from unknot.website.booking.errors.cleared import (
    AnswersOpen,
    NoAddress,
    NoHands,
    NotCleared,
    OnHealth,
)
from unknot.website.booking.errors.family import BookingError
from unknot.website.booking.errors.forms import AlreadyUsed
from unknot.website.booking.errors.links import Over
from unknot.website.booking.errors.times import NotOffered


class TheirDoctorFirst(NotCleared):
    """What a client told allows less than a service."""

    sentence = to_tell("This session needs an answer from their doctor or pharmacist first.")


class TheirAnswersOpen(AnswersOpen):
    """Questions about health are open, or have to be asked their client again."""

    sentence = to_tell(
        "This client has to answer the questions about health afresh before a session with "
        "touch. A conversation can be booked already."
    )


class NothingLeft(NoHands):
    """A therapist may do nothing of what is left for a client."""

    sentence = to_tell(
        "Nothing of this session is left that is safe for this client and that this therapist "
        "may do. Please book a conversation, or let somebody else give it."
    )


class TheirHealth(OnHealth):
    """A word about the health of a client stands in their name or address."""

    sentence = to_tell(
        "This sounds like their health, and letters and calendars show what stands "
        "here. Please leave it out; they are asked about it before any touch."
    )


class TheirAddress(NoAddress):
    """A session at somebody’s home, and nobody wrote down where that is."""

    sentence = _("Please say where you find them: street and number.")


class NoTouchNow(NotCleared):
    """A booked session may not be given any more by what its client told."""

    sentence = to_tell(
        "By what this client told last, this session may not be given for now, so it "
        "stays where it is. Ask them again, or cancel it; to talk they can always come."
    )


class NotGiven(NotOffered):
    """A session that cannot be given there, or not by this therapist, at whatever hour; and why."""

    def __init__(self, reason: str) -> None:
        """Keep the reason, in words."""
        super().__init__(reason)
        self.reason = reason

    def __str__(self) -> str:
        """Say the reason."""
        return self.reason


class TooFar(NotOffered):
    """A session that the practice would book or move further ahead than anything can be booked."""

    sentence = _(
        "This is more than a year ahead, and sessions are booked at most a year ahead. "
        "Is the year right?"
    )


class NotYet(Over):
    """Nobody can have missed what has not begun."""

    sentence = _("This session has not begun yet, so nobody has missed it.")


class SaidYes(Over):
    """A no to what was said yes to before, in another tab or by somebody else."""

    sentence = _("You said yes to this already. If it cannot be after all, cancel it.")


class BookedAsSent(AlreadyUsed):
    """A form that booked already, sent again for somebody else or with something else in it."""

    sentence = _(
        "This form booked already, as it was before you changed it. Look in the diary: what is not "
        "right there can be cancelled. Then open a new form."
    )


SAID: Mapping[type[BookingError], type[BookingError]] = {
    NotCleared: TheirDoctorFirst,
    AnswersOpen: TheirAnswersOpen,
    NoHands: NothingLeft,
    OnHealth: TheirHealth,
    NoAddress: TheirAddress,
    AlreadyUsed: BookedAsSent,
}
"""What is said to the practice in the place of what is said to its client."""


@contextmanager
def said_to_practice() -> Iterator[None]:
    """Say what speaks against a session to those who give it, and not as to their client."""
    try:
        yield
    except BookingError as error:
        if type(error) in SAID:
            raise SAID[type(error)] from error
        raise
