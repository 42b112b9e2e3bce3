"""Files to take along: asked for, shown while they are made, fetched while the answers hold."""

import json
from datetime import timedelta
from pathlib import Path

import pytest
from django.test import Client
from django.utils import timezone

from tests.website.exports.asking import ask_for, let_a_worker_work
from tests.website.guide.sending import WARFARIN, answers, come_to_a_plan, keep_a_plan
from tests.website.reading import Shown
from unknot.craft.rendering.here import NO_FILM, NO_VOICE
from unknot.craft.rendering.sheet.wording import UNPRINTED
from unknot.craft.screening.lasting import ANSWERS_HOLD
from unknot.website.exports import kinds
from unknot.website.exports.models import Export

pytestmark = pytest.mark.django_db(transaction=True)


def fetched(client: Client, shown: str) -> bytes:
    return b"".join(client.get(f"{shown}file/").streaming_content)  # type: ignore[attr-defined]


def test_a_text_is_made_in_the_background_and_fetched(client: Client, exports: Path) -> None:
    come_to_a_plan(client)
    shown = ask_for(client, "txt")
    assert Shown(client.get(shown)).heading == "It is being made."
    assert client.get(f"{shown}state.json").json()["state"] == "waiting"
    assert client.get(f"{shown}file/")["Location"] == shown
    let_a_worker_work()
    assert Shown(client.get(shown)).heading == "It is ready."
    answer = client.get(f"{shown}file/")
    assert answer["Content-Disposition"] == 'attachment; filename="back-massage-20-minutes.txt"'
    assert b"The answers behind it hold until" in b"".join(answer.streaming_content)  # type: ignore[attr-defined]
    assert [file.suffix for file in exports.iterdir()] == [".txt"]


def test_without_a_voice_bells_ring_in_a_sound_and_the_pages_say_so(
    client: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    come_to_a_plan(client, hoping={"minutes": "5"})
    monkeypatch.setenv("PATH", str(tmp_path))
    assert NO_VOICE in Shown(client.get("/along/")).words
    shown = ask_for(client, "opus")
    assert NO_VOICE in Shown(client.get(shown)).words
    let_a_worker_work()
    ready = Shown(client.get(shown))
    assert (ready.heading, NO_VOICE in ready.words) == ("It is ready.", True)
    assert NO_VOICE not in Shown(client.get(ask_for(client, "txt"))).words


def test_with_a_voice_nothing_is_said_of_bells(
    client: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    come_to_a_plan(client)
    (tmp_path / "espeak-ng").write_text("#!/bin/sh\n")
    (tmp_path / "espeak-ng").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert NO_VOICE not in Shown(client.get("/along/")).words


def test_where_films_cannot_be_drawn_none_is_offered(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    come_to_a_plan(client)
    monkeypatch.setattr(kinds, "draws_films", lambda: False)
    page = client.get("/along/")
    assert NO_FILM in Shown(page).words
    assert 'value="mp4"' not in page.content.decode()
    assert client.post("/along/ask/", {"ending": "mp4"}).status_code == 422


@pytest.fixture
def a_voice(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let this machine have a voice, whether or not one is installed."""
    monkeypatch.setattr(kinds, "speaks", lambda _language: True)


@pytest.mark.usefixtures("a_voice")
def test_a_voice_says_as_much_as_was_chosen_and_another_amount_is_another_file(
    client: Client,
) -> None:
    come_to_a_plan(client)
    assert 'name="talk"' in client.get("/along/").content.decode()
    least = ask_for(client, "mp3", talk="least")
    assert json.loads(Export.objects.get().given)["talk"] == "least"
    assert ask_for(client, "mp3", talk="least") == least
    assert ask_for(client, "mp3", talk="full") != least
    assert ask_for(client, "txt", talk="full") == ask_for(client, "txt", talk="least")
    assert client.post("/along/ask/", {"ending": "mp3", "talk": "songs"}).status_code == 422


@pytest.mark.usefixtures("a_voice")
def test_bells_ring_for_the_voice_where_they_are_chosen_and_that_is_another_file(
    client: Client,
) -> None:
    come_to_a_plan(client)
    assert 'name="bells"' in client.get("/along/").content.decode()
    rung = ask_for(client, "mp3", bells="on")
    assert json.loads(Export.objects.get().given)["voice"] is None
    assert ask_for(client, "mp3") != rung
    assert ask_for(client, "txt", bells="on") == ask_for(client, "txt")


def test_an_evening_goes_into_a_calendar_with_the_routine_and_without_an_answer(
    client: Client,
) -> None:
    come_to_a_plan(client)
    tomorrow = timezone.localtime() + timedelta(days=1)
    shown = ask_for(client, "ics", starts=f"{tomorrow:%Y-%m-%dT20:00}")
    let_a_worker_work()
    entry = fetched(client, shown).decode().replace("\r\n ", "")
    assert f"DTSTART;TZID=Africa/Johannesburg:{tomorrow:%Y%m%d}T200000" in entry
    assert "/shared/#" in entry


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"ending": "exe"}, "Choose one of these kinds."),
        ({}, "Choose one of these kinds."),
        ({"ending": "ics"}, "Choose a day and a time."),
        ({"ending": "ics", "starts": "2001-01-01T20:00"}, "Choose a time within the coming year."),
        ({"ending": "ics", "starts": "tonight"}, "Enter a valid date/time."),
    ],
)
def test_what_makes_no_sense_is_said_and_nothing_is_made(
    client: Client, said: dict[str, str], sentence: str
) -> None:
    come_to_a_plan(client)
    answer = client.post("/along/ask/", said)
    assert answer.status_code == 422
    assert sentence in Shown(answer).words
    assert Export.objects.count() == 0


def test_asked_for_twice_it_is_the_same_file(client: Client) -> None:
    come_to_a_plan(client)
    shown = ask_for(client, "txt")
    assert ask_for(client, "txt") == shown
    let_a_worker_work()
    assert ask_for(client, "txt") == shown
    assert Shown(client.get(shown)).heading == "It is ready."
    assert Export.objects.count() == 1


def test_a_file_that_is_gone_is_said_to_be_gone_and_can_be_made_again(
    client: Client, exports: Path
) -> None:
    come_to_a_plan(client)
    shown = ask_for(client, "txt")
    let_a_worker_work()
    for file in exports.iterdir():
        file.unlink()
    page = client.get(shown)
    assert Shown(page).heading == "It is gone."
    assert "Ask for it again, and it is made anew." in Shown(page).words
    assert "file/" not in page.content.decode()
    assert "no longer here" in client.get(f"{shown}state.json").json()["line"]
    assert client.get(f"{shown}file/").status_code == 410
    assert ask_for(client, "txt") == shown
    let_a_worker_work()
    assert Shown(client.get(shown)).heading == "It is ready."
    assert fetched(client, shown)


def test_called_off_nothing_is_left_and_it_can_be_asked_for_again(
    client: Client, exports: Path
) -> None:
    come_to_a_plan(client)
    shown = ask_for(client, "txt")
    client.get(f"{shown}stop/")
    assert Shown(client.get(shown)).heading == "It is being made."
    client.post(f"{shown}stop/")
    let_a_worker_work()
    assert Shown(client.get(shown)).heading == "It was called off."
    assert list(exports.iterdir()) == []
    assert ask_for(client, "txt") == shown
    let_a_worker_work()
    assert Shown(client.get(shown)).heading == "It is ready."


def test_where_the_answers_allow_no_massage_nothing_is_made(client: Client) -> None:
    come_to_a_plan(client, {"q_fever": "yes", "q_fever_which": "fever"})
    page = client.get("/along/")
    assert (page.status_code, Shown(page).heading) == (403, "Nothing to take along today")
    assert client.post("/along/ask/", {"ending": "txt"}).status_code == 403
    assert Export.objects.count() == 0


@pytest.mark.parametrize("address", ["/along/", "/along/ask/"])
def test_without_answers_it_leads_to_the_questions(client: Client, address: str) -> None:
    assert client.get(address)["Location"] == "/"
    come_to_a_plan(client, {"receiver": None})
    assert client.post(address, {"ending": "txt"}).status_code in {302, 405}


def test_a_file_shows_the_hands_and_looks_for_bruises_as_the_site_does(client: Client) -> None:
    come_to_a_plan(client, WARFARIN, hoping={"hands": "2"})
    ask_for(client, "txt")
    given = json.loads(Export.objects.get().given)
    assert (given["giver_tone"], given["watch_hours"]) == (2, 48)
    assert given["watch"]["hours"] == 48


def test_the_note_on_a_sheet_quotes_the_medicine_that_was_written(client: Client) -> None:
    come_to_a_plan(client, WARFARIN | {"medicine": "warfarin 5 mg"})
    ask_for(client, "txt")
    (asking, *_) = json.loads(Export.objects.get().given)["note"]["asking"]
    assert asking["medicines"] == ["“warfarin 5 mg”"]


def test_a_word_to_stop_that_cannot_be_printed_is_said_where_the_sheet_is_fetched(
    client: Client,
) -> None:
    come_to_a_plan(client)
    client.post(f"/prepare/{keep_a_plan(client)}/", {"stop_word": "停"})
    shown = ask_for(client, "pdf")
    let_a_worker_work()
    page = Shown(client.get(shown))
    assert page.heading == "It is ready."
    assert UNPRINTED in page.words
    client.cookies["unknot_language"] = "af"
    assert "Skryf dit met die hand in" in Shown(client.get(shown)).words


def test_what_may_be_done_meanwhile_goes_along_with_the_note_to_the_doctor(client: Client) -> None:
    come_to_a_plan(client, WARFARIN)
    ask_for(client, "txt")
    assert '"questions"' in Export.objects.get().given
    let_a_worker_work()
    assert Export.objects.get().given == ""


def test_changed_answers_take_the_file_back(client: Client) -> None:
    come_to_a_plan(client)
    shown = ask_for(client, "txt")
    let_a_worker_work()
    client.post("/safe/", answers(q_fever="yes", q_fever_which="fever"))
    for address in (shown, f"{shown}file/", f"{shown}state.json"):
        assert client.get(address).status_code == 410


def test_the_link_runs_out_with_the_answers(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    come_to_a_plan(client)
    shown = ask_for(client, "txt")
    let_a_worker_work()
    later = timezone.now() + ANSWERS_HOLD
    monkeypatch.setattr(timezone, "now", lambda: later)
    assert client.get(f"{shown}file/").status_code == 410
    assert "answer again" in Shown(client.get(shown)).words


def test_the_link_opens_elsewhere_tells_nobody_and_cannot_be_guessed(client: Client) -> None:
    come_to_a_plan(client)
    shown = ask_for(client, "txt")
    let_a_worker_work()
    other = Client()
    answer = other.get(shown)
    assert (answer.status_code, answer["Referrer-Policy"]) == (200, "strict-origin")
    assert answer["Cache-Control"] == "private, no-store"
    token = shown.strip("/").rpartition("/")[2]
    assert len(token) == 32
    assert token not in repr(Export.objects.values().get())
    assert other.get(f"/along/{'A' * 32}/").status_code == 404


def test_who_asks_too_often_is_asked_to_wait(client: Client) -> None:
    come_to_a_plan(client)
    statuses = [client.post("/along/ask/", {"ending": "exe"}).status_code for _ in range(61)]
    assert statuses == [422] * 60 + [429]


def test_a_sound_is_played_on_its_page_and_fetched_in_parts_that_nothing_packs(
    client: Client, exports: Path
) -> None:
    come_to_a_plan(client, hoping={"minutes": "5"})
    shown = ask_for(client, "opus")
    assert "<audio" not in client.get(shown).content.decode()
    let_a_worker_work()
    assert f'<audio class="plays" controls preload="metadata" src="{shown}file/"' in (
        client.get(shown).content.decode()
    )
    (file,) = exports.iterdir()
    packs = {"range": "bytes=0-3", "accept-encoding": "gzip"}
    answer = client.get(f"{shown}file/", headers=packs)
    assert (answer.status_code, answer["Content-Length"]) == (206, "4")
    assert b"".join(answer.streaming_content) == file.read_bytes()[:4]  # type: ignore[attr-defined]
