"""The diary as a Django app."""

from django.apps import AppConfig


class DiaryConfig(AppConfig):
    """A therapist’s day and week."""

    name = "unknot.website.diary"
    label = "diary"
