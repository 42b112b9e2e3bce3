"""What several journeys begin with."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser import Site
from tests.journeys.keeping import phone_that_keeps


@pytest.fixture
def page(chromium: Browser, site: Site) -> Iterator[Page]:
    """A phone that keeps what it is given, in English, on which little moves."""
    with phone_that_keeps(chromium, site) as page:
        yield page
