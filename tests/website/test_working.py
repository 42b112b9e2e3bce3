"""The worker goes on where the database was away for a while."""

import pytest
from django.db import InterfaceError, OperationalError

from unknot.website import working


def test_a_database_that_is_busy_or_away_ends_no_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    away = [OperationalError("database is locked"), InterfaceError("connection already closed")]
    asked: list[str] = []

    def command(name: str, **_: object) -> None:
        asked.append(name)
        if away:
            raise away.pop(0)

    monkeypatch.setattr(working, "call_command", command)
    monkeypatch.setattr(working, "LOOKS_EVERY_SECONDS", 0)
    working.take_up_tasks()
    assert asked == ["db_worker"] * 3
