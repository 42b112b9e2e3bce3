"""Offline as a Django app."""

from django.apps import AppConfig


class OfflineConfig(AppConfig):
    """What works without a network: the service worker, and sessions kept on a device."""

    name = "unknot.website.offline"
    label = "offline"
