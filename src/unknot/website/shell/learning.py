"""Learning pages: what the tables know, in words, with sources and grades."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from unknot.craft.knowledge import Point, Rule, Technique
from unknot.craft.language import as_sentence, joined, to_say, without_side
from unknot.craft.score import Score, demonstrate, demonstrate_point, encode
from unknot.craft.screening.waiting import wait_in_words
from unknot.website.known import load, load_library, phrased
from unknot.website.shell.evidence_words import (
    GROUPS,
    SUBJECTS,
    VERDICTS,
    cited,
    kinds_of_statements,
)
from unknot.website.shell.hand_words import HELD

FIVE = ("effleurage", "petrissage", "friction", "tapotement", "vibration")
BESIDES = ("still_hold", "static_pressure", "feathering")
OUTCOMES = to_say(
    {
        "emergency": ("Call for help", "Signs that need care now. No massage."),
        "no_massage_now": ("Not now", "Wait until it is over, or until a doctor agrees."),
        "ask_doctor_first": (
            "Ask first",
            "A doctor, pharmacist or midwife should agree before hands.",
        ),
        "adapt": ("Go gently", "Massage with limits; Unknot keeps them for you."),
    }
)
FRESH_FOR = 3600


@require_safe
@cache_control(public=True, max_age=FRESH_FOR)
def learn(request: HttpRequest) -> HttpResponse:
    """Show what there is to learn."""
    known = load().techniques
    return render(request, "shell/learn/learn.html", {"five": [known[name] for name in FIVE]})


@require_safe
@cache_control(public=True, max_age=FRESH_FOR)
def techniques(request: HttpRequest) -> HttpResponse:
    """Show the five techniques, and those besides."""
    known = load().techniques
    context = {
        "five": [known[name] for name in FIVE],
        "besides": [known[name] for name in BESIDES],
    }
    return render(request, "shell/learn/techniques.html", context)


@require_safe
@cache_control(public=True, max_age=FRESH_FOR)
def technique(request: HttpRequest, name: str) -> HttpResponse:
    """Show one technique, with moving hands."""
    found = _technique(name)
    knowledge = load()
    context = {
        "technique": found,
        "held": HELD.get(found.id, ()),
        "pressures": _pressures(found.pressure_lay),
        "suited": _suited(found),
        "alone": _alone(found),
        "grade_means": load_library().wording.grades.get(found.grade, ""),
        "sources": cited(found, knowledge),
    }
    return render(request, "shell/learn/technique.html", context)


@require_safe
@cache_control(public=True, max_age=FRESH_FOR)
def technique_score(request: HttpRequest, name: str) -> HttpResponse:  # noqa: ARG001
    """Give the short score that shows a technique."""
    return _score(demonstrate(_technique(name).id, load()))


@require_safe
@cache_control(public=True, max_age=FRESH_FOR)
def points(request: HttpRequest) -> HttpResponse:
    """Show the pressure points, each beside bone."""
    library = load_library()
    context = {
        "points": [point for point in load().points.values() if point.side == "right"],
        "sequence": library.advice_on("point_sequence"),
        "method": library.advice_on("point_method"),
    }
    return render(request, "shell/learn/points.html", context)


@require_safe
@cache_control(public=True, max_age=FRESH_FOR)
def point(request: HttpRequest, family: str) -> HttpResponse:
    """Show one point, left and right, with the pressing hand."""
    found = _point(family)
    zone = load().families[found.zone][-1]
    context = {
        "point": found,
        "name": without_side(found.name),
        "zone": without_side(zone.name),
        "caution": as_sentence(found.caution) if found.caution else "",
        "marks": {one.id: 1 for one in load().families[found.zone]},
        "sequence": load_library().advice_on("point_sequence"),
        "sources": cited(found, load()),
    }
    return render(request, "shell/learn/point.html", context)


@require_safe
@cache_control(public=True, max_age=FRESH_FOR)
def point_score(request: HttpRequest, family: str) -> HttpResponse:  # noqa: ARG001
    """Give the short score that shows a point."""
    return _score(demonstrate_point(_point(family).family, load()))


@require_safe
@cache_control(public=True, max_age=FRESH_FOR)
def when_not(request: HttpRequest) -> HttpResponse:
    """Show every caution, strictest first."""
    rules = load().rules.values()
    groups = [
        {
            "id": outcome,
            "title": phrased(title),
            "lead": phrased(lead),
            "rules": [_caution(rule) for rule in rules if rule.outcome == outcome],
        }
        for outcome, (title, lead) in OUTCOMES.items()
    ]
    context = {
        "groups": groups,
        "contacts": load().contacts.values(),
        "never": load_library().advice_on("never_do"),
        "scope": load_library().wording.scope,
    }
    return render(request, "shell/learn/when_not.html", context)


@require_safe
@cache_control(public=True, max_age=FRESH_FOR)
def blood_thinners(request: HttpRequest) -> HttpResponse:
    """Say what a blood thinner changes."""
    knowledge, library = load(), load_library()
    rule = knowledge.rules["anticoagulant"]
    groups: dict[str, list[str]] = {}
    for medicine in library.medicines.values():
        names = (*medicine.brands_south_africa, *medicine.brands_international)
        shown = f"{medicine.generic} ({', '.join(names)})" if names else medicine.generic
        groups.setdefault(medicine.group, []).append(shown)
    context = {
        "rule": rule,
        "withheld": joined(
            ", ", *(knowledge.techniques[name].plain for name in rule.withheld_techniques)
        ),
        "left_out": joined(
            ", ",
            *(without_side(knowledge.families[name][-1].name) for name in rule.withheld_zones),
            *rule.keep_clear,
        ),
        "groups": {phrased(GROUPS[group]): names for group, names in groups.items()},
        "doctor_today": library.advice_on("aftercare_doctor_today"),
        "emergency": library.advice_on("aftercare_emergency"),
        "contacts": knowledge.contacts.values(),
        "sources": cited(rule, knowledge),
    }
    return render(request, "shell/learn/blood_thinners.html", context)


@require_safe
@cache_control(public=True, max_age=FRESH_FOR)
def evidence(request: HttpRequest) -> HttpResponse:
    """Say what the evidence says, what it does not, and what still has to be checked."""
    knowledge, library = load(), load_library()
    subjects: dict[str, list[object]] = {}
    for entry in library.evidence.values():
        told = {"entry": entry, "sources": cited(entry, knowledge)}
        subjects.setdefault(phrased(SUBJECTS[entry.subject]), []).append(told)
    kinds = kinds_of_statements(knowledge, library)
    context = {
        "wording": library.wording,
        "subjects": subjects,
        "claims": [
            {
                "claim": claim,
                "says": phrased(VERDICTS[claim.verdict]),
                "sources": cited(claim, knowledge),
            }
            for claim in library.claims.values()
        ],
        "guidelines": [
            {
                "body": one.body,
                "position": one.position,
                "checked": one.source_checked,
                "sources": cited(one, knowledge),
            }
            for one in library.guidelines.values()
        ],
        "open": library.advice_on("open_question"),
        "kinds": kinds,
        "unchecked": sum(kind.unchecked for kind in kinds),
        "entries": sum(kind.total for kind in kinds),
        "works": sorted(knowledge.sources.values(), key=lambda source: source.cite),
    }
    return render(request, "shell/learn/evidence.html", context)


def _caution(rule: Rule) -> dict[str, object]:
    """Show a caution: what it is, why, until when, and what to do."""
    wait = wait_in_words(rule.hold_off, load()) if rule.hold_off else ""
    return {
        "plain": rule.plain,
        "why": as_sentence(rule.why) if rule.why else "",
        "in_south_africa": rule.in_south_africa,
        "wait": phrased("Wait: {until}.", until=wait) if wait else "",
        "advice": rule.advice,
        "source_checked": rule.source_checked,
    }


def _technique(name: str) -> Technique:
    if name not in (*FIVE, *BESIDES):
        raise Http404
    return load().techniques[name]


def _point(family: str) -> Point:
    for found in load().points.values():
        if found.family == family and found.side == "right":
            return found
    raise Http404


def _score(score: Score) -> HttpResponse:
    return HttpResponse(encode(score), content_type="application/json")


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
    return [without_side(zone.name) for zone in zones if zone.alone.hand]


def _suited(technique: Technique) -> list[str]:
    return [
        without_side(zones[-1].name)
        for zones in load().families.values()
        if technique.suits(zones[-1])
    ]
