"""What can be wrong with a booking, as a family that the pages answer in words."""

from unknot.craft.errors import UnknotError

NOT_OFFERED = "This session is not offered like that. Please begin again."


class BookingError(UnknotError):
    """A booking that cannot be made as it was asked for."""


class NotFree(BookingError):  # noqa: N818 - nobody erred
    """The time is taken, past, too soon, too far, outside the hours, or out of reach."""


class NotOffered(BookingError):  # noqa: N818 - nobody erred
    """A service, a therapist or a place that do not go together, or that are not there."""


class NotHeld(BookingError):  # noqa: N818 - nobody erred
    """The time was held no longer when it was to be confirmed."""


class AlreadyUsed(BookingError):  # noqa: N818 - nobody erred
    """A form was sent again with something else in it."""
