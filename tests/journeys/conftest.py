"""What several journeys begin with."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser import Site
from tests.clock import begin_at
from tests.journeys.keeping import phone_that_keeps
from tests.website.booking.practising import NOW


@pytest.fixture
def day_of_the_examples(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a practice be visited on the day of its examples: what it offers depends on the day."""
    begin_at(NOW, monkeypatch)


@pytest.fixture
def page(chromium: Browser, site: Site) -> Iterator[Page]:
    """A phone that keeps what it is given, in English, on which little moves."""
    with phone_that_keeps(chromium, site) as page:
        yield page
