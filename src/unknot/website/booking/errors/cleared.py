"""What speaks against a session, by what was told or written, as its client reads it."""

from typing import ClassVar

from django.utils.translation import gettext_lazy as _

from unknot.craft.sentences import to_tell
from unknot.website.booking.errors.family import BookingError, Words


class NotCleared(BookingError):  # noqa: N818 - nobody erred
    """What was told about health allows less than this service, or nothing was told."""

    sentence: ClassVar[Words] = to_tell(
        "This session needs an answer from your doctor or pharmacist first."
    )


class AnswersOpen(NotCleared):
    """Questions about health are open, or were answered so long ago that they are asked again."""

    sentence = to_tell(
        "The questions about health have to be answered afresh before a session with "
        "touch. A conversation can be booked already."
    )


class SaidElsewhere(NotCleared):
    """Something else was told of its client: for another session, elsewhere, or by a doctor."""

    sentence = to_tell(
        "We were told something else about your health as well. Before any touch "
        "a therapist asks you about it: a conversation can be booked already, or please call us."
    )


class CareFirst(NotCleared):
    """What was told about health needs care before any touch. A link alone does not learn of it."""

    sentence = to_tell(
        "We cannot move this session here just now. Please read again what we wrote to "
        "you after you told us how you are, or call us. You can still cancel it."
    )


class AnswersFirst(CareFirst):
    """Somebody began to tell anew, and has not answered what is asked about health since."""

    sentence = to_tell(
        "Before we can move this session, please answer the questions about health that are "
        "still open, or call us. You can still cancel it."
    )


class BeingSortedOut(NotCleared):
    """Whoever gives a session may not any more: they left, or are not registered or trained.

    Says the same to clients and practice.
    """

    sentence = _(
        "Whoever was to give this session may not give it as it stands, so it stays where it "
        "is until that is sorted out. It can still be cancelled."
    )


class TakenBack(NotCleared):
    """A consent that this session needs was taken back. Says the same to clients and practice."""

    sentence = _(
        "A yes that this session needs was taken back. Until it is given again, nothing "
        "is booked or moved; what is booked can still be cancelled."
    )


class NotTheirs(NotCleared):
    """What was told belongs to somebody else who booked in the same visit."""

    sentence = _("What was told here is about somebody else. Please tell us about yourself first.")


class NoHands(NotCleared):
    """Nobody who is asked for may do anything of what is left: a conversation is what remains."""

    sentence = to_tell(
        "With what you told us, we cannot give you this session. "
        "You are welcome to a conversation first, or please call us."
    )


class SentAway(NotCleared):
    """What was asked for is given by nobody: nothing is booked for it, not even a conversation."""

    sentence = _(
        "What you asked for is not given here. If you meant something else, please say it in "
        "other words."
    )


class OnHealth(BookingError):  # noqa: N818 - nobody erred
    """A word about health stands in a name or an address, which letters and calendars show."""

    sentence = to_tell(
        "This sounds like your health. Please tell it where you told us what you "
        "wish for, so that we can ask what it needs, and leave it out here."
    )


class NoAddress(BookingError):  # noqa: N818 - nobody erred
    """A session at somebody’s home, and nobody said where that is."""

    sentence = _("Please say where we find you.")
