"""The office as a Django app."""

from django.apps import AppConfig


class OfficeConfig(AppConfig):
    """Setting up and looking after a practice."""

    name = "unknot.website.office"
    label = "office"
