"""How exactly a whole massage of twenty minutes plays, from its first moment to its end.

It takes those twenty minutes, so it is measured only where it is named.
"""

from benchmarks.figures import Figure
from benchmarks.serving import serving
from benchmarks.tempo_taps import MORE_MS, figures, heard, listen
from benchmarks.visiting import chromium, phone, slow_down, walk
from tests.journeys.walking import begin, player, score_on


def measure() -> list[Figure]:
    """Let it play through on a slow phone, and compare each tap with the score."""
    with serving() as site, chromium() as browser, phone(browser, site) as page:
        walk(page)
        listen(page)
        slow_down(page)
        begin(page)
        duration_ms = score_on(page)["duration_ms"]
        page.wait_for_timeout(duration_ms + MORE_MS)
        player(page).and_(page.locator("[data-state=ended]")).wait_for()
        taps = heard(page, 0, duration_ms)
    return figures(taps, f"over a whole massage of {duration_ms / 60_000:g} minutes")
