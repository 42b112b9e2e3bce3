"""Two who start at once make the tables one after the other."""

from threading import Event, Thread

import pytest
from django.db import connection

from unknot.website import migrating
from unknot.website.migrating import bring_up_to_date

pytestmark = pytest.mark.django_db(transaction=True)
LONG_ENOUGH = 0.3
"""Whoever did not wait would be in by then; whoever waits is never in."""


def test_whoever_comes_while_another_migrates_waits_and_is_next(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    second_is_in = Event()
    seen: list[bool] = []

    def migrated(*_: object, **__: object) -> None:
        if seen:
            second_is_in.set()
            return
        seen.append(True)
        second.start()
        seen.append(second_is_in.wait(LONG_ENOUGH))

    def come_second() -> None:
        bring_up_to_date()
        connection.close()

    second = Thread(target=come_second)
    monkeypatch.setattr(migrating, "call_command", migrated)
    bring_up_to_date()
    second.join(timeout=60)
    assert seen == [True, False]
    assert second_is_in.is_set()
