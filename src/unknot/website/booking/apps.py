"""Booking as a Django app."""

from django.apps import AppConfig


class BookingConfig(AppConfig):
    """Practices, their times, and appointments."""

    name = "unknot.website.booking"
    label = "booking"
