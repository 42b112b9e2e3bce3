"""Addresses: of this website, and the ports of others."""

import os
from urllib.parse import SplitResult, urlsplit

from django.core.exceptions import ImproperlyConfigured


def site(default: str) -> SplitResult:
    """Read the address that people use, http or https, without a path."""
    value = os.environ.get("UNKNOT_SITE", default)
    parts = urlsplit(value)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.path.strip("/"):
        raise ImproperlyConfigured(f"UNKNOT_SITE is “{value}”, not https://the.address.")
    return parts


def port_of(parts: SplitResult, problem: str) -> int | None:
    """Read the port that an address names, if any; raises ImproperlyConfigured with the problem."""
    try:
        return parts.port
    except ValueError as error:
        raise ImproperlyConfigured(problem) from error
