"""Care as a Django app."""

from django.apps import AppConfig


class CareConfig(AppConfig):
    """Clients, listening, approaches and consents."""

    name = "unknot.website.care"
    label = "care"

    def ready(self) -> None:
        """Let go of what a visit told when the visit is forgotten."""
        from unknot.website.care.actions import forget  # noqa: PLC0415 - rows are ready only now
        from unknot.website.guide.forgetting import visit_forgotten  # noqa: PLC0415

        visit_forgotten.connect(forget, dispatch_uid="care")
