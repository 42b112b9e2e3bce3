"""Messages as a Django app."""

from django.apps import AppConfig


class MessagesConfig(AppConfig):
    """Notices waiting to be sent, and sent ones."""

    name = "unknot.website.messages"
    label = "notices"
