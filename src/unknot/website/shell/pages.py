"""Which addresses show a page to whoever opens them, and where to go on from one that does not."""

import inspect
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit, urlunsplit

from django.http import HttpRequest
from django.urls import Resolver404, resolve
from django.utils.http import url_has_allowed_host_and_scheme

HOME = "/"


def page_sent_from(request: HttpRequest) -> str:
    """Give the page of this site that a form was sent from; else the nearest to where it went."""
    said: str = request.META.get("HTTP_REFERER", "")
    here = {request.get_host()}
    if url_has_allowed_host_and_scheme(said, here, require_https=request.is_secure()):
        page = urlsplit(said)
        if shows_a_page(page.path):
            return urlunsplit(("", "", page.path, page.query, ""))
    return nearest_page(request.path)


def nearest_page(path: str) -> str:
    """Give an address itself where it shows a page, or else the nearest above it that does."""
    while not shows_a_page(path) and path != HOME:
        path = path.rstrip("/").rpartition("/")[0] + "/"
    return path


def shows_a_page(path: str) -> bool:
    """Say whether an address can be opened, and is not only sent to."""
    try:
        found = resolve(path)
    except Resolver404:
        return False
    return all("GET" in methods for methods in _taken_by(found.func))


def _taken_by(view: Callable[..., object] | None) -> Iterator[list[str]]:
    """Give the methods that each layer of a view lets in, as Django’s decorators keep them."""
    while inspect.isfunction(view):
        yield inspect.getclosurevars(view).nonlocals.get("request_method_list", ["GET"])
        view = getattr(view, "__wrapped__", None)
