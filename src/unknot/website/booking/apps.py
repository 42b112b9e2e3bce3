"""Booking as a Django app."""

from django.apps import AppConfig


class BookingConfig(AppConfig):
    """Practices, their times, and appointments."""

    name = "unknot.website.booking"
    label = "booking"

    def ready(self) -> None:
        """Follow what is open again, agreed or taken back, and know again who answers."""
        from unknot.website.booking import consents  # noqa: PLC0415 - rows are ready now
        from unknot.website.booking.actions import knowing_again  # noqa: PLC0415
        from unknot.website.booking.letters import approach_notices  # noqa: PLC0415
        from unknot.website.care import announcing  # noqa: PLC0415

        announcing.opened_again.connect(approach_notices.on_opened_again, dispatch_uid="booking")
        announcing.agreed_by_both.connect(approach_notices.on_agreed, dispatch_uid="booking")
        announcing.answers_changed.connect(
            approach_notices.on_answers_changed, dispatch_uid="booking"
        )
        announcing.answered_besides.connect(
            approach_notices.on_answered_besides, dispatch_uid="booking"
        )
        announcing.answered_as.connect(knowing_again.on_answered, dispatch_uid="booking")
        announcing.said_otherwise.connect(consents.follow, dispatch_uid="booking")
