"""What the tests of files to take along begin with."""

from pathlib import Path

import pytest
from django.conf import settings


@pytest.fixture(autouse=True)
def exports(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of files for this test alone."""
    monkeypatch.setattr(settings, "EXPORTS", tmp_path)
    return tmp_path
