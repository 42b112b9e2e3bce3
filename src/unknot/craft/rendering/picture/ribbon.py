"""The ribbon: a session like a tide. Width is time, height is pressure, dots are the limit."""

from html import escape
from itertools import pairwise
from math import cos, pi

from unknot.craft.knowledge import Knowledge
from unknot.craft.knowledge.bounds import HOME_CEILING
from unknot.craft.language import to_say
from unknot.craft.rendering.lengths import length_in_words
from unknot.craft.rendering.picture.phases import phases_shown
from unknot.craft.rendering.picture.stage import line_path
from unknot.craft.score.events import Score
from unknot.craft.score.titles import PHASES

WIDTH = 1000
HEIGHT = 200
GAP = 5
LOWEST = 14
SAMPLES = 14
ROUND = 9
SHORE = HEIGHT - LOWEST / 2
STEP = to_say("{title}, {length}, pressure {level}")


def ribbon(score: Score, knowledge: Knowledge) -> str:
    """Draw the ribbon of a score, as wide as it may be, with the longer phases named below."""
    return (
        f'<svg class="ribbon-picture" role="img"><title>{escape(_said(score, knowledge))}</title>'
        f"{_waves(score)}{_names(score, knowledge)}</svg>"
    )


def _waves(score: Score) -> str:
    parts = "".join(_part(score, number) for number in range(len(score.steps)))
    limit = _level(score.bounds.max_pressure)
    dots = f'<path class="limit" d="M0 {limit:.0f}H{WIDTH}"/>'
    return (
        f'<svg class="tide" width="100%" height="70%" viewBox="0 0 {WIDTH} {HEIGHT}"'
        f' preserveAspectRatio="none">{parts}'
        f"{dots if score.bounds.max_pressure < HOME_CEILING else ''}</svg>"
    )


def _names(score: Score, knowledge: Knowledge) -> str:
    """Name each phase that is wide enough for its words, and say how long it is."""
    names = []
    for one in phases_shown(score):
        if one.is_named:
            at = f'x="{100 * one.starts + 0.4:.1f}%"'
            name = escape(knowledge.phrased(PHASES[one.phase]))
            names.append(
                f'<text class="phase-name" {at} y="84%">{name}</text>'
                f'<text class="phase-length" {at} y="98%">{one.minutes} min</text>'
            )
    return "".join(names)


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
    """Give the height at a moment: one pressure swells into the next, from shore to shore."""
    for (before_ms, before), (after_ms, after) in pairwise(_knots(score)):
        if at_ms <= after_ms:
            return _eased(before, after, (at_ms - before_ms) / (after_ms - before_ms))
    return SHORE


def _knots(score: Score) -> list[tuple[float, float]]:
    """Each step reaches its own height in its middle."""
    middles = [((step.start_ms + step.end_ms) / 2, _level(step.pressure)) for step in score.steps]
    return [(0, SHORE), *middles, (score.duration_ms, SHORE)]


def _eased(start: float, end: float, share: float) -> float:
    return start + (end - start) * (1 - cos(pi * share)) / 2


def _level(pressure: int) -> float:
    return HEIGHT - LOWEST - (HEIGHT - 2 * LOWEST - 10) * pressure / HOME_CEILING


def _said(score: Score, knowledge: Knowledge) -> str:
    return "; ".join(
        knowledge.phrased(
            STEP,
            title=step.title,
            length=length_in_words(step),
            level=step.pressure,
        )
        for step in score.steps
    )
