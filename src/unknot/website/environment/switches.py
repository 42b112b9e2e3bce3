"""Switches, which are on or off."""

import os

from django.core.exceptions import ImproperlyConfigured


def flag(name: str) -> bool:
    """Read a switch: `1` is on, `0` or nothing is off."""
    value = os.environ.get(name, "0")
    if value not in {"0", "1"}:
        raise ImproperlyConfigured(f"{name} is “{value}”; write 1 for on or 0 for off.")
    return value == "1"
