"""The shell as a Django app."""

from django.apps import AppConfig


class ShellConfig(AppConfig):
    """Base templates, design tokens, learning pages."""

    name = "unknot.website.shell"
    label = "shell"
