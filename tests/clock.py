"""The clock of tests that speak of certain days."""

from datetime import UTC, datetime

import pytest
from django.utils import timezone


def begin_at(moment: datetime, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the website’s clock go on from a moment, so that its days lie ahead in every year."""
    began = datetime.now(UTC)
    monkeypatch.setattr(timezone, "now", lambda: moment + (datetime.now(UTC) - began))
