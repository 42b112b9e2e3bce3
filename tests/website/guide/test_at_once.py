"""Requests of one visit that read it at the same moment: none saves away what another one told."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from http.cookies import SimpleCookie
from threading import Barrier, Event, local

import pytest
from django.db import connection
from django.test import Client

from tests.website.guide.sending import WARFARIN, afresh, agreed, come_to_a_plan, wish
from tests.website.reading import Shown
from unknot.website.people.visit_store import SessionStore

pytestmark = pytest.mark.django_db(transaction=True)
CHEST, NUMB = "stop_chest_1", "stop_numb_2"
LONGEST = 60
Act = Callable[[Client], object]


def sending(address: str, **sent: object) -> Act:
    return lambda browser: browser.post(address, sent)


def stopping(answer: str, key: str = "1") -> Act:
    return sending("/stopped/", answer=answer, once=key)


class Together:
    """Two requests of one visit: both read it, and then the first saves it before the second."""

    def __init__(self, client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
        """Hold requests up where they have read, and the second where it saves."""
        self.client, self.monkeypatch = client, monkeypatch
        self.both_read, self.first_saved = Barrier(2), Event()
        self.turn = local()

    def do(self, first: Act, second: Act) -> None:
        """Let two requests read at once, and save one after the other."""
        load, save = SessionStore.load, SessionStore.save

        def read(store: SessionStore) -> dict[str, object]:
            kept = load(store)
            self.both_read.wait(LONGEST)
            return kept

        def write(store: SessionStore, **how: bool) -> None:
            if self.turn.is_second:
                self.first_saved.wait(LONGEST)
            save(store, **how)

        with self.monkeypatch.context() as patched, ThreadPoolExecutor(2) as pool:
            patched.setattr(SessionStore, "load", read)
            patched.setattr(SessionStore, "save", write)
            acts = [pool.submit(self._act, act, is_second=act is second) for act in (first, second)]
            for act in acts:
                act.result(LONGEST)

    def _act(self, act: Act, *, is_second: bool) -> None:
        self.turn.is_second = is_second
        browser = Client()
        browser.cookies = SimpleCookie(
            {name: one.value for name, one in self.client.cookies.items()}
        )
        try:
            act(browser)
        finally:
            if not is_second:
                self.first_saved.set()
            connection.close()


@pytest.fixture
def together(client: Client, monkeypatch: pytest.MonkeyPatch) -> Together:
    """Two requests of the visit of this client."""
    return Together(client, monkeypatch)


MEANWHILE = {
    "a wish": sending("/", **wish(minutes="5")),
    "a feeling": sending("/after/", feeling="3"),
    "the end": lambda browser: browser.get("/after/"),
    "a change": sending("/plan/edit/", firm="1"),
    "what a doctor said": sending("/plan/asked/", **agreed("anticoagulant")),
}


@pytest.mark.parametrize("stop_saves_first", [True, False])
@pytest.mark.parametrize("meanwhile", MEANWHILE.values(), ids=MEANWHILE.keys())
def test_a_stop_is_saved_away_by_nothing_that_is_told_meanwhile(
    client: Client, together: Together, meanwhile: Act, *, stop_saves_first: bool
) -> None:
    come_to_a_plan(client, WARFARIN)
    acts = (stopping(CHEST), meanwhile)
    together.do(*(acts if stop_saves_first else acts[::-1]))
    assert client.get("/plan/")["Location"] == "/after/"
    assert Shown(client.get("/after/")).heading == "Get help now."


@pytest.mark.parametrize("stop_saves_first", [True, False])
@pytest.mark.parametrize("before", ["", CHEST, NUMB])
def test_answers_lift_no_stop_that_is_told_while_they_are_sent(
    client: Client, together: Together, before: str, *, stop_saves_first: bool
) -> None:
    come_to_a_plan(client)
    if before:
        stopping(before, "7")(client)
    sent = sending("/safe/", **afresh(client, **WARFARIN))
    acts = (stopping(CHEST), sent)
    together.do(*(acts if stop_saves_first else acts[::-1]))
    assert Shown(client.get("/after/")).heading == "Get help now."
    client.post("/safe/", afresh(client))
    assert client.get("/plan/").status_code == 200


@pytest.mark.parametrize("first", [CHEST, NUMB])
def test_of_two_stops_at_once_the_one_that_calls_for_help_is_said(
    client: Client, together: Together, first: str
) -> None:
    come_to_a_plan(client)
    together.do(stopping(first), stopping(NUMB if first == CHEST else CHEST))
    assert Shown(client.get("/after/")).heading == "Get help now."


@pytest.mark.parametrize("answers_save_first", [True, False])
def test_answers_are_saved_away_by_no_page_that_is_opened_meanwhile(
    client: Client, together: Together, *, answers_save_first: bool
) -> None:
    come_to_a_plan(client)
    acts = (sending("/safe/", **afresh(client, q_fever="yes")), MEANWHILE["the end"])
    together.do(*(acts if answers_save_first else acts[::-1]))
    assert ("q_fever", "yes") in Shown(client.get("/safe/")).ticked
