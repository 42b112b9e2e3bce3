"""Exports as a Django app."""

from django.apps import AppConfig


class ExportsConfig(AppConfig):
    """Taking a session along: files, made in the background, behind links that run out."""

    name = "unknot.website.exports"
    label = "exports"
