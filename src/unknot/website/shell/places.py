"""The page on the back itself: place by place, with what lies beneath and how to find the way."""

import msgspec
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from unknot.craft.knowledge import Knowledge, Zone
from unknot.craft.language import as_sentence, without_side
from unknot.website.known import load
from unknot.website.shell.learning import FRESH_FOR


class PlaceShown(msgspec.Struct, frozen=True):
    """One place on the back: its zone, its name without a side, and the techniques that suit it."""

    zone: Zone
    name: str
    suited: tuple[str, ...]
    warning: str


@require_safe
@cache_control(public=True, max_age=FRESH_FOR)
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
    return PlaceShown(
        zone, name_of(zone), suited, as_sentence(zone.warning) if zone.warning else ""
    )


def name_of(zone: Zone) -> str:
    """Name a place without its side."""
    return without_side(zone.name) if zone.side != "middle" else zone.name
