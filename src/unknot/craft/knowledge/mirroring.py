"""The left side is the exact mirror of the right: tables draw the right side only."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from unknot.craft.errors import KnowledgeError
from unknot.craft.knowledge.reading import Entry, name_of, shaped
from unknot.craft.knowledge.records.record import Part, Place

Places = tuple[Place, ...]


class Drawing(Part, frozen=True, kw_only=True):
    """What an entry draws: one shape, several, or one place; on the right side or as a half."""

    sided: bool = False
    polygon: Places = ()
    polygons: tuple[Places, ...] = ()
    place: Place = (0.0, 0.0)


def both_halves(file: str, found: Iterable[Entry]) -> Iterator[Entry]:
    """Make zones of drawings: a left and a right one, or one across the middle."""
    for entry in found:
        drawing = _drawing(file, entry, "sided", "polygon")
        _right_of_the_spine(file, entry, drawing.polygon, sided=drawing.sided)
        rest = _without(entry, "sided", "polygon")
        if drawing.sided:
            yield from _sides(rest, "polygon", drawing.polygon, _mirrored)
        else:
            whole = _closed(drawing.polygon)
            yield {**rest, "family": entry.get("id"), "side": "middle", "polygon": whole}


def both_points(file: str, found: Iterable[Entry]) -> Iterator[Entry]:
    """Make the left and the right one of each point."""
    for entry in found:
        drawing = _drawing(file, entry, "place")
        _right_of_the_spine(file, entry, (drawing.place,), sided=True)
        yield from _sides(_without(entry, "place"), "place", drawing.place, _across)


def whole_areas(file: str, found: Iterable[Entry]) -> Iterator[Entry]:
    """Make no-go areas whole: both sides of each shape, or each shape across the middle."""
    for entry in found:
        drawing = _drawing(file, entry, "sided", "polygons")
        for polygon in drawing.polygons:
            _right_of_the_spine(file, entry, polygon, sided=drawing.sided)
        drawn = drawing.polygons
        both = (*map(_mirrored, drawn), *drawn) if drawing.sided else tuple(map(_closed, drawn))
        yield {**_without(entry, "sided", "polygons"), "polygons": both}


def _drawing(file: str, entry: Entry, *parts: str) -> Drawing:
    """Read the drawn parts of an entry; the rest of it is read as a record."""
    drawn = {part: entry[part] for part in parts if part in entry}
    return shaped(file, name_of(entry), drawn, Drawing)


def _right_of_the_spine(file: str, entry: Entry, places: Places, *, sided: bool) -> None:
    """Refuse what is not drawn on the right, or a half that does not begin and end on the axis."""
    least = min((x for x, _ in places), default=0.0)
    if sided and least <= 0:
        raise KnowledgeError(file, name_of(entry), "it is not drawn on the right side (x above 0)")
    if not sided and (least < 0 or any(place[0] for place in (*places[:1], *places[-1:]))):
        raise KnowledgeError(
            file, name_of(entry), "it is not a right half that begins and ends on the axis (x = 0)"
        )


def _without(entry: Entry, *parts: str) -> Entry:
    return {key: value for key, value in entry.items() if key not in parts}


def _sides(entry: Entry, part: str, right: Any, mirror: Callable[[Any], Any]) -> Iterator[Entry]:  # noqa: ANN401 - a place or places
    for side, drawn in (("left", mirror(right)), ("right", right)):
        yield {
            **entry,
            **_named(entry, "id", f"_{side}"),
            **_named(entry, "name", f", {side}"),
            "family": entry.get("id"),
            "side": side,
            part: drawn,
        }


def _named(entry: Entry, part: str, side: str) -> Entry:
    """Add the side to a name; what is missing stays so, and is refused with the record."""
    return {part: entry[part] + side} if isinstance(entry.get(part), str) else {}


def _across(place: Place) -> Place:
    x, y = place
    return (-x if x else 0.0, y)


def _mirrored(places: Places) -> Places:
    """Mirror places about the spine; they keep running round in the same direction."""
    return tuple(_across(place) for place in reversed(places))


def _closed(half: Places) -> Places:
    """Close a right half with its mirror; places on the axis stand once."""
    return (*half, *(place for place in _mirrored(half) if place[0]))
