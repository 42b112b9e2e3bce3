"""The knowledge that is tested."""

import pytest

from unknot.craft.knowledge import Knowledge, load


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    return load()
