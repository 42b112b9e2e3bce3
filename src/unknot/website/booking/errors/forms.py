"""Forms that were opened before something changed, or that are sent again."""

from django.utils.translation import gettext_lazy as _

from unknot.website.booking.errors.family import BookingError


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
