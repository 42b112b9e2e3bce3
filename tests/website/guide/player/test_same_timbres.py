"""What the browser plays and what a file holds come from one description, and sound the same."""

import base64
from collections.abc import Iterator
from urllib.parse import urlsplit

import numpy as np
import pytest
from django.contrib.staticfiles import finders
from msgspec.structs import astuple
from playwright.sync_api import Browser, Page, Route

from tests.craft.sessions import KNOWN, session
from unknot.craft.planning import Aim, Wish
from unknot.craft.rendering.sound.noise import RATE, Samples, white
from unknot.craft.rendering.sound.sounding import soundings_of
from unknot.craft.rendering.sound.striking import bell, tap
from unknot.craft.rendering.sound.sweeping import sweep
from unknot.craft.rendering.sound.waves import shore
from unknot.craft.score import encode, write_score
from unknot.craft.score.events import Breath
from unknot.website.guide.templatetags.sounds import timbres

PLAYED = """async ([seconds, noise, body]) => {
  const at = (name) => import(`/static/guide/player/${name}.js`);
  const modules = await Promise.all(["striking", "sweeping", "waves"].map(at));
  const context = new OfflineAudioContext(2, Math.round(seconds * 48000), 48000);
  const samples = new Float32Array(await (await fetch(noise)).arrayBuffer());
  const white = new AudioBuffer({ length: samples.length, sampleRate: 48000 });
  white.copyToChannel(samples, 0);
  const play = new Function("context", "white", "modules", body);
  for (const { source, last, until } of play(context, white, Object.assign({}, ...modules)) ?? []) {
    last.connect(context.destination);
    source.stop(until);
  }
  const heard = await context.startRendering();
  const ears = [heard.getChannelData(0), heard.getChannelData(1)];
  return ears.map((ear) => new Uint8Array(ear.buffer).toBase64());
}"""

SOUNDINGS = """async (score) => {
  const { timelineOf } = await import("/static/guide/player/timeline.js");
  const { soundsBetween } = await import("/static/guide/player/sounding.js");
  return soundsBetween(timelineOf(JSON.parse(score)), 0, 1e9)
    .filter(({ kind }) => kind === "tap" || kind === "sweep")
    .map((one) => [one.kind, one.at_ms, one.duration_ms, one.loudness, one.turn]);
}"""


@pytest.fixture
def quiet(chromium: Browser) -> Iterator[Page]:
    """A page that knows the description, and the noise that files are made with."""
    page = chromium.new_page()
    page.route("**/*", _serve)
    page.goto("http://localhost/")
    yield page
    page.close()


def _serve(route: Route) -> None:
    path = urlsplit(route.request.url).path
    if path == "/":
        route.fulfill(body=f"<!doctype html>{timbres()}", content_type="text/html")
    elif path == "/noise":
        route.fulfill(body=white().tobytes(), content_type="application/octet-stream")
    else:
        route.fulfill(path=str(finders.find(path.removeprefix("/static/"))))


def _played(page: Page, seconds: float, body: str) -> Samples:
    """Let the browser render so many seconds, for both ears."""
    ears = page.evaluate(PLAYED, [seconds, "/noise", body])
    return np.stack([np.frombuffer(base64.b64decode(ear), np.float32) for ear in ears], axis=1)


def _difference(one: Samples, other: Samples) -> float:
    """Give what is left of one where the other is taken away, as a share."""
    return float(np.sqrt(np.mean((one - other) ** 2) / np.mean(other**2)))


@pytest.mark.parametrize("aim", Aim)
def test_the_same_taps_and_sweeps_are_heard_at_the_same_moments(quiet: Page, aim: Aim) -> None:
    score = write_score(session(Wish(minutes=20, aim=aim)), KNOWN)
    heard = quiet.evaluate(SOUNDINGS, encode(score).decode())
    written = [astuple(one) for one in soundings_of(score)]
    assert [one[0] for one in heard] == [one[0] for one in written]
    assert np.allclose(
        [[float(part) for part in one[1:]] for one in heard],
        [[float(part) for part in one[1:]] for one in written],
        atol=1e-6,
    )


@pytest.mark.parametrize("turn", [0, 1])
def test_a_tap_sounds_the_same(quiet: Page, turn: int) -> None:
    sounding = f"{{ at: 0, at_ms: 4321, loudness: 1, turn: {turn} }}"
    written = tap(4321, other_hand=turn == 1)
    heard = _played(quiet, len(written) / RATE, f"return modules.tap(white, context, {sounding});")
    assert _difference(heard[:, 0], written) < 0.05


def test_a_sweep_sounds_the_same_and_is_as_long(quiet: Page) -> None:
    sounding = "{ at: 0, at_ms: 12345, loudness: 1, seconds: 6 }"
    heard = _played(quiet, 7, f"return modules.sweep(white, context, {sounding});")
    assert _difference(heard[: 6 * RATE, 0], sweep(12345, 6000)) < 0.05
    assert float(np.abs(heard[6 * RATE :]).max()) == 0


def test_the_bell_sounds_the_same(quiet: Page) -> None:
    heard = _played(quiet, len(bell()) / RATE, "return modules.ring(context, 0);")
    assert _difference(heard[:, 0], bell()) < 0.05


def test_the_shore_swells_the_same_wave_after_wave(quiet: Page) -> None:
    play = """
    const waves = new modules.Waves(context, context.destination, white);
    for (let turn = 0; turn < 3; turn += 1) {
      const height = modules.heightOf(turn);
      waves.breathe(turn * 10, { phase: "in", seconds: 4, height });
      waves.breathe(turn * 10 + 4, { phase: "out", seconds: 6, height });
    }"""
    written = shore((Breath(0, 4000, 6000, 3),), 0, 30 * RATE)
    assert _difference(_played(quiet, 30, play), written) < 0.05


def test_a_wave_that_is_joined_midway_is_as_high_as_if_heard_from_its_start(quiet: Page) -> None:
    play = """
    const waves = new modules.Waves(context, context.destination, white);
    const height = modules.heightOf(0);
    waves.breathe(0, { phase: "out", seconds: 6, into_seconds: 2, height });"""
    written = shore((Breath(-6000, 4000, 6000, 1),), 0, 4 * RATE)
    joined = slice(RATE // 5, None)
    assert _difference(_played(quiet, 4, play)[joined], written[joined]) < 0.05
