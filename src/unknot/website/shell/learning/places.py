"""The page on the back itself: place by place, with what lies beneath and how to find the way."""

import msgspec
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from unknot.craft.knowledge import Knowledge, Zone
from unknot.craft.knowledge.naming import place_name
from unknot.craft.shaping import as_sentence
from unknot.website.known import load
from unknot.website.shell.learning.lesson import lesson


class PlaceShown(msgspec.Struct, frozen=True):
    """One place on the back: its zone, its name without a side, and the techniques that suit it."""

    zone: Zone
    name: str
    suited: tuple[str, ...]
    warning: str


@lesson
def places(request: HttpRequest) -> HttpResponse:
    """Show every place that hands may work, and the bones to find it by."""
    knowledge = load()
    shown = [_shown(zones[-1], knowledge) for zones in knowledge.families.values()]
    context = {
        "places": shown,
        "landmarks": knowledge.landmarks.values(),
        "areas": knowledge.no_go.values(),
    }
    return render(request, "shell/learn/places.html", context)


def _shown(zone: Zone, knowledge: Knowledge) -> PlaceShown:
    suited = tuple(one.plain for one in knowledge.techniques.values() if one.suits(zone))
    warning = as_sentence(zone.warning) if zone.warning else ""
    return PlaceShown(zone, place_name(zone), suited, warning)
