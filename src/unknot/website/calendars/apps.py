"""Calendars as a Django app."""

from django.apps import AppConfig


class CalendarsConfig(AppConfig):
    """Feeds, and calendars kept in step by CalDAV."""

    name = "unknot.website.calendars"
    label = "calendars"
