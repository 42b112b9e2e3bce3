"""The map as SVG: land, sea, dots and names. Colours come from the style sheet, by class."""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path

import msgspec
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from unknot.website.practice.map.labels import Box, Label, place_labels
from unknot.website.practice.map.projecting import Point, Projection, fit
from unknot.website.practice.spot import Spot

WIDTH, HEIGHT, MARGIN = 560, 430, 46
FRAME = Box(8, 8, WIDTH - 8, HEIGHT - 8)
FAR = 20.0
"""Degrees to the north and east, where the land behind the coast goes on."""


class Marked(msgspec.Struct, frozen=True):
    """A place to mark: its name, where it is, and whether the practice has a room there."""

    name: str
    spot: Spot
    room: bool


class Waters(msgspec.Struct, frozen=True):
    """The shore, and lagoons behind it."""

    coast: tuple[tuple[float, float], ...]
    lagoons: tuple[tuple[tuple[float, float], ...], ...]


def draw(places: Sequence[Marked], title: str) -> SafeString:
    """Draw places, each of another name; nothing where there are none."""
    if not places:
        return SafeString("")
    onto = fit((place.spot for place in places), WIDTH, HEIGHT, MARGIN)
    dots = [(place.name, onto(place.spot)) for place in places]
    labels = place_labels(dots, FRAME)
    return format_html(
        '<svg class="map" viewBox="0 0 {} {}" role="img" aria-label="{}">{}{}{}{}</svg>',
        WIDTH,
        HEIGHT,
        title,
        _ground(onto, [place.spot for place in places]),
        _leaders(labels.values()),
        _dots(places, dots),
        _names(places, labels),
    )


@cache
def _waters() -> Waters:
    told = tomllib.loads(Path(__file__).with_name("coast.toml").read_text())
    return msgspec.convert(told, Waters)


def _ground(onto: Projection, spots: Sequence[Spot]) -> SafeString:
    """Draw sea with land in it, or land alone where the shore that we know is far away."""
    if not _near_the_coast(spots):
        return format_html('<rect class="land" width="{}" height="{}"/>', WIDTH, HEIGHT)
    coast = [Spot(*at) for at in _waters().coast]
    behind = [
        Spot(coast[-1].latitude, coast[-1].longitude + FAR),
        Spot(coast[0].latitude + FAR, coast[-1].longitude + FAR),
        Spot(coast[0].latitude + FAR, coast[0].longitude),
    ]
    shore = [onto(spot) for spot in coast]
    return format_html(
        '<rect class="sea" width="{}" height="{}"/><path class="land" d="{}{}Z"/>'
        '<path class="shore" d="{}"/>{}',
        WIDTH,
        HEIGHT,
        _curve(shore),
        "".join(f"L{x:.0f} {y:.0f}" for x, y in map(onto, behind)),
        _curve(shore),
        format_html_join(
            "",
            '<path class="lagoon" d="{}Z"/>',
            ((_curve([onto(Spot(*at)) for at in one]),) for one in _waters().lagoons),
        ),
    )


def _near_the_coast(spots: Sequence[Spot]) -> bool:
    coast = _waters().coast
    south, north = min(at[0] for at in coast), max(at[0] for at in coast)
    west, east = coast[0][1], coast[-1][1]
    return all(south <= s.latitude <= north and west <= s.longitude <= east for s in spots)


def _curve(points: Sequence[Point]) -> str:
    """Go from point to point softly: through the middles, with each point as the pull."""
    start = "M{:.1f} {:.1f}".format(*points[0])
    bends = (
        f"Q{x:.1f} {y:.1f} {(x + ahead_x) / 2:.1f} {(y + ahead_y) / 2:.1f}"
        for (x, y), (ahead_x, ahead_y) in pairwise(points[1:])
    )
    return start + "".join(bends) + "L{:.1f} {:.1f}".format(*points[-1])


def _leaders(labels: Iterable[Label]) -> SafeString:
    lines = (label.line for label in labels if label.line is not None)
    return format_html_join(
        "",
        '<path class="lead-line" d="M{} {}V{}"/>',
        ((f"{one.left + 1:.1f}", f"{one.top:.1f}", f"{one.bottom:.1f}") for one in lines),
    )


def _dots(places: Sequence[Marked], dots: Sequence[tuple[str, Point]]) -> SafeString:
    return format_html_join(
        "",
        '<circle class="{}" cx="{}" cy="{}" r="{}"/>',
        (
            ("dot room" if place.room else "dot", f"{x:.1f}", f"{y:.1f}", 9 if place.room else 6)
            for place, (_, (x, y)) in zip(places, dots, strict=True)
        ),
    )


def _names(places: Sequence[Marked], labels: Mapping[str, Label]) -> SafeString:
    return format_html_join(
        "",
        '<text class="{}" x="{}" y="{}" text-anchor="{}">{}</text>',
        (
            (
                "name room" if place.room else "name",
                f"{label.across:.1f}",
                f"{label.box.bottom - 6:.1f}",
                label.anchor,
                place.name,
            )
            for place in places
            if place.name in labels
            for label in [labels[place.name]]
        ),
    )
