"""What a visit told is kept sealed, opens for that visit alone, and is saved away by nobody."""

import pytest
from django.contrib.sessions.backends.base import UpdateError
from django.contrib.sessions.models import Session
from django.test import Client as Browser
from hypothesis import given
from hypothesis import strategies as st
from pytest_django import DjangoAssertNumQueries

from tests.website.care.caring import open_room, telling
from unknot.website.people.visit_store import Keys, SessionStore, merged

pytestmark = pytest.mark.django_db
TOLD = {"told": "warfarin, and a song"}


def kept() -> SessionStore:
    store = SessionStore()
    store.update(TOLD)
    store.save()
    return store


def test_what_was_told_is_read_again() -> None:
    assert SessionStore(kept().session_key).load() == TOLD


def test_it_goes_along_when_a_visit_gets_another_key() -> None:
    store = kept()
    store.cycle_key()
    store.save()
    assert SessionStore(store.session_key).load() == TOLD


def test_what_another_visit_told_does_not_open() -> None:
    one, other = kept(), kept()
    row = Session.objects.get(pk=one.session_key)
    Session.objects.filter(pk=other.session_key).update(session_data=row.session_data)
    assert SessionStore(other.session_key).load() == {}


@pytest.mark.parametrize("spoilt", ["", "not ours", "é", "e30="])
def test_what_cannot_be_opened_is_an_empty_visit(spoilt: str) -> None:
    store = kept()
    Session.objects.filter(pk=store.session_key).update(session_data=spoilt)
    assert SessionStore(store.session_key).load() == {}


def test_no_word_that_a_visit_told_a_practice_is_kept_as_it_was_told() -> None:
    browser, room = Browser(), open_room()
    browser.post(room.listen, telling(history="I take warfarin."))
    row = Session.objects.get()
    assert browser.session["heading"][-1]["told"] != ""
    assert row.get_decoded() == {}


VISITS = st.dictionaries(st.sampled_from("abcd"), st.lists(st.integers(0, 2), max_size=2))


@given(VISITS, VISITS, VISITS)
def test_of_two_requests_each_keeps_what_it_changed_and_the_later_one_what_both_did(
    read: Keys, earlier: Keys, later: Keys
) -> None:
    both = merged(read, later, merged(read, earlier, read))
    for key in "abcd":
        changed_later = later.get(key) != read.get(key)
        assert both.get(key) == (later if changed_later else earlier).get(key)


def read_twice(key: str | None) -> tuple[SessionStore, SessionStore]:
    """One visit as two requests have read it."""
    both = SessionStore(key), SessionStore(key)
    for one in both:
        one.setdefault("told", "")
    return both


def test_what_another_request_told_and_let_go_of_meanwhile_stays_so() -> None:
    store = kept()
    store.update({"wanted": "/mine/", "looks": [1]})
    store.save()
    one, other = read_twice(store.session_key)
    one["stop"] = "chest"
    del one["wanted"]
    one.save()
    other["looks"].append(2)
    other.save()
    assert SessionStore(store.session_key).load() == {**TOLD, "looks": [1, 2], "stop": "chest"}


def test_a_request_that_saves_more_than_once_loses_nothing_of_another_one() -> None:
    one, other = read_twice(kept().session_key)
    for turn in "ab":
        one[f"one {turn}"] = other[f"other {turn}"] = turn
        one.save()
        other.save()
    assert {*other.keys()} == {"told", "one a", "one b", "other a", "other b"}
    assert SessionStore(other.session_key).load() == {**other}


@pytest.mark.parametrize("let_go", ["flush", "delete"])
def test_what_was_forgotten_meanwhile_does_not_come_back(let_go: str) -> None:
    one, other = read_twice(kept().session_key)
    getattr(one, let_go)()
    other["stop"] = "chest"
    with pytest.raises(UpdateError):
        other.save()
    other.cycle_key()
    assert SessionStore(other.session_key).load() == {}
    assert Session.objects.count() == 1


def test_what_was_told_meanwhile_goes_along_when_a_visit_gets_another_key() -> None:
    one, other = read_twice(kept().session_key)
    before = one.session_key
    one["stop"] = "chest"
    one.save()
    other["person"] = 1
    other.cycle_key()
    assert SessionStore(other.session_key).load() == {**TOLD, "stop": "chest", "person": 1}
    one["feeling"] = 3
    with pytest.raises(UpdateError):
        one.save()
    assert not SessionStore().exists(str(before))


def test_a_visit_that_begins_gets_a_key_of_its_own() -> None:
    store = SessionStore()
    store.cycle_key()
    assert SessionStore(store.session_key).load() == {}


def test_saving_costs_one_query_and_three_more_where_others_wrote(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    one, other = read_twice(kept().session_key)
    one["stop"], other["feeling"] = "chest", 3
    with django_assert_num_queries(1):
        one.save()
    with django_assert_num_queries(5):  # of them, two begin and end the transaction
        other.save()
