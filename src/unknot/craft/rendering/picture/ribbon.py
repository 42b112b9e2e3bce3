"""The ribbon: a session like a tide. Width is time, height is pressure, dots are the limit."""

from html import escape
from math import cos, pi

from unknot.craft.rendering.picture.stage import line_path
from unknot.craft.score.events import Score, ScoreStep

WIDTH = 1000
HEIGHT = 200
GAP = 5
LOWEST = 14
HIGHEST_PRESSURE = 3
SAMPLES = 14
ROUND = 9


def ribbon(score: Score) -> str:
    """Draw the ribbon of a score."""
    parts = "".join(_part(score, number) for number in range(len(score.steps)))
    limit = _level(score.bounds.max_pressure)
    dots = f'<path class="limit" d="M0 {limit:.0f}H{WIDTH}"/>'
    return (
        f'<svg class="tide" viewBox="0 0 {WIDTH} {HEIGHT}" preserveAspectRatio="none" role="img">'
        f"<title>{escape(_said(score))}</title>{parts}"
        f"{dots if score.bounds.max_pressure < HIGHEST_PRESSURE else ''}</svg>"
    )


def _part(score: Score, number: int) -> str:
    step = score.steps[number]
    start = WIDTH * step.start_ms / score.duration_ms + GAP / 2
    end = max(start + 2, WIDTH * step.end_ms / score.duration_ms - GAP / 2)
    xs = [start + (end - start) * sample / SAMPLES for sample in range(SAMPLES + 1)]
    top = [(x, _tide(score, x * score.duration_ms / WIDTH)) for x in xs]
    r = min(ROUND, (end - start) / 2)
    shape = (
        f"{line_path(top)}V{HEIGHT - r:.1f}Q{end:.1f} {HEIGHT} {end - r:.1f} {HEIGHT}"
        f"H{start + r:.1f}Q{start:.1f} {HEIGHT} {start:.1f} {HEIGHT - r:.1f}z"
    )
    return f'<path class="part phase-{step.phase}" d="{shape}"/>'


def _tide(score: Score, at_ms: float) -> float:
    """Give the height at a moment; around a change of steps one pressure swells into the other."""
    step = next((one for one in score.steps if at_ms < one.end_ms), score.steps[-1])
    number = score.steps.index(step)
    swell = 0.32 * (step.end_ms - step.start_ms)
    into, left = at_ms - step.start_ms, step.end_ms - at_ms
    here = _level(step.pressure)
    if into < swell and number > 0:
        return _eased(_middle(score.steps[number - 1], step), here, into / swell)
    if left < swell and number + 1 < len(score.steps):
        return _eased(_middle(step, score.steps[number + 1]), here, left / swell)
    return here


def _middle(one: ScoreStep, other: ScoreStep) -> float:
    return (_level(one.pressure) + _level(other.pressure)) / 2


def _eased(start: float, end: float, share: float) -> float:
    return start + (end - start) * (1 - cos(pi * share)) / 2


def _level(pressure: int) -> float:
    return HEIGHT - LOWEST - (HEIGHT - 2 * LOWEST - 10) * pressure / HIGHEST_PRESSURE


def _said(score: Score) -> str:
    return "; ".join(
        f"{step.title}, {max(1, round((step.end_ms - step.start_ms) / 60_000))} min,"
        f" pressure {step.pressure}"
        for step in score.steps
    )
