"""Where the names on a map stand, so that none covers another."""

from collections.abc import Iterator, Sequence

import msgspec

from unknot.website.practice.map.projecting import Point

LETTER = 10.4
"""The width of a letter, about, in the units of the drawing."""
LINE = 24.0
NEAR = 13.0
"""From the middle of a dot to its name."""


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
    """A name, where it begins, and whether a line leads to it from its dot."""

    name: str
    box: Box
    led: bool


def place_labels(dots: Sequence[tuple[str, Point]], frame: Box) -> list[Label | None]:
    """Place the names in turn, each at the nearest free spot; none where there is no room."""
    taken = [_around(at) for _, at in dots]
    placed: list[Label | None] = []
    for name, at in dots:
        own = _around(at)
        found = next(
            (
                label
                for label in _candidates(name, at)
                if label.box.inside(frame)
                and not any(label.box.meets(other) for other in taken if other != own)
            ),
            None,
        )
        if found is not None:
            taken.append(found.box)
        placed.append(found)
    return placed


def _around(at: Point) -> Box:
    return Box(at[0] - 9, at[1] - 9, at[0] + 9, at[1] + 9)


def _candidates(name: str, at: Point) -> Iterator[Label]:
    """Give beside, below, above; then farther and farther out, with a line that leads there."""
    width = len(name) * LETTER
    x, y = at
    half = LINE / 2
    yield Label(name, Box(x + NEAR, y - half, x + NEAR + width, y + half), led=False)
    yield Label(name, Box(x - NEAR - width, y - half, x - NEAR, y + half), led=False)
    yield Label(name, Box(x - width / 2, y + NEAR, x + width / 2, y + NEAR + LINE), led=False)
    yield Label(name, Box(x - width / 2, y - NEAR - LINE, x + width / 2, y - NEAR), led=False)
    for out in range(2, 9):
        far = out * LINE
        for left in (x - width * 0.9, x - width / 2, x - width * 0.1):
            yield Label(name, Box(left, y + far, left + width, y + far + LINE), led=True)
            yield Label(name, Box(left, y - far - LINE, left + width, y - far), led=True)
