"""A folder with answers in it, for commands to be run in."""

import json
from pathlib import Path

import pytest

from tests.craft.sessions import ON_WARFARIN, WARFARIN_ALLOWED, WELL

PEOPLE = {"well": WELL, "warfarin": ON_WARFARIN, "allowed": WARFARIN_ALLOWED}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Go to a folder with the answers of somebody well, on warfarin, and allowed with it."""
    monkeypatch.chdir(tmp_path)
    for name, answers in PEOPLE.items():
        (tmp_path / f"{name}.json").write_text(json.dumps(answers))
    return tmp_path
