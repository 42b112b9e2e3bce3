"""What falls due is done, and what fails leaves the rest alone."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import OperationalError

from unknot.website.due_work import CHORES, Chore, do

NOW = datetime(2026, 11, 27, 9, 0, tzinfo=UTC)


def chore(result: object) -> Chore:
    """A piece of work that ends like this."""

    def work(now: datetime) -> bool:
        assert now == NOW
        if isinstance(result, Exception):
            raise result
        return bool(result)

    return Chore("do this", timedelta(seconds=1), work)


def test_work_says_whether_there_is_more() -> None:
    assert do(chore("more"), NOW) is True
    assert do(chore(None), NOW) is False


def test_work_that_fails_is_told_of_and_harms_nothing(caplog: pytest.LogCaptureFixture) -> None:
    assert do(chore(ValueError("broken")), NOW) is False
    assert "It was not possible to do this." in caplog.text


def test_a_busy_database_is_waited_for_in_silence(caplog: pytest.LogCaptureFixture) -> None:
    assert do(chore(OperationalError("locked")), NOW) is False
    assert caplog.text == ""


@pytest.mark.django_db
@pytest.mark.parametrize("due", CHORES, ids=lambda due: due.name)
def test_each_piece_of_work_can_be_done_where_there_is_nothing_to_do(
    due: Chore, caplog: pytest.LogCaptureFixture
) -> None:
    assert do(due, NOW) is False
    assert caplog.text == ""
