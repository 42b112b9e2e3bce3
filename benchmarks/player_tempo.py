"""How exactly the tempo taps sound when the score asks for them, over five minutes."""

from benchmarks.figures import Figure
from benchmarks.serving import serving
from benchmarks.tempo_taps import MORE_MS, figures, heard, listen
from benchmarks.visiting import chromium, phone, skip_to, slow_down, walk
from tests.journeys.walking import begin, score_on

SECONDS = 300
STEP_BEFORE = "Glide"
TECHNIQUE = "petrissage"

# In one turn, so that nothing is placed between the two.
SKIP_AFRESH = """() => {
  window.taps.length = 0;
  document.querySelector("button.skip").click();
}"""


def measure(seconds: int = SECONDS) -> list[Figure]:
    """Let it play on a slow phone from the first kneading on, and compare each tap."""
    with serving() as site, chromium() as browser, phone(browser, site) as page:
        walk(page)
        listen(page)
        slow_down(page)
        begin(page)
        skip_to(page, STEP_BEFORE)
        page.evaluate(SKIP_AFRESH)
        page.wait_for_timeout(seconds * 1000 + MORE_MS)
        steps = score_on(page)["steps"]
        from_ms = next(s["start_ms"] for s in steps if s["technique"] == TECHNIQUE)
        taps = heard(page, from_ms, from_ms + seconds * 1000)
    return figures(taps, f"over {seconds / 60:g} minutes")
