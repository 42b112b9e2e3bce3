"""Times that cannot be had as they were asked for."""

from collections.abc import Sequence

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from unknot.website.booking.errors.family import BookingError
from unknot.website.practice.telephones import shown


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


class TooManyBooked(BookingError):  # noqa: N818 - nobody erred
    """One sender booked much today for people whom the practice does not know yet."""

    sentence = _(
        "Many sessions were booked from your connection today already. Please sign in with your "
        "email address first, or call or write to us, and we book it with you."
    )

    def __init__(self, telephone: str, email: str) -> None:
        """Keep how the practice is reached; either may be empty."""
        super().__init__(telephone, email)
        self.reach = ", ".join(filter(None, (telephone and shown(telephone), email)))

    def __str__(self) -> str:
        """Say it, and how the practice is reached."""
        return f"{self.sentence} {self.reach}".rstrip()


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
