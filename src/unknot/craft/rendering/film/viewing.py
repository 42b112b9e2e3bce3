"""Viewing: from where and how near the back is seen; near in a step, the same as in the player."""

from bisect import bisect_right
from collections.abc import Iterable

import msgspec

from unknot.craft.knowledge import Place
from unknot.craft.rendering.film.layout import STAGE_HEIGHT, STAGE_WIDTH
from unknot.craft.rendering.film.motion import eased
from unknot.craft.rendering.film.scenery import box_of
from unknot.craft.rendering.picture import seen_of, turn_of
from unknot.craft.rendering.picture.stage import on_stage
from unknot.craft.score.events import Score, Stroke

NEAREST_MM = 343
"""The least that a near view shows of the width."""
WORTH_IT = 1.2
"""Coming nearer than this is worth moving for."""
AROUND_MM = (150, 190)
"""The room that a hand and its arm take around its path."""
WHOLE_HEIGHT = 752.0
"""The whole of an upright back runs out above and below what is seen."""
GLIDE_MS = 1_400
Span = tuple[float, float]
Extents = tuple[Span, Span]
"""From where to where across, and from where to where down."""
QUARTER_TURNS = {-90: (-1, 0), 0: (0, 1), 90: (1, 0)}
"""The sine and the cosine of each turn."""


class View(msgspec.Struct, frozen=True):
    """How the giver sees the back: where the base of the skull lies, how large, and how turned."""

    x: float
    y: float
    px_per_mm: float
    turn_degrees: int = 0

    def from_origin(self, x: float, y: float) -> tuple[float, float]:
        """Give how many pixels a place of the stage, in millimetres, lies from its origin."""
        sine, cosine = QUARTER_TURNS[self.turn_degrees]
        return (
            self.px_per_mm * (x * cosine - y * sine),
            self.px_per_mm * (x * sine + y * cosine),
        )


class Views:
    """Which view a score is seen in at a moment: each step its own, and whole before and after."""

    def __init__(self, score: Score) -> None:
        """Find the view of each step."""
        self._whole = whole_view(score.position)
        self._starts = [*(step.start_ms for step in score.steps), score.duration_ms]
        self._views = [*(view_in(score, number) for number in range(len(score.steps))), self._whole]

    @property
    def nearest(self) -> float:
        """The pixels of a millimetre where it is seen nearest."""
        return max(view.px_per_mm for view in self._views)

    def at(self, at_ms: float) -> View:
        """Give the view of a moment; it glides from one to the next."""
        number = max(bisect_right(self._starts, at_ms) - 1, 0)
        before = self._views[number - 1] if number else self._whole
        return _gliding(before, self._views[number], (at_ms - self._starts[number]) / GLIDE_MS)


def whole_view(position: str) -> View:
    """Show all there is, in the middle of the stage."""
    (left, right), (top, bottom) = picture = _picture_in(position)
    scale = min(STAGE_WIDTH / (right - left), WHOLE_HEIGHT / (bottom - top))
    return _centred(position, scale, picture)


def view_in(score: Score, number: int) -> View:
    """Show the ways of all hands in a step from near, or the whole back where that is no nearer."""
    whole = whole_view(score.position)
    turned = View(0, 0, 1, whole.turn_degrees)
    places = [
        turned.from_origin(*on_stage((point.x, point.y)))
        for stroke in score.events
        if isinstance(stroke, Stroke) and stroke.step == number
        for path in stroke.hands
        for point in path.waypoints
    ]
    if not places:
        return whole
    (left, right), (top, bottom) = extents = _extents(places)
    across, along = AROUND_MM[::-1] if whole.turn_degrees else AROUND_MM
    scale = min(
        STAGE_WIDTH / NEAREST_MM,
        STAGE_WIDTH / (right - left + 2 * across),
        STAGE_HEIGHT / (bottom - top + 2 * along),
    )
    if scale < WORTH_IT * whole.px_per_mm:
        return whole
    return _centred(score.position, scale, extents)


def _centred(position: str, scale: float, extents: Extents) -> View:
    """Have the middle of these millimetres in the middle of the stage, and the stage full."""
    spans = zip(extents, _picture_in(position), (STAGE_WIDTH, STAGE_HEIGHT), strict=True)
    x, y = (_origin(scale, shown, picture, room) for shown, picture, room in spans)
    return View(x, y, scale, turn_of(position))


def _origin(scale: float, shown: Span, picture: Span, room: float) -> float:
    """Say where the origin lies along one side of the stage."""
    wanted = room / 2 - scale * sum(shown) / 2
    least, most = sorted((room - scale * picture[1], -scale * picture[0]))
    return min(max(wanted, least), most)


def _picture_in(position: str) -> Extents:
    left, top, width, height = box_of(seen_of(position))
    turned = View(0, 0, 1, turn_of(position))
    return _extents(
        [turned.from_origin(x, y) for x in (left, left + width) for y in (top, top + height)]
    )


def _extents(places: Iterable[Place]) -> Extents:
    xs, ys = zip(*places, strict=True)
    return (min(xs), max(xs)), (min(ys), max(ys))


def _gliding(before: View, view: View, share: float) -> View:
    if share >= 1 or before == view:
        return view
    soft = eased(share)

    def between(start: float, goal: float) -> float:
        return start + (goal - start) * soft

    return View(
        between(before.x, view.x),
        between(before.y, view.y),
        between(before.px_per_mm, view.px_per_mm),
        view.turn_degrees,
    )
