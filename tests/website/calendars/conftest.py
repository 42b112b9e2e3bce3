"""A calendar server of our own, and a therapist whose calendar is on it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_django import Settings

from tests.website.calendars.diaries import a_therapist, kept_calendar
from tests.website.calendars.servers import OnServer, own_calendar, radicale
from unknot.website.practice.models import Therapist


@pytest.fixture
def nearby(settings: Settings) -> None:
    """Let calendars be looked for on this machine."""
    settings.CALENDARS_NEARBY = True


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with radicale(Path(tmp_path_factory.mktemp("radicale"))) as address:
        yield address


@pytest.fixture
def mine(address: str) -> OnServer:
    return own_calendar(address)


@pytest.fixture
def therapist(address: str, mine: OnServer) -> Therapist:
    therapist = a_therapist()
    kept_calendar(therapist, address, mine.url)
    return therapist
