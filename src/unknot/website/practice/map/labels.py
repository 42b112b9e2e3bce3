"""Where the names on a map stand, so that none covers another."""

from collections.abc import Iterator, Sequence
from typing import Literal

import msgspec

from unknot.website.practice.map.projecting import Point

Anchor = Literal["start", "middle", "end"]
LETTER = 11.0
"""The width of a letter, about, in the units of the drawing."""
LINE = 22.0
NEAR = 12.0
"""From the middle of a dot to a name above or below it."""
BESIDE = 15.0
"""From the middle of a dot to a name beside it."""
CLEAR = 15.0
"""So far a name keeps from the dots of others, so that nobody takes it for theirs."""


class Box(msgspec.Struct, frozen=True):
    """A rectangle."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Say whether two share a spot."""
        return not (
            self.right <= other.left
            or other.right <= self.left
            or self.bottom <= other.top
            or other.bottom <= self.top
        )

    def inside(self, other: "Box") -> bool:
        """Say whether it lies in another, whole."""
        return (
            self.left >= other.left
            and self.top >= other.top
            and self.right <= other.right
            and self.bottom <= other.bottom
        )


class Label(msgspec.Struct, frozen=True):
    """A name, where it stands, and the line that leads to it from its dot where it is far.

    `anchor` is the part of the name that its box holds to, however wide its letters turn out.
    """

    name: str
    box: Box
    line: Box | None = None
    anchor: Anchor = "middle"

    @property
    def across(self) -> float:
        """Where its anchor is, from the left."""
        sides = {"start": self.box.left, "end": self.box.right}
        return sides.get(self.anchor, (self.box.left + self.box.right) / 2)

    @property
    def boxes(self) -> tuple[Box, ...]:
        """All that it covers."""
        return (self.box,) if self.line is None else (self.box, self.line)


Dots = Sequence[tuple[str, Point]]


def place_labels(dots: Dots, frame: Box) -> dict[str, Label]:
    """Place the names so that as many as can be stand free, and most of them beside their dots.

    Tries from the west and from the east, and keeps the better; a name without room has no label.
    """
    westward = sorted(dots, key=lambda dot: dot[1])
    tried = [_placed(order, frame) for order in (westward, westward[::-1])]
    return max(tried, key=lambda labels: (len(labels), sum(not x.line for x in labels.values())))


def _placed(dots: Dots, frame: Box) -> dict[str, Label]:
    taken: list[Box] = []
    placed: dict[str, Label] = {}
    for name, at in dots:
        others = [_around(other) for _, other in dots if other != at]
        free = (
            label
            for label in _candidates(name, at)
            if label.box.inside(frame)
            and not any(label.box.meets(other) for other in others)
            and not any(box.meets(other) for box in label.boxes for other in taken)
        )
        found = next(free, None)
        if found is not None:
            placed[name] = found
            taken += found.boxes
    return placed


def _around(at: Point) -> Box:
    return Box(at[0] - CLEAR, at[1] - CLEAR, at[0] + CLEAR, at[1] + CLEAR)


def _candidates(name: str, at: Point) -> Iterator[Label]:
    """Give beside, below, above; then farther and farther out, with a line that leads there."""
    width = len(name) * LETTER
    x, y = at
    half = LINE / 2
    yield Label(name, Box(x + BESIDE, y - half, x + BESIDE + width, y + half), anchor="start")
    yield Label(name, Box(x - BESIDE - width, y - half, x - BESIDE, y + half), anchor="end")
    for left in (x - width / 2, x - width + NEAR, x - NEAR):
        yield Label(name, Box(left, y + NEAR, left + width, y + NEAR + LINE))
        yield Label(name, Box(left, y - NEAR - LINE, left + width, y - NEAR))
    for out in range(2, 9):
        below, above = y + out * LINE, y - out * LINE
        for left in (x - width + NEAR, x - width / 2, x - NEAR):
            down = Box(x - 1, y + NEAR, x + 1, below)
            yield Label(name, Box(left, below, left + width, below + LINE), down)
            up = Box(x - 1, above, x + 1, y - NEAR)
            yield Label(name, Box(left, above - LINE, left + width, above), up)
