"""Messages leave once each, whatever dies or is away meanwhile, and none holds up the others."""

from datetime import timedelta

import pytest
from django.db import OperationalError
from pytest_django import Settings

from tests.website.messages.mail_server import mail_server
from tests.website.messages.writing import LATER, NOW, a_practice, state, written
from unknot.website.messages import mailing, outbox
from unknot.website.messages.mailing import carry
from unknot.website.messages.sending import send_next

MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)
pytestmark = pytest.mark.django_db


def test_a_day_without_a_mail_server_loses_and_doubles_nothing(settings: Settings) -> None:
    practice = a_practice()
    notices = [written(practice) for _ in range(20)]
    reminder = written(practice, until=NOW + timedelta(hours=5))
    with mail_server(settings) as box:
        box.rcpt_answer, now = "451 out of order", NOW
        while now < NOW + DAY:
            while send_next(now, carry):
                pass
            now += 10 * MINUTE
        assert box.taken == []
        box.rcpt_answer = ""
        for _ in range(12):
            while send_next(now, carry):
                pass
            now += 10 * MINUTE
    assert sorted(mail["Message-ID"] for mail in box.taken) == sorted(
        mailing.message_id(notice) for notice in notices
    )
    assert {state(notice) for notice in notices} == {"sent"}
    assert state(reminder) == "lapsed"


def test_a_worker_that_dies_before_it_can_note_sends_again_under_the_same_name(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    written(a_practice())

    def die(*_: object) -> None:
        raise SystemExit

    with mail_server(settings) as box:
        with monkeypatch.context() as dying:
            dying.setattr(outbox, "note_sent", die)
            with pytest.raises(SystemExit):
                send_next(LATER, carry)
        assert not send_next(LATER + MINUTE, carry)
        assert send_next(LATER + 3 * MINUTE, carry)
    assert [mail["Message-ID"] for mail in box.taken] == [box.taken[0]["Message-ID"]] * 2


def test_a_database_that_is_away_for_a_moment_doubles_nothing(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    notice, note, failures = written(a_practice()), outbox.note_sent, iter([1, 2])

    def away(*args: object) -> None:
        if next(failures, None):
            raise OperationalError
        note(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(outbox, "note_sent", away)
    monkeypatch.setattr("unknot.website.messages.sending.NOTED_AGAIN_AFTER_SECONDS", 0.01)
    monkeypatch.setattr("unknot.website.messages.sending.close_old_connections", lambda: None)
    with mail_server(settings) as box:
        send_next(LATER, carry)
        assert not send_next(LATER + DAY, carry)
    assert (state(notice), len(box.taken)) == ("sent", 1)


def test_a_message_that_cannot_be_written_does_not_hold_up_the_others(
    settings: Settings,
) -> None:
    practice = a_practice()
    odd = written(practice, calendar=b"\xff\xfe", method="REQUEST")
    good = written(practice)
    with mail_server(settings):
        assert send_next(LATER, carry)
        assert send_next(LATER, carry)
    assert (state(odd), state(good)) == ("waiting", "sent")
