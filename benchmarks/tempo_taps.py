"""Tempo taps as they sound, against the score that asks for them.

Each tap is measured by the clock of the page, not by that of the sound that it was placed on. Page
and score begin at moments of their own: what lies between the two is the middle of all taps, and
each tap is compared with that.
"""

from collections.abc import Sequence
from statistics import median
from typing import Any, NamedTuple

from playwright.sync_api import Page

from benchmarks.figures import Figure
from tests.journeys.walking import score_on, strokes

TARGET_MS = 10
DRIFT_MS = 20
WHOLE_MINUTES = 20
MINUTE_MS = 60_000
OF_A_HUNDRED = 0.99
# What is due at the very end may be placed a moment later.
MORE_MS = 500

# A tap is the first source that starts while one is placed. One that comes too late sounds at once.
# The two clocks are read together, so that one that runs away from the other is found out.
LISTEN = """async () => {
  window.taps = [];
  const address = document.querySelector("link[rel=modulepreload][href*='/sound.']").href;
  const { Sound } = await import(address);
  const place = Sound.prototype.place;
  let waiting = false;
  Sound.prototype.place = function (sounding, ...given) {
    waiting = sounding.kind === "tap";
    place.call(this, sounding, ...given);
    waiting = false;
  };
  const listen = kind => {
    const start = kind.prototype.start;
    kind.prototype.start = function (when = 0, ...given) {
      if (waiting) {
        waiting = false;
        const ahead = when - this.context.currentTime;
        const { contextTime, performanceTime } = this.context.getOutputTimestamp();
        const sounds_ms = performanceTime + 1000 * (when + Math.max(-ahead, 0) - contextTime);
        window.taps.push([sounds_ms, 1000 * ahead]);
      }
      return start.call(this, when, ...given);
    };
  };
  listen(AudioScheduledSourceNode);
  listen(AudioBufferSourceNode);
}"""


class Heard(NamedTuple):
    """When the score asked for taps, when they sounded, how long before that they were placed."""

    asked_ms: list[float]
    sounded_ms: list[float]
    ahead_ms: list[float]


def listen(page: Page) -> None:
    """Note each tap from now on."""
    page.evaluate(LISTEN)


def heard(page: Page, from_ms: float, to_ms: float) -> Heard:
    """Put the taps that sounded beside those that the score asks for in [from, to)."""
    moments = (moment for stroke in strokes(score_on(page)) for moment in _taps(stroke))
    asked = sorted(at_ms for at_ms in moments if from_ms <= at_ms < to_ms)
    taps: list[tuple[float, float]] = page.evaluate("window.taps")
    return Heard(asked, [at_ms for at_ms, _ in taps], [ahead_ms for _, ahead_ms in taps])


def figures(taps: Heard, over: str) -> list[Figure]:
    """Say how exact the taps were, how far the clocks drifted, and how early each was placed."""
    asked, sounded, ahead = taps
    what = f"tempo taps against the score {over}, 99 of 100 of {len(asked)}"
    target = f"at most {TARGET_MS} ms"
    if len(sounded) < len(asked):
        return [Figure(what, f"only {len(sounded)} of them sounded", target, met=False)]
    apart = [was - should for was, should in zip(sounded, asked, strict=False)]
    errors = sorted(abs(one - median(apart)) for one in apart)
    nearly_all = errors[int(OF_A_HUNDRED * (len(errors) - 1))]
    return [
        Figure(what, f"{nearly_all:.1f} ms", target, nearly_all <= TARGET_MS),
        Figure(f"… worst {over}", f"{errors[-1]:.1f} ms"),
        _drift(asked, apart, over),
        Figure(f"… placed ahead of their time {over}, least", f"{min(ahead):.0f} ms"),
    ]


def _drift(asked_ms: Sequence[float], apart_ms: Sequence[float], over: str) -> Figure:
    """Compare the first minute with the last, and reckon what that makes in a whole massage."""
    first = [a for at, a in zip(asked_ms, apart_ms, strict=False) if at < asked_ms[0] + MINUTE_MS]
    last = [a for at, a in zip(asked_ms, apart_ms, strict=False) if at > asked_ms[-1] - MINUTE_MS]
    between = (asked_ms[-1] - asked_ms[0]) / MINUTE_MS - 1
    drift = abs(median(last) - median(first)) * WHOLE_MINUTES / between
    what = f"drift of sound and page {over}, as it would be over {WHOLE_MINUTES} minutes"
    return Figure(what, f"{drift:.1f} ms", f"at most {DRIFT_MS} ms", drift <= DRIFT_MS)


def _taps(stroke: dict[str, Any]) -> list[float]:
    length_ms = stroke["duration_ms"] / stroke["cycles"]
    return [
        stroke["start_ms"] + (cycle + tap / 1000) * length_ms
        for cycle in range(stroke["cycles"])
        for tap in stroke["taps"]
    ]
