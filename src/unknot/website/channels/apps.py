"""Channels as a Django app."""

from django.apps import AppConfig


class ChannelsConfig(AppConfig):
    """How a practice sends short messages to telephones."""

    name = "unknot.website.channels"
    label = "channels"
