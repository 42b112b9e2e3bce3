"""What the log says of a request: what went wrong on which kind of page, never its address."""

import logging
import re

from django.http import HttpRequest

PAGE = re.compile(r"(https?://[^/\s]+)/\S*")
"""An address of another page, up to where its path begins."""


class WithoutAddresses(logging.Filter):
    """Names the kind of page in the place of an address, which may be somebody’s private link."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Let everything pass, without the addresses of what was asked for and came before it."""
        request = getattr(record, "request", None)
        if isinstance(request, HttpRequest) and isinstance(record.args, tuple):
            record.args = tuple(_without(one, request) for one in record.args)
        return True


def _without(said: object, request: HttpRequest) -> object:
    if not isinstance(said, str):
        return said
    if said.startswith("/"):
        return request.resolver_match.route if request.resolver_match else "a page"
    return PAGE.sub(r"\1", said)
