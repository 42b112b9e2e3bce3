"""Whatever people do with times, in whatever order, no two sessions meet and every way fits."""

import pytest
from django.db import connection
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.website.booking.diary_machine import Diary


@pytest.mark.django_db
def test_in_whatever_order_people_act_no_two_sessions_meet() -> None:
    run_state_machine_as_test(
        Diary,
        settings=settings(
            max_examples=20,
            stateful_step_count=20,
            suppress_health_check=[*HealthCheck],
        ),
    )
    assert connection.in_atomic_block
