"""The guide as a Django app."""

from django.apps import AppConfig


class GuideConfig(AppConfig):
    """From ache to hands."""

    name = "unknot.website.guide"
    label = "guide"
