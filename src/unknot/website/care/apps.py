"""Care as a Django app."""

from django.apps import AppConfig


class CareConfig(AppConfig):
    """Clients, listening, approaches and consents."""

    name = "unknot.website.care"
    label = "care"
