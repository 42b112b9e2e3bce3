"""A person who was recorded speaks in the player, where a deployment has such a voice."""

import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from time import sleep

import pytest
from imageio_ffmpeg import get_ffmpeg_exe
from playwright.sync_api import Browser, Page, expect

from tests.journeys.keeping import (
    cut_the_network,
    keep_a_session,
    play,
    wait_until_works_offline,
)
from tests.journeys.test_speaking import SPEECH, choose, says, spoken
from tests.journeys.walking import answer, begin, get_ready, player, say_where, score_on

# More than one: on a busy machine the first may begin too late, and the device says it instead.
CLIPS = {
    "begin": "Let’s begin. You can stop at any time.",
    "first": "First, rest your hands on the lower back, on both sides.",
    "halfway": "Halfway here.",
}
# Each clip that was played to its end, by its name.
LISTEN = """
  window.heard = [];
  const play = HTMLMediaElement.prototype.play;
  HTMLMediaElement.prototype.play = function () {
    const told = () => window.heard.push(/voice\\/(\\w+)\\.\\w+\\.mp3$/.exec(this.currentSrc)?.[1]);
    if (!this.muted) this.addEventListener("ended", told, { once: true });
    return play.call(this);
  };
"""
HEARD = "() => window.heard.length > 0"

KEPT_CLIPS = "caches.keys().then(names => names.filter(name => name.startsWith('voice-')).length)"


def _recorded(folder: Path) -> Path:
    """Lay clips beside their index, and something that is nobody's business."""
    folder.mkdir()
    tone = ("-f", "lavfi", "-i", "sine=frequency=300:duration=0.5")
    for name in CLIPS:
        command = (get_ffmpeg_exe(), "-loglevel", "error", *tone, str(folder / f"{name}.mp3"))
        subprocess.run(command, check=True)
    index = {sentence: f"{name}.mp3" for name, sentence in CLIPS.items()}
    (folder / "clips.json").write_text(json.dumps(index))
    (folder / "notes.txt").write_text("rehearse the second half")
    return folder


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A website with a recorded voice."""
    folder = tmp_path_factory.mktemp("recorded")
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        port = door.getsockname()[1]
    server = subprocess.Popen(
        [sys.executable, "-m", "unknot", "serve", "--port", str(port)],
        env={"PATH": os.environ["PATH"], "PYTHONPATH": os.pathsep.join(sys.path)}
        | {"UNKNOT_DATA": str(folder), "UNKNOT_VOICE": str(_recorded(folder / "voice"))},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert server.stdout is not None
    assert "is ready" in server.stdout.readline()
    _wait_until_it_answers(port)
    yield f"http://localhost:{port}"
    server.send_signal(signal.SIGTERM)
    server.wait(timeout=30)
    server.stdout.close()


def _wait_until_it_answers(port: int) -> None:
    """Wait for the process that answers: it begins a moment after the server says so."""
    for _ in range(100):
        with suppress(OSError), socket.create_connection(("127.0.0.1", port)):
            return
        sleep(0.1)


@pytest.fixture
def page(chromium: Browser, address: str) -> Iterator[Page]:
    """A phone on which it is listened to what is played, and what the device itself says."""
    context = chromium.new_context(
        base_url=address,
        viewport={"width": 390, "height": 844},
        has_touch=True,
        is_mobile=True,
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.add_init_script(LISTEN + SPEECH)
    yield page
    context.close()


def test_the_recorded_person_is_heard_and_the_device_says_what_was_not_recorded(
    page: Page,
) -> None:
    say_where(page, {"upper_trapezius_right": 2}, minutes="5")
    answer(page)
    get_ready(page)
    choose(page, "speaker", "A person who was recorded")
    cues = [event for event in score_on(page)["events"] if event["type"] == "cue"]
    begin(page)
    page.wait_for_function(HEARD)
    expect(page.locator("main.player")).to_have_attribute("data-voice", "heard")
    says(page, next(cue["text"] for cue in cues if cue["text"] not in CLIPS.values()))
    recorded = {CLIPS[name] for name in page.evaluate("window.heard")}
    assert recorded.isdisjoint(one["text"] for one in spoken(page))


def test_a_kept_session_speaks_with_the_recorded_voice_without_a_network(page: Page) -> None:
    keep_a_session(page)
    wait_until_works_offline(page)
    cut_the_network(page)
    page.goto("/kept/")
    page.get_by_role("link", name="Play").click()
    expect(player(page)).to_have_attribute("data-state", "ready")
    choose(page, "speaker", "A person who was recorded")
    page.goto("/kept/")
    play(page)
    page.wait_for_function(HEARD)
    assert {*page.evaluate("window.heard")} <= {*CLIPS}
    expect(page.locator("main.player")).to_have_attribute("data-voice", "heard")


def test_a_session_that_is_let_go_leaves_no_clip(page: Page) -> None:
    keep_a_session(page)
    page.goto("/kept/")
    assert page.evaluate(KEPT_CLIPS) == 1
    page.get_by_role("button", name="Remove").click()
    expect(page.locator("main.kept")).to_have_attribute("data-state", "none")
    assert page.evaluate(KEPT_CLIPS) == 0


def test_only_what_the_index_names_is_served(page: Page) -> None:
    assert page.request.get("/static/voice/begin.mp3").status == 200
    assert page.request.get("/static/voice/notes.txt").status == 404
    assert page.request.get("/static/voice/clips.json").status == 404
