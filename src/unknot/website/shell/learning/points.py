"""The pages of pressure points."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from unknot.craft.knowledge import Point
from unknot.craft.knowledge.naming import place_name
from unknot.craft.score import demonstrate_point
from unknot.craft.shaping import as_sentence, without_side
from unknot.website.known import load, load_library
from unknot.website.shell.learning.evidence_words import cited
from unknot.website.shell.learning.lesson import as_score, lesson


@lesson
def points(request: HttpRequest) -> HttpResponse:
    """Show the pressure points, each beside bone."""
    library = load_library()
    context = {
        "points": [point for point in load().points.values() if point.side == "right"],
        "sequence": library.advice_on("point_sequence"),
        "method": library.advice_on("point_method"),
    }
    return render(request, "shell/learn/points.html", context)


@lesson
def point(request: HttpRequest, family: str) -> HttpResponse:
    """Show one point, left and right, with the pressing hand."""
    found = _point(family)
    zones = load().families[found.zone]
    context = {
        "point": found,
        "name": without_side(found.name),
        "zone": place_name(zones[-1]),
        "caution": as_sentence(found.caution) if found.caution else "",
        "marks": {zone.id: 1 for zone in zones},
        "sequence": load_library().advice_on("point_sequence"),
        "sources": cited(found, load()),
    }
    return render(request, "shell/learn/point.html", context)


@lesson
def point_score(request: HttpRequest, family: str) -> HttpResponse:  # noqa: ARG001
    """Give the short score that shows a point."""
    return as_score(demonstrate_point(_point(family).family, load()))


def _point(family: str) -> Point:
    for found in load().points.values():
        if found.family == family and found.side == "right":
            return found
    raise Http404
