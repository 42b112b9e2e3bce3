"""People as a Django app."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """Accounts, memberships and the book of looks."""

    name = "unknot.website.people"
    label = "people"
