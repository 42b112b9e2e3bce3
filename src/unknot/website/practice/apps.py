"""Practices as a Django app."""

from django.apps import AppConfig


class PracticeConfig(AppConfig):
    """Practices, their places, modalities, services and therapists."""

    name = "unknot.website.practice"
    label = "practice"
