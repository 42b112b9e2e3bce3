"""An owner who is signed in."""

import pytest

from tests.website.office.officing import Owned, own_practice


@pytest.fixture
def owned() -> Owned:
    """A practice with its owner."""
    return own_practice()
