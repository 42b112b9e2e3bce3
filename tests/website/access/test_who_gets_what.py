"""Every address, asked for by everybody: who gets what was decided, and nothing leaks."""

import pytest
from django.core.cache import cache

from tests.website.access.house import CANARY, ROLES, build
from tests.website.access.knocking import addresses, content, filled, in_a_word, knock
from tests.website.access.table import Row, rows

BY_LINK = "appointments/"
"""Whoever has the link of an appointment may read it: it is as long as a key, and as secret."""
CONFIDANTS = {"client", "therapist", "owner"}


def test_every_address_stands_in_the_table() -> None:
    assert {row.address for row in rows()} == set(addresses())


def test_no_row_stands_twice() -> None:
    named = [(row.method, row.address) for row in rows()]
    assert sorted(set(named)) == sorted(named)
    assert len(named) == 2 * len(addresses())


@pytest.mark.django_db
@pytest.mark.parametrize("role", ROLES)
def test_everybody_gets_what_was_decided_and_nobody_learns_of_others(role: str) -> None:
    house = build()
    got, told = {}, []
    for row in rows():
        cache.clear()
        answer = knock(house.browser(role), row.method, filled(row.address, house))
        got[_name(row)] = in_a_word(answer)
        if CANARY in content(answer) and not row.address.startswith(BY_LINK):
            told.append(_name(row))
    assert got == {_name(row): row.words[role] for row in rows()}
    assert role in CONFIDANTS or told == []


def _name(row: Row) -> str:
    return f"{row.method} {row.address}"
