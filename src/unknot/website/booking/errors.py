"""What can be wrong with a booking, as a family that the pages answer in words."""

from collections.abc import Sequence
from typing import ClassVar

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from unknot.craft.errors import UnknotError
from unknot.craft.sentences import Sentence, to_tell
from unknot.website.known import phrased

Words = str | Promise


class BookingError(UnknotError):
    """A booking that cannot be made as it was asked for."""

    sentence: ClassVar[Words] = ""

    def __str__(self) -> str:
        """Say it in the language of whoever asks; what bears on health carries its English."""
        if isinstance(self.sentence, Sentence):
            return phrased(self.sentence)
        return str(self.sentence)


class NotThoseDays(BookingError):  # noqa: N818 - nobody erred
    """Days to wait for that are over, far away, or the wrong way round."""

    sentence = _(
        "Please choose the first day and then the last one, still to come and within a year."
    )


class NotFree(BookingError):  # noqa: N818 - nobody erred
    """The time is taken, past, too soon, too far, outside the hours, or out of reach.

    `cells` are the beginnings that are not free, where several were asked for together.
    """

    sentence = _("This time is not free any more. Please choose another one.")

    def __init__(self, *cells: int) -> None:
        """Keep which."""
        super().__init__(*cells)
        self.cells: Sequence[int] = cells


class NotOffered(BookingError):  # noqa: N818 - nobody erred
    """A service, a therapist or a place that do not go together, or that are not there."""

    sentence = _("This session is not offered like that. Please begin again.")


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


class TheirDoctorFirst(NotCleared):
    """What a client told allows less than a service. For the practice."""

    sentence = to_tell("This session needs an answer from their doctor or pharmacist first.")


class NoTouchNow(NotCleared):
    """A booked session may not be given any more by what its client told. For the practice."""

    sentence = to_tell(
        "By what this client told last, this session may not be given for now, so it "
        "stays where it is. Ask them again, or cancel it; to talk they can always come."
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


class OnHealth(BookingError):  # noqa: N818 - nobody erred
    """A word about health stands in a name or an address, which letters and calendars show."""

    sentence = to_tell(
        "This sounds like your health. Please tell it where you told us what you "
        "wish for, so that we can ask what it needs, and leave it out here."
    )


class NoAddress(BookingError):  # noqa: N818 - nobody erred
    """A session at somebody’s home, and nobody said where that is."""

    sentence = _("Please say where we find you.")


class TooManyHeld(BookingError):  # noqa: N818 - nobody erred
    """One sender holds as many sessions as anybody needs, and has booked none of them yet."""

    sentence = _(
        "From your connection so many times are held already that we keep the others free. "
        "Please book what you hold, or try again in a quarter of an hour, or call us."
    )


class NotHeld(BookingError):  # noqa: N818 - nobody erred
    """The time was held no longer when it was to be confirmed."""

    sentence = _("This time was held for a while, and somebody else has taken it since.")


class NothingOffered(NotHeld):
    """Somebody who waits takes a time, and none is kept for them."""

    sentence = _("No time is kept for you just now.")


class TakenSince(BookingError):  # noqa: N818 - nobody erred
    """Nobody came, it seemed, and by now somebody else has that time or the room."""

    sentence = _(
        "By now somebody else has this time, or its room. So it stays noted that nobody came."
    )


class Over(BookingError):  # noqa: N818 - nobody erred
    """The appointment is over, was cancelled, or never was."""

    sentence = _("This appointment is over or was cancelled.")


class RunOut(Over):
    """A link to an appointment that is over for so long that nobody needs its page any more."""

    sentence = _("This link has run out; the session was a while ago.")


class TooLate(BookingError):  # noqa: N818 - nobody erred
    """It is too close to the session to change it without a word by telephone."""

    sentence = _("It is too close to your session to change it here. Please call us.")


class ChangedMeanwhile(BookingError):  # noqa: N818 - nobody erred
    """Somebody changed the appointment after the form was opened."""

    sentence = _("This was changed in the meantime. Here is how it stands now.")


class AlreadyUsed(BookingError):  # noqa: N818 - nobody erred
    """A form was sent again with something else in it."""

    sentence = _("This form was sent before with something else in it. Please begin again.")
