"""The pages of techniques, and the page that leads to all others."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from unknot.craft.knowledge import Technique
from unknot.craft.knowledge.naming import place_name
from unknot.craft.score import demonstrate
from unknot.website.known import load, load_library
from unknot.website.shell.learning.evidence_words import cited
from unknot.website.shell.learning.hand_words import HELD
from unknot.website.shell.learning.lesson import as_score, lesson

FIVE = ("effleurage", "petrissage", "friction", "tapotement", "vibration")
BESIDES = ("still_hold", "static_pressure", "feathering")


@lesson
def learn(request: HttpRequest) -> HttpResponse:
    """Show what there is to learn."""
    return render(request, "shell/learn/learn.html", {"five": _named(FIVE)})


@lesson
def techniques(request: HttpRequest) -> HttpResponse:
    """Show the five techniques, and those besides."""
    context = {"five": _named(FIVE), "besides": _named(BESIDES)}
    return render(request, "shell/learn/techniques.html", context)


@lesson
def technique(request: HttpRequest, name: str) -> HttpResponse:
    """Show one technique, with moving hands."""
    found = _technique(name)
    context = {
        "technique": found,
        "held": HELD.get(found.id, ()),
        "pressures": _pressures(found.pressure_lay),
        "suited": _suited(found),
        "alone": _alone(found),
        "grade_means": load_library().wording.grades.get(found.grade, ""),
        "sources": cited(found, load()),
    }
    return render(request, "shell/learn/technique.html", context)


@lesson
def technique_score(request: HttpRequest, name: str) -> HttpResponse:  # noqa: ARG001
    """Give the short score that shows a technique."""
    return as_score(demonstrate(_technique(name).id, load()))


def _named(names: tuple[str, ...]) -> list[Technique]:
    known = load().techniques
    return [known[name] for name in names]


def _technique(name: str) -> Technique:
    if name not in (*FIVE, *BESIDES):
        raise Http404
    return load().techniques[name]


def _pressures(span: tuple[int, int]) -> list[dict[str, str]]:
    levels = load().pressure.values()
    return [
        {"level": str(level.level), "name": level.name, "feel": level.feel}
        for level in levels
        if span[0] <= level.level <= span[1]
    ]


def _alone(technique: Technique) -> list[str]:
    """Name the places where one's own hand gets to with it."""
    families = load().families
    zones = [families[name][-1] for name in technique.self_zones if technique.self_ok]
    return [place_name(zone) for zone in zones if zone.alone.hand]


def _suited(technique: Technique) -> list[str]:
    zones = (of_both_sides[-1] for of_both_sides in load().families.values())
    return [place_name(zone) for zone in zones if technique.suits(zone)]
