"""The knowledge that is tested, and a copy of its tables to spoil."""

import shutil
from pathlib import Path

import pytest

from unknot.craft.knowledge import Knowledge, load
from unknot.craft.knowledge.loading import TABLES


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    return load()


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    return Path(shutil.copytree(TABLES, tmp_path / "tables"))
