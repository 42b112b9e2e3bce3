"""Knocking at every address: what is asked for, and the answer in a word."""

import re
from collections.abc import Iterator

from django.db import transaction
from django.http import HttpResponse
from django.test import Client as Browser
from django.urls import URLPattern, URLResolver, get_resolver

from tests.website.access.house import House

SLOT = re.compile(r"<(?:\w+:)?(\w+)>")
NUMBERS = {
    "clients": "client",
    "sessions": "session",
    "kept-free": "absence",
    "therapists": "therapist",
    "articles": "article number",
    "members": "member",
    "comments": "comment",
    "<slug:shelf>": "therapist",
}
"""What a number counts, by the part of the address before it."""

OTHERS = {
    "shelf": "therapists",
    "what": "approve",
    "article": "example",
    "picture": "1",
    "name": "0" * 32,
    "family": "sacrum",
    "build": "medium",
    "token": "t" * 43,
    "here": "place",
    "there": "other place",
}


def addresses() -> list[str]:
    """List every address of the website, as it is declared."""
    return [*dict.fromkeys(_declared(get_resolver(), ""))]


def knock(browser: Browser, method: str, path: str) -> HttpResponse:
    """Ask for an address, and undo whatever that did."""
    with transaction.atomic():
        answer: HttpResponse = browser.generic(method, path)  # type: ignore[assignment]
        transaction.set_rollback(True)
    return answer


def in_a_word(answer: HttpResponse) -> str:
    """Say what somebody got."""
    if answer.status_code == 302:
        location = answer.headers["Location"]
        return "in" if location.startswith("/sign-in/?") else "on"
    words = {200: "ok", 404: "none", 405: "never", 400: "wrong", 422: "wrong", 403: "no"}
    return words.get(answer.status_code, str(answer.status_code))


def content(answer: HttpResponse) -> str:
    """Read what somebody got, also where it comes bit by bit."""
    return answer.getvalue().decode(errors="replace")


def filled(address: str, house: House) -> str:
    """Write an address out for the house."""
    parts = address.removeprefix("^").removesuffix("$").replace("\\.", ".").split("/")
    return "/" + "/".join(_filled(part, parts[n - 1], house) for n, part in enumerate(parts))


def _filled(part: str, before: str, house: House) -> str:
    def value(slot: re.Match[str]) -> str:
        name = slot[1]
        if name in {"pk", "number"}:
            name = NUMBERS.get(before, "place")
        if before == "techniques":
            return "effleurage"
        return house.filled.get(name) or house.filled.get(
            OTHERS.get(name, ""), OTHERS.get(name, "x")
        )

    return SLOT.sub(value, re.sub(r"\(\?P<(\w+)>[^)]*\)", r"<\1>", part))


def _declared(resolver: URLResolver, before: str) -> Iterator[str]:
    for pattern in resolver.url_patterns:
        address = before + str(pattern.pattern)
        if isinstance(pattern, URLPattern):
            yield address
        else:
            yield from _declared(pattern, address)
