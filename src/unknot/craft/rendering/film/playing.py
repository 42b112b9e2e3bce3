"""Playing: which hands are where at a moment of a score, the ways between strokes included."""

from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from math import pi, sin

import msgspec
from msgspec.structs import replace

from unknot.craft.rendering.film.motion import Curve, Pose, curve_of, eased
from unknot.craft.score.events import HandPath, Rest, Score, Stroke

LONGEST_TRAVEL_MS = 1800
SETTLE_MS = 700
FADE_MS = 600
FAR_MM = 1.0


class Seen(msgspec.Struct, frozen=True):
    """A hand as it is seen: which drawing, where, and how much of it is there, 0 to 1."""

    path: HandPath
    pose: Pose
    there: float


class Playing:
    """The hands of a score in time."""

    def __init__(self, score: Score) -> None:
        """Prepare every stroke and rest of a score."""
        self._spans = [one for one in score.events if isinstance(one, Stroke | Rest)]
        self._starts = [one.start_ms for one in self._spans]
        self._end_ms = self._spans[-1].start_ms + self._spans[-1].duration_ms

    def stroke_at(self, at_ms: float) -> Stroke | None:
        """Give the stroke of a moment; None in a rest, and when all is over."""
        if at_ms >= self._end_ms:
            return None
        span = self._spans[self._index(at_ms)]
        return span if isinstance(span, Stroke) else None

    def hands_at(self, at_ms: float) -> list[Seen]:
        """Say which hands are seen at a moment, and where; when all is over they leave."""
        if at_ms >= self._end_ms:
            return [*_leaving(self._left_off(len(self._spans)), at_ms - self._end_ms)]
        index = self._index(at_ms)
        span, into_ms = self._spans[index], at_ms - self._starts[index]
        if isinstance(span, Stroke):
            return [*self._stroking(index, span, into_ms)]
        return [*self._travelling(index, span, into_ms)]

    def _index(self, at_ms: float) -> int:
        return max(bisect_right(self._starts, at_ms) - 1, 0)

    def _stroking(self, index: int, stroke: Stroke, into_ms: float) -> Iterator[Seen]:
        before = self._left_off(index)
        for path in stroke.hands:
            pose = pose_in(stroke, path, into_ms)
            came = before.pop(path.hand, None)
            if came is None:
                yield Seen(path, pose, self._shown(index, into_ms))
            else:
                yield Seen(path, _settled(came.pose, pose_in(stroke, path, 0), pose, into_ms), 1.0)
        yield from _leaving(before, into_ms)

    def _shown(self, index: int, into_ms: float) -> float:
        """A hand that came during the rest before is there already."""
        came_before = index > 0 and isinstance(self._spans[index - 1], Rest)
        return 1.0 if came_before else min(into_ms / FADE_MS, 1.0)

    def _travelling(self, index: int, rest: Rest, into_ms: float) -> Iterator[Seen]:
        before, coming = self._left_off(index), self._next(index)
        for path in coming.hands if coming else ():
            assert coming
            goal = replace(pose_in(coming, path, 0), press=0.0)
            came = before.pop(path.hand, None)
            if came is None:
                yield Seen(path, goal, min(into_ms / FADE_MS, 1.0))
            else:
                travel_ms = min(rest.duration_ms, LONGEST_TRAVEL_MS)
                yield Seen(path, _between(came.pose, goal, min(into_ms / travel_ms, 1.0)), 1.0)
        yield from _leaving(before, into_ms)

    def _next(self, index: int) -> Stroke | None:
        return next((one for one in self._spans[index:] if isinstance(one, Stroke)), None)

    def _left_off(self, index: int) -> dict[str, Seen]:
        """Say where the hands were when this stretch began; nowhere at the start."""
        if index == 0:
            return {}
        span = self._spans[index - 1]
        if isinstance(span, Rest):
            return self._came_to(index - 1)
        return {
            path.hand: Seen(path, pose_in(span, path, span.duration_ms), 1.0) for path in span.hands
        }

    def _came_to(self, index: int) -> dict[str, Seen]:
        """Say where the hands are at the end of a rest: where the next stroke begins."""
        coming = self._next(index)
        if coming is None:
            return {}
        return {
            path.hand: Seen(path, replace(pose_in(coming, path, 0), press=0.0), 1.0)
            for path in coming.hands
        }


def pose_in(stroke: Stroke, path: HandPath, into_ms: float) -> Pose:
    """Give the pose of a hand so far into a stroke."""
    cycle_ms = stroke.duration_ms / stroke.cycles
    permille = 1000.0 if into_ms >= stroke.duration_ms else into_ms % cycle_ms / cycle_ms * 1000
    return _curve(path).pose(permille, stroke.pressure)


@cache
def _curve(path: HandPath) -> Curve:
    return curve_of(path)


def _between(start: Pose, goal: Pose, share: float) -> Pose:
    """Go through the air from one pose to another."""
    soft = eased(share)
    return Pose(
        x_mm=start.x_mm + (goal.x_mm - start.x_mm) * soft,
        y_mm=start.y_mm + (goal.y_mm - start.y_mm) * soft,
        height=sin(pi * share),
    )


def _settled(came: Pose, begin: Pose, pose: Pose, into_ms: float) -> Pose:
    """Glide from where the hand was into the stroke, within its first moments."""
    away = (came.x_mm - begin.x_mm, came.y_mm - begin.y_mm)
    if into_ms >= SETTLE_MS or max(map(abs, away)) < FAR_MM:
        return pose
    left = 1 - eased(into_ms / SETTLE_MS)
    return replace(pose, x_mm=pose.x_mm + away[0] * left, y_mm=pose.y_mm + away[1] * left)


def _leaving(before: dict[str, Seen], into_ms: float) -> Iterator[Seen]:
    if into_ms < FADE_MS:
        for seen in before.values():
            yield replace(seen, there=1 - into_ms / FADE_MS)
