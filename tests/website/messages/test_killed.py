"""Workers that are killed at any moment lose no message, and double at most the one in hand."""

import multiprocessing
import os
import random
import signal
from collections import Counter
from datetime import timedelta
from time import sleep

import pytest
from django.db import connections
from django.utils import timezone
from pytest_django import Settings

from tests.website.messages.mail_server import mail_server
from tests.website.messages.writing import a_practice, written
from unknot.website.messages import outbox
from unknot.website.messages.mailing import carry, message_id
from unknot.website.messages.models import Notice
from unknot.website.messages.sending import send_next

MESSAGES, KILLS = 120, 12
FORKED = multiprocessing.get_context("fork")


def send_for_ever() -> None:
    """Be a worker: send what is due, and look again."""
    while True:
        if not send_next(timezone.now(), carry):
            sleep(0.02)


@pytest.mark.django_db(transaction=True)
def test_killed_workers_lose_nothing_and_double_at_most_what_they_had_in_hand(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outbox, "SILENT_FOR", timedelta(seconds=0.5))
    practice = a_practice()
    ids = [message_id(written(practice)) for _ in range(MESSAGES)]
    Notice.objects.update(due_at=timezone.now(), next_at=timezone.now())
    chance = random.Random(7)
    connections.close_all()
    with mail_server(settings) as box:
        for _ in range(KILLS):
            worker = FORKED.Process(target=send_for_ever)
            worker.start()
            sleep(chance.uniform(0.05, 0.4))
            assert worker.pid is not None
            os.kill(worker.pid, signal.SIGKILL)
            worker.join()
        while Notice.objects.exclude(state="sent").exists():
            if not send_next(timezone.now(), carry):
                sleep(0.1)
    arrived = Counter(str(mail["Message-ID"]) for mail in box.taken)
    assert set(arrived) == set(ids)
    assert sum(arrived.values()) - MESSAGES <= KILLS
