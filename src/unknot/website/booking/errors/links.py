"""Links that open nothing any more, or behind which nothing can be changed."""

from django.utils.translation import gettext_lazy as _

from unknot.website.booking.errors.family import BookingError
from unknot.website.care.models import Client


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
