"""Times that cannot be had as they were asked for, and appointments that are not there."""

from collections.abc import Sequence

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from unknot.website.booking.errors.family import BookingError
from unknot.website.care.models import Client


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


class NotYetBooked(NotOffered):
    """Days to wait for in which nothing can be booked yet, or no more."""

    def __init__(self, first: str, last: str) -> None:
        """Keep from when until when something can."""
        super().__init__(first, last)
        self.days = first, last

    def __str__(self) -> str:
        """Say from when until when."""
        first, last = self.days
        sentence = gettext(
            "What can be booked now is from {first} to {last}. Please choose days between them, "
            "or call us."
        )
        return sentence.format(first=first, last=last)


class NoRoom(NotOffered):
    """A session in a room at a place that has none."""

    sentence = _("There is no room at this place. Please choose another place, or your home.")


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
    """Nobody came, it seemed, and by now something stands against their time; why, in words."""

    sentence = _("By now somebody else has this time, or its room.")

    def __init__(self, reason: str = "") -> None:
        """Keep the reason, where it is known."""
        super().__init__(reason)
        self.reason = reason

    def __str__(self) -> str:
        """Say why it stays as it is."""
        return f"{self.reason or self.sentence} {_('So it stays noted that nobody came.')}"


class Over(BookingError):  # noqa: N818 - nobody erred
    """The appointment is over, was cancelled, or never was."""

    sentence = _("This appointment is over or was cancelled.")


class NotFound(Over):
    """No appointment and nobody who waits is behind a link: it came in part, or was never ours."""

    sentence = _(
        "We cannot find this. Perhaps the link did not arrive whole: open it once more from our "
        "message."
    )


class RunOut(Over):
    """A link to an appointment that is over for so long that nobody needs its page any more."""

    sentence = _("This link has run out; the session was a while ago.")


class Replaced(Over):
    """A link of before that somebody was corrected; it may have gone to a wrong address.

    `link` is the one that opens it now, for nobody but the visit that booked for the `client`.
    """

    sentence = _(
        "This link opens nothing any more, because the address that it went to was corrected. "
        "Please open the one in our newest message."
    )

    def __init__(self, link: str, client: Client | None) -> None:
        """Keep where it leads now, and whose it is."""
        super().__init__()
        self.link, self.client = link, client


class TooLate(BookingError):  # noqa: N818 - nobody erred
    """It is too close to the session to change it without a word by telephone."""

    sentence = _("It is too close to your session to change it here. Please call us.")


class Past(TooLate):
    """The session is over, so that nothing of it can be changed any more."""

    sentence = _("This session is over, so it cannot be moved or cancelled any more.")


class ChangedMeanwhile(BookingError):  # noqa: N818 - nobody erred
    """Somebody changed the appointment after the form was opened."""

    sentence = _("This was changed in the meantime. Here is how it stands now.")


class ToldMeanwhile(BookingError):  # noqa: N818 - nobody erred
    """Something else was told in the same visit after the form was opened."""

    sentence = _(
        "Since you opened this page, something else was told on this device. If it is about "
        "whoever comes, send this once more; if it is not, please tell us about them first."
    )


class AlreadyUsed(BookingError):  # noqa: N818 - nobody erred
    """A form was sent again with something else in it."""

    sentence = _("This form was sent before with something else in it. Please begin again.")


class BookedOtherwise(AlreadyUsed):
    """The form that booked a session, sent again with something else in it."""

    sentence = _(
        "You booked this already. What you have changed in the form since then was not saved."
    )
