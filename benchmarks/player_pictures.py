"""How far the pictures are behind the sound, on a phone four times slower than this processor.

Each frame is compared with what is heard when it is made: the browser's own time stamp of the sound
that leaves now, against the place in the stroke at which the hand is drawn.
"""

from statistics import median

from benchmarks.figures import Figure
from benchmarks.inside import look_inside
from benchmarks.serving import serving
from benchmarks.visiting import chromium, phone, skip_to, slow_down, walk
from tests.journeys.walking import begin

SECONDS = 30
STEPS = ("Glide", "Knead")
MOST_MS = 50
OF_A_HUNDRED = 0.99

# Where a stroke begins or ends, hands travel: they are not compared there.
FRAMES = """milliseconds => new Promise(done => {
  const EDGE_MS = 500;
  const until = performance.now() + milliseconds;
  const behind = [];
  const frame = at_ms => {
    const { session } = window;
    const context = window.contexts.at(-1);
    const { contextTime, performanceTime } = context.getOutputTimestamp();
    const began = session.transport.secondsAt(0);
    const heard_ms = 1000 * (contextTime - began) + (at_ms - performanceTime);
    const span = session.timeline.spans.findLast(one => one.start_ms <= heard_ms);
    const hand = document.querySelector(".hand:not(.away) .hand-body");
    const motion = hand?.getAnimations()[0];
    const into_ms = heard_ms - span.start_ms;
    const within = into_ms > EDGE_MS && span.duration_ms - into_ms > EDGE_MS;
    if (span.type === "stroke" && motion && within) {
      behind.push(into_ms - Number(motion.currentTime));
    }
    if (performance.now() < until) requestAnimationFrame(frame);
    else done(behind);
  };
  requestAnimationFrame(frame);
})"""
CATCH = """window.contexts = [];
window.AudioContext = class extends AudioContext {
  constructor(...given) { super(...given); window.contexts.push(this); }
};"""


def measure() -> list[Figure]:
    """Compare the pictures with the sound, frame by frame, while gliding and while kneading."""
    with serving() as site, chromium() as browser, phone(browser, site) as page:
        page.add_init_script(CATCH)
        walk(page)
        look_inside(page)
        slow_down(page)
        begin(page)
        behind: list[float] = []
        for title in STEPS:
            skip_to(page, title)
            behind += page.evaluate(FRAMES, SECONDS * 1000)
    return _figures(sorted(map(abs, behind)))


def _figures(apart_ms: list[float]) -> list[Figure]:
    nearly_all = apart_ms[int(OF_A_HUNDRED * (len(apart_ms) - 1))]
    return [
        Figure(
            f"picture behind or before the sound, 99 of 100 of {len(apart_ms)} frames",
            f"{nearly_all:.0f} ms",
            f"at most {MOST_MS} ms",
            nearly_all <= MOST_MS,
        ),
        Figure("… median, and worst", f"{median(apart_ms):.0f} ms, {apart_ms[-1]:.0f} ms"),
    ]
