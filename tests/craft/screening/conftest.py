"""The knowledge that answers are read with."""

import pytest

from unknot.craft.knowledge import Knowledge, load


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    return load()
