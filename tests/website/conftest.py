"""Set-up of the website's tests."""

from collections.abc import Iterator

import pytest
from django.conf import settings
from django.core.cache import cache
from django.utils import translation

from tests.clock import begin_at
from tests.website.booking.ahead import always_open
from tests.website.booking.practising import NOW, Example, open_practice


@pytest.fixture(autouse=True)
def _nobody_sent_anything_yet() -> Iterator[None]:
    """Count each test's pace from nothing: they all send from one address."""
    cache.clear()
    yield
    cache.clear()


@pytest.fixture(autouse=True)
def _it_is_the_day_of_the_examples(monkeypatch: pytest.MonkeyPatch) -> None:
    begin_at(NOW, monkeypatch)


@pytest.fixture(autouse=True)
def _nobody_spoke_before() -> Iterator[None]:
    """Begin each test in English: a page that was asked for in Afrikaans leaves that behind."""
    translation.activate(settings.LANGUAGE_CODE)
    yield
    translation.activate(settings.LANGUAGE_CODE)


@pytest.fixture
def example() -> Example:
    """The example practice, with nothing booked."""
    return open_practice()


@pytest.fixture
def open_every_day(example: Example) -> None:
    """Let the example practice be open on whatever day it is."""
    always_open(example)
