"""Care as a Django app."""

from django.apps import AppConfig


class CareConfig(AppConfig):
    """Clients, listening, approaches and consents."""

    name = "unknot.website.care"
    label = "care"

    def ready(self) -> None:
        """Follow a visit when it answers, when its answers change, and when it is forgotten."""
        from unknot.website.care import actions  # noqa: PLC0415 - rows are ready only now
        from unknot.website.care.leading import on_answered  # noqa: PLC0415
        from unknot.website.guide import announcing  # noqa: PLC0415

        announcing.answered.connect(on_answered, dispatch_uid="care")
        announcing.answers_changed.connect(actions.ask_again, dispatch_uid="care")
        announcing.visit_forgotten.connect(actions.forget, dispatch_uid="care")
