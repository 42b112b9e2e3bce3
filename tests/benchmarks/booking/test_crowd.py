"""Clients at once: all act in each round, and none that fails goes unnoticed."""

import os

import pytest

from benchmarks.booking.crowd import crowd


def test_every_client_acts_in_every_round_in_a_process_of_its_own() -> None:
    said = crowd(3, 2, lambda client, n: (client, n, os.getpid()))
    assert [[one[:2] for one in each] for each in said] == [
        [(0, 0), (1, 0), (2, 0)],
        [(0, 1), (1, 1), (2, 1)],
    ]
    assert len({pid for each in said for *_, pid in each}) == 3


def test_a_client_that_ends_before_it_told_anything_is_an_error() -> None:
    with pytest.raises(EOFError):
        crowd(1, 1, lambda *_: os._exit(1))
