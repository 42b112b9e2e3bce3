"""The tables that medicines are recognised with, and a short way to do it."""

from collections.abc import Callable

import pytest

from unknot.craft.knowledge import Knowledge, Library, load_library
from unknot.craft.screening.medicines import Recognised
from unknot.craft.screening.medicines import recognise as recognise_with

Recognise = Callable[[str], Recognised]


@pytest.fixture(scope="session")
def library() -> Library:
    return load_library()


@pytest.fixture(scope="session")
def recognise(knowledge: Knowledge, library: Library) -> Recognise:
    return lambda text: recognise_with(text, knowledge, library)
