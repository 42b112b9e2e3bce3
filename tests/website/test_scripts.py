"""Each `*.test.js` beside this file runs in Chromium, on modules served as they are written.

A test file imports what it tests by its static address and the test's words from here:

    import { equal, test } from "/tests/website/testing.js";
    import { breathAt } from "/static/guide/player/breath.js";
"""

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.contrib.staticfiles import finders
from playwright.sync_api import Browser, Route

from unknot.website.guide.templatetags.sounds import timbres

ROOT = Path(__file__).parents[2]
FILES = sorted(Path(__file__).parent.rglob("*.test.js"))
RUN = """async (address) => {
  await import(address);
  const { run } = await import("/tests/website/testing.js");
  return run();
}"""


@pytest.mark.parametrize("file", FILES, ids=[file.name for file in FILES])
def test_scripts(file: Path, chromium: Browser) -> None:
    page = chromium.new_page()
    page.route("**/*", _serve)
    page.goto("http://localhost/")
    results = page.evaluate(RUN, f"/{file.relative_to(ROOT)}")
    page.close()
    assert results
    assert [f"{one['name']}: {one['failure']}" for one in results if one["failure"]] == []


def _serve(route: Route) -> None:
    path = urlsplit(route.request.url).path
    if path == "/":
        page = f"<!doctype html><title>Scripts</title>{timbres()}"
        route.fulfill(body=page, content_type="text/html")
    elif path.startswith("/tests/"):
        route.fulfill(path=ROOT / path.lstrip("/"))
    elif found := finders.find(path.removeprefix("/static/")):
        route.fulfill(path=found)
    else:
        route.fulfill(status=404, body=f"{path} is not there")
