"""How exactly the tempo taps sound when the score asks for them, over five minutes.

Each tap is measured by the clock of the page, not by that of the sound that it was placed on. Page
and score begin at moments of their own: what lies between the two is the middle of all taps, and
each tap is compared with that.
"""

from statistics import median
from typing import Any

from playwright.sync_api import Page

from benchmarks.figures import Figure
from benchmarks.serving import serving
from benchmarks.visiting import chromium, phone, skip_to, slow_down, walk
from tests.journeys.walking import begin, score_on, strokes

SECONDS = 300
# What is due at the very end may be placed a moment later.
MORE_MS = 500
STEP_BEFORE = "Glide"
TECHNIQUE = "petrissage"
TARGET_MS = 10

# A tap is the one oscillator that starts at 150 Hz. One that is placed too late sounds at once.
# The two clocks are read together, so that one that runs away from the other is found out.
LISTEN = """
window.taps = [];
const start = AudioScheduledSourceNode.prototype.start;
AudioScheduledSourceNode.prototype.start = function (when = 0) {
  if (this instanceof OscillatorNode && this.frequency.value === 150) {
    const ahead = when - this.context.currentTime;
    const { contextTime, performanceTime } = this.context.getOutputTimestamp();
    const sounds_ms = performanceTime + 1000 * (when + Math.max(-ahead, 0) - contextTime);
    window.taps.push([sounds_ms, 1000 * ahead]);
  }
  return start.call(this, when);
};
"""
# In one turn, so that nothing is placed between the two.
SKIP_AFRESH = """() => {
  window.taps.length = 0;
  document.querySelector("button.skip").click();
}"""


def measure(seconds: int = SECONDS) -> list[Figure]:
    """Let it play on a slow phone, and compare each tap with the score."""
    with serving() as site, chromium() as browser, phone(browser, site) as page:
        page.add_init_script(LISTEN)
        walk(page)
        slow_down(page)
        begin(page)
        skip_to(page, STEP_BEFORE)
        page.evaluate(SKIP_AFRESH)
        page.wait_for_timeout(seconds * 1000 + MORE_MS)
        asked_ms = _asked(page, seconds)
        taps: list[tuple[float, float]] = page.evaluate("window.taps")
    over = f"over {seconds / 60:g} minutes"
    return [_figure(over, asked_ms, [at_ms for at_ms, _ in taps]), *_ahead(over, taps)]


def _asked(page: Page, seconds: int) -> list[float]:
    """Give when the score asks for taps, from the first kneading on for so long."""
    score = score_on(page)
    from_ms = next(s["start_ms"] for s in score["steps"] if s["technique"] == TECHNIQUE)
    moments = (moment for stroke in strokes(score) for moment in _taps(stroke))
    return sorted(at_ms for at_ms in moments if 0 <= at_ms - from_ms < seconds * 1000)


def _taps(stroke: dict[str, Any]) -> list[float]:
    length_ms = stroke["duration_ms"] / stroke["cycles"]
    return [
        stroke["start_ms"] + (cycle + tap / 1000) * length_ms
        for cycle in range(stroke["cycles"])
        for tap in stroke["taps"]
    ]


def _figure(over: str, asked_ms: list[float], heard_ms: list[float]) -> Figure:
    what = f"tempo taps against the score {over}, worst of {len(asked_ms)}"
    target = f"at most {TARGET_MS} ms"
    if len(heard_ms) < len(asked_ms):
        return Figure(what, f"only {len(heard_ms)} of them sounded", target, met=False)
    apart = [heard - asked for heard, asked in zip(heard_ms, asked_ms, strict=False)]
    worst = max(abs(one - median(apart)) for one in apart)
    return Figure(what, f"{worst:.1f} ms", target, worst <= TARGET_MS)


def _ahead(over: str, taps: list[tuple[float, float]]) -> list[Figure]:
    if not taps:
        return []
    least = min(ahead_ms for _, ahead_ms in taps)
    return [Figure(f"… placed ahead of their time {over}, least", f"{least:.0f} ms")]
