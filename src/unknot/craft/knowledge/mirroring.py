"""The left side is the exact mirror of the right: tables draw the right side only."""

from collections.abc import Callable, Iterator
from typing import Any

Entry = dict[str, Any]
Places = list[list[float]]


def both_sides(entry: Entry) -> Iterator[Entry]:
    """Make the left and the right one of an entry that is drawn on the right."""
    yield _on_side(entry, "left", mirrored)
    yield _on_side(entry, "right", list)


def in_the_middle(entry: Entry) -> Entry:
    """Make a whole of an entry that is drawn as its right half."""
    whole = closed(entry["polygon"])
    return {**entry, "family": entry["id"], "side": "middle", "polygon": whole}


def mirrored(places: Places) -> Places:
    """Mirror places about the spine; they keep running round in the same direction."""
    return [[-x if x else 0.0, y] for x, y in reversed(places)]


def closed(half: Places) -> Places:
    """Close a right half with its mirror; places on the axis stand once."""
    return [*half, *(place for place in mirrored(half) if place[0] != 0)]


def _on_side(entry: Entry, side: str, place: Callable[[Places], Places]) -> Entry:
    sided = {
        **entry,
        "id": f"{entry['id']}_{side}",
        "family": entry["id"],
        "side": side,
        "name": f"{entry['name']}, {side}",
    }
    if "polygon" in entry:
        return sided | {"polygon": place(entry["polygon"])}
    return sided | {"place": place([entry["place"]])[0]}
