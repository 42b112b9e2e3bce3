"""What the tests of care begin with."""

import pytest

from tests.website.care.caring import Room, open_room


@pytest.fixture
def room() -> Room:
    """Open a practice."""
    return open_room()
