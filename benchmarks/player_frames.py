"""How smoothly hands move on a phone whose processor is four times slower than this one."""

from itertools import pairwise
from statistics import mean, median

from benchmarks.figures import Figure
from benchmarks.serving import serving
from benchmarks.visiting import chromium, phone, skip_to, slow_down, walk
from tests.journeys.walking import begin

SECONDS = 15
WARM_UP_MS = 2000
STEPS = {"gliding": "Glide", "kneading": "Knead"}
LONGEST_MS = 50
# A frame may come a little early or late, so that 60 in a second are never quite 60.
LEAST_FPS = 59.5

FRAMES = """milliseconds => new Promise(done => {
  const until = performance.now() + milliseconds;
  const frames = [];
  const frame = at => {
    frames.push(at);
    if (at < until) requestAnimationFrame(frame);
    else done(frames);
  };
  requestAnimationFrame(frame);
})"""


def measure() -> list[Figure]:
    """Watch the frames of each kind of step for a while."""
    figures = []
    with serving() as site, chromium() as browser, phone(browser, site) as page:
        walk(page)
        slow_down(page)
        begin(page)
        for name, title in STEPS.items():
            skip_to(page, title)
            page.wait_for_timeout(WARM_UP_MS)
            frames: list[float] = page.evaluate(FRAMES, SECONDS * 1000)
            figures += _figures(name, [after - before for before, after in pairwise(frames)])
    return figures


def _figures(name: str, lengths_ms: list[float]) -> list[Figure]:
    middle, average = 1000 / median(lengths_ms), 1000 / mean(lengths_ms)
    smooth, longest = middle >= LEAST_FPS, max(lengths_ms)
    return [
        Figure(
            f"frames while {name}, processor 4 times slower",
            f"{middle:.0f} a second, {average:.1f} on average" + _excuse(met=smooth),
            "60 a second",
            smooth,
        ),
        Figure(
            f"longest frame while {name}",
            f"{longest:.0f} ms" + _excuse(met=longest <= LONGEST_MS),
            f"at most {LONGEST_MS} ms",
            longest <= LONGEST_MS,
        ),
    ]


def _excuse(*, met: bool) -> str:
    return "" if met else " (drawn by the processor, without a graphics card)"
