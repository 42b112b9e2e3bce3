"""A newer version of the website waits while a session plays, and then plays what was kept."""

from collections.abc import Callable, Iterator
from typing import cast

import pytest
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.files.base import ContentFile
from django.http import HttpRequest, HttpResponse
from playwright.sync_api import Page, expect
from whitenoise.middleware import WhiteNoiseMiddleware

from tests.journeys.keeping import (
    HELD,
    OURS,
    cut_the_network,
    keep_a_session,
    open_again_until,
    play,
    wait_until,
)
from tests.journeys.walking import player
from unknot.website.offline import precache, shell_pages
from unknot.website.static_files.hashed import HashedFiles

WAITING = "navigator.serviceWorker.getRegistration().then(one => Boolean(one.waiting))"


@pytest.fixture
def changed_script(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], str]]:
    """Change the script of the list, as a newer version of the website would; gives its address."""
    name, storage = "offline/kept_page.js", cast("HashedFiles", staticfiles_storage)
    written = storage.open(storage.stored_name(name)).read()
    newer = written + b'document.body.dataset["newer"] = "yes";\n'
    newer_name = storage.hashed_name(name, ContentFile(newer))
    address = f"/static/{newer_name}"
    serve = WhiteNoiseMiddleware.__call__

    def serve_newer(files: WhiteNoiseMiddleware, request: HttpRequest) -> HttpResponse:
        if request.path == address:
            return HttpResponse(newer, content_type="text/javascript")
        response: HttpResponse = serve(files, request)
        return response

    def change() -> str:
        monkeypatch.setitem(storage.hashed_files, name, newer_name)
        monkeypatch.setattr(WhiteNoiseMiddleware, "__call__", serve_newer)
        _forget_what_was_written()
        return address

    yield change
    monkeypatch.undo()
    _forget_what_was_written()


def _forget_what_was_written() -> None:
    """Let pages be written anew: a website of another version starts afresh."""
    for written in (shell_pages._pages_in, precache._precache_in, precache._addresses):
        written.cache_clear()


def test_a_newer_version_waits_while_a_session_plays(
    page: Page, changed_script: Callable[[], str]
) -> None:
    keep_a_session(page)
    page.goto("/kept/")
    play(page)
    old = staticfiles_storage.url("offline/kept_page.js")
    newer = changed_script()
    other = page.context.new_page()
    other.goto("/")
    wait_until(other, WAITING)
    other.reload()
    expect(other.locator("h1")).to_be_visible()
    assert other.evaluate(WAITING)
    page.locator("button.skip").click()
    expect(player(page)).to_have_attribute("data-state", "playing")
    page.goto("/kept/")
    open_again_until(other, f"{OURS}.then(names => names.length === 1)")
    held = set(page.evaluate(HELD))
    assert (newer in held, old in held) == (True, False)
    cut_the_network(page)
    page.goto("/kept/")
    expect(page.locator("body")).to_have_attribute("data-newer", "yes")
    play(page)
