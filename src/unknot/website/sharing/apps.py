"""Sharing as a Django app."""

from django.apps import AppConfig


class SharingConfig(AppConfig):
    """Sharing a routine: what is wished for and chosen goes along, never an answer."""

    name = "unknot.website.sharing"
    label = "sharing"
