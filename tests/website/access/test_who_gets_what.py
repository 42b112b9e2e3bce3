"""Every address, asked for by everybody: who gets what was decided, and nothing leaks."""

import pytest
from django.core.cache import cache

from tests.website.access.house import CANARY, ROLES, build
from tests.website.access.knocking import addresses, content, filled, in_a_word, knock
from tests.website.access.table import Row, rows

BY_LINK = "appointments/"
"""Whoever has the link of an appointment may read it: it is as long as a key, and as secret."""
CONFIDANTS = {"client", "therapist", "owner"}
OF_A_PRACTICE = "practices/<slug:practice>/"
SECOND_LOCK = "/sign-in/second/reauthenticate/?next=/practices/"


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


@pytest.mark.django_db
@pytest.mark.parametrize("role", ["therapist", "owner"])
def test_in_a_visit_that_opened_no_second_lock_members_are_led_to_it_and_learn_nothing(
    role: str,
) -> None:
    house, led, told = build(), [], []
    browser, inside = house.browser_with_one_lock(role), [row for row in rows() if _inside(row)]
    for row in inside:
        cache.clear()
        answer = knock(browser, row.method, filled(row.address, house))
        if answer.headers.get("Location", "").startswith(SECOND_LOCK):
            led.append(_name(row))
        elif answer.status_code != 404:
            told.append(_name(row))
    assert told == []
    assert {_name(row) for row in inside if row.words[role] != "none"} <= set(led)


def _inside(row: Row) -> bool:
    """Say whether an address is of a practice, and opens to nobody who has not signed in."""
    return row.address.startswith(OF_A_PRACTICE) and row.words["stranger"] == "in"


def _name(row: Row) -> str:
    return f"{row.method} {row.address}"
