"""Exports as a Django app."""

from django.apps import AppConfig


class ExportsConfig(AppConfig):
    """Taking a session along: files, made in the background, behind links that run out."""

    name = "unknot.website.exports"
    label = "exports"

    def ready(self) -> None:
        """Follow a visit when its plans are withdrawn."""
        from unknot.website.exports import actions  # noqa: PLC0415 - rows are ready only now
        from unknot.website.guide import announcing  # noqa: PLC0415

        announcing.plans_withdrawn.connect(actions.withdraw, dispatch_uid="exports")
