"""Whatever somebody answers about their health, in whatever order, a yes closes their session."""

import pytest
from django.db import connection
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.website.booking.answering_machine import Answers


@pytest.mark.django_db
def test_in_whatever_order_somebody_answers_no_yes_is_lost() -> None:
    run_state_machine_as_test(
        Answers,
        settings=settings(
            max_examples=12,
            stateful_step_count=10,
            suppress_health_check=[*HealthCheck],
        ),
    )
    assert connection.in_atomic_block
