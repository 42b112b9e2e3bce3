"""A message leaves once: claimed by one worker, tried again until it arrives or is given up."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import connection, connections

from tests.website.messages.writing import LATER, NOW, a_practice, state, written
from unknot.website.messages import outbox
from unknot.website.messages.actions import GRACE, Letter, withdraw, write
from unknot.website.messages.models import Notice

MINUTE = timedelta(minutes=1)
pytestmark = pytest.mark.django_db


def test_a_message_waits_three_minutes_before_it_leaves() -> None:
    notice = written(a_practice())
    assert outbox.claim_next(NOW + GRACE - MINUTE, worker="a") is None
    assert outbox.claim_next(NOW + GRACE, worker="a") == notice


def test_the_same_key_writes_a_message_once() -> None:
    practice = a_practice()
    assert written(practice, "confirmed 7") == written(practice, "confirmed 7")
    assert Notice.objects.count() == 1


def test_a_long_subject_is_cut_and_never_refused() -> None:
    assert len(written(a_practice(), subject="x" * 500).subject) == 200


def test_what_is_withdrawn_in_time_does_not_leave() -> None:
    notice = written(a_practice())
    assert withdraw("appointment 7") == 1
    assert state(notice) == "withdrawn"
    assert outbox.claim_next(LATER, worker="a") is None


def test_what_is_withdrawn_while_it_leaves_is_not_tried_again() -> None:
    written(a_practice())
    notice = outbox.claim_next(LATER, worker="a")
    assert notice is not None
    withdraw("appointment 7")
    outbox.try_later(notice, LATER)
    assert state(notice) == "withdrawn"


def test_what_arrived_although_it_was_withdrawn_is_noted_as_sent() -> None:
    written(a_practice())
    notice = outbox.claim_next(LATER, worker="a")
    assert notice is not None
    withdraw("appointment 7")
    outbox.note_sent(notice, LATER)
    assert state(notice) == "sent"


def test_what_was_sent_or_withdrawn_stays_so() -> None:
    written(a_practice())
    notice = outbox.claim_next(LATER, worker="a")
    assert notice is not None
    outbox.note_sent(notice, LATER)
    assert withdraw("appointment 7") == 0
    assert outbox.claim_next(LATER + timedelta(days=9), worker="a") is None
    assert state(notice) == "sent"


def test_the_one_that_has_been_due_longest_leaves_first() -> None:
    practice = a_practice()
    later = write(
        practice,
        Letter(to="a@example.org", subject="a", text="a"),
        key="later",
        about="",
        due_at=NOW + 2 * GRACE,
        now=NOW,
    )
    sooner = written(practice)
    at = NOW + 3 * GRACE
    assert [outbox.claim_next(at, worker="a") for _ in range(3)] == [sooner, later, None]


def test_nothing_is_sent_once_its_moment_has_passed() -> None:
    reminder = written(a_practice(), until=NOW + timedelta(hours=3))
    assert outbox.claim_next(NOW + timedelta(hours=3), worker="a") is None
    assert state(reminder) == "lapsed"


def test_a_message_is_sent_until_its_moment_has_passed() -> None:
    reminder = written(a_practice(), until=NOW + timedelta(hours=3))
    assert outbox.claim_next(NOW + timedelta(hours=3) - MINUTE, worker="a") == reminder


def test_the_pauses_grow_to_an_hour() -> None:
    pauses = [outbox.pause_after(tries) // MINUTE for tries in (1, 2, 3, 4, 5, 6, 7, 8, 999)]
    assert pauses == [1, 2, 4, 8, 16, 32, 60, 60, 60]


def test_three_days_after_it_was_due_a_message_is_given_up() -> None:
    notice, now = written(a_practice()), LATER
    while state(notice) == "waiting":
        claimed = outbox.claim_next(now, worker="a")
        assert claimed == notice
        outbox.try_later(claimed, now)
        notice.refresh_from_db()
        last, now = now, notice.next_at or now
    assert (notice.state, notice.problem) == ("given up", outbox.UNREACHED)
    assert timedelta(days=2, hours=22) < last - LATER <= timedelta(days=3)


def test_a_worker_that_lives_keeps_its_message() -> None:
    notice = written(a_practice())
    outbox.claim_next(LATER, worker="a")
    for minutes in range(10):
        outbox.beat(worker="a", now=LATER + minutes * MINUTE)
        assert outbox.claim_next(LATER + minutes * MINUTE, worker="b") is None
    assert state(notice) == "sending"


def test_what_a_worker_died_over_is_taken_up_by_another() -> None:
    notice = written(a_practice())
    dead = outbox.claim_next(LATER, worker="a")
    assert dead is not None
    assert outbox.claim_next(LATER + 3 * MINUTE, worker="b") == notice
    outbox.note_sent(dead, LATER)
    outbox.try_later(dead, LATER)
    assert state(notice) == "sending"


def test_what_a_worker_died_over_is_not_taken_up_once_withdrawn() -> None:
    notice = written(a_practice())
    outbox.claim_next(LATER, worker="a")
    withdraw("appointment 7")
    assert outbox.claim_next(LATER + 3 * MINUTE, worker="b") is None
    assert state(notice) == "withdrawn"


def test_old_messages_are_forgotten_and_waiting_ones_are_not() -> None:
    practice = a_practice()
    old, waiting = written(practice), written(practice)
    Notice.objects.filter(pk=old.pk).update(state="sent", next_at=None)
    outbox.let_go_of_old_notices(NOW + timedelta(days=89))
    assert Notice.objects.count() == 2
    outbox.let_go_of_old_notices(NOW + timedelta(days=91))
    assert list(Notice.objects.all()) == [waiting]


@pytest.mark.django_db(transaction=True)
def test_of_many_workers_one_claims_each_message() -> None:
    practice = a_practice()
    for _ in range(40):
        written(practice)

    def claim_all(worker: str) -> list[int]:
        claimed = []
        while (notice := outbox.claim_next(LATER, worker=worker)) is not None:
            claimed.append(notice.pk)
        connection.close()
        return claimed

    with ThreadPoolExecutor(4) as workers:
        claimed = [pk for one in workers.map(claim_all, "abcd") for pk in one]
    connections.close_all()
    assert sorted(claimed) == sorted(Notice.objects.values_list("pk", flat=True))
