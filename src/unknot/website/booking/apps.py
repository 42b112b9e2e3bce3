"""Booking as a Django app."""

from django.apps import AppConfig


class BookingConfig(AppConfig):
    """Practices, their times, and appointments."""

    name = "unknot.website.booking"
    label = "booking"

    def ready(self) -> None:
        """Follow when an approach is open again, and when somebody takes a consent back."""
        from unknot.website.booking import approach_notices, consents  # noqa: PLC0415 - rows are ready now
        from unknot.website.care import announcing  # noqa: PLC0415

        announcing.opened_again.connect(approach_notices.on_opened_again, dispatch_uid="booking")
        announcing.said_otherwise.connect(consents.follow, dispatch_uid="booking")
