"""What on a page would do something that we did not write, read the way a browser reads it."""

import re
from html.parser import HTMLParser
from typing import Any

from django.db.models import QuerySet

NEVER = {"iframe", "object", "embed", "base", "style", "template", "math", "noscript", "marquee"}
NEVER_NAMED = {"style", "srcdoc", "formaction", "http-equiv", "ping"}
ADDRESSES = {"href", "src", "action", "xlink:href", "data", "poster"}
SCHEME = re.compile(r"[\s\0-\x1f]*(?P<scheme>[a-z][a-z0-9+.\-\s]*):", re.IGNORECASE)
SCHEMES = {"http", "https", "mailto", "tel"}


class _Doings(HTMLParser):
    def __init__(self, page: str, allowed: frozenset[str] | None) -> None:
        super().__init__()
        self.allowed = allowed
        self.found: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag that acts, or that is not among the allowed ones."""
        said = dict(attrs)
        ours = (said.get("src") or "").startswith("/static/")
        if tag in NEVER or (tag == "script" and not ours):
            self.found.append(tag)
        if self.allowed is not None and tag not in self.allowed:
            self.found.append(tag)
        for name, value in attrs:
            if name.startswith("on") or name in NEVER_NAMED:
                self.found.append(f"{tag} {name}")
            if name in ADDRESSES and _acts(value or ""):
                self.found.append(f"{tag} {name}={value}")


def _acts(address: str) -> bool:
    scheme = SCHEME.match(address)
    return scheme is not None and re.sub(r"\s", "", scheme["scheme"]).lower() not in SCHEMES


def write_in(rows: QuerySet[Any], payload: str, *names: str) -> None:
    """Write something into fields of rows, as much of it as each can hold."""
    held = {name: rows.model._meta.get_field(name).max_length for name in names}
    rows.update(**{name: payload[:most] for name, most in held.items()})


def doings_of(page: str, allowed: frozenset[str] | None = None) -> list[str]:
    """List what a page would do besides being read, sent and followed.

    `allowed` are the only tags there may be; any where it is not given.
    """
    return _Doings(page, allowed).found
