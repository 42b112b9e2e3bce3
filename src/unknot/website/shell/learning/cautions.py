"""The pages of cautions: when not to massage, and what a blood thinner changes."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from unknot.craft.knowledge import Knowledge, Library, Rule
from unknot.craft.knowledge.naming import place_name
from unknot.craft.language import to_say
from unknot.craft.screening.waiting import wait_in_words
from unknot.craft.shaping import as_sentence, joined
from unknot.website.known import load, load_library, phrased
from unknot.website.shell.learning.evidence_words import GROUPS, cited
from unknot.website.shell.learning.lesson import lesson

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


@lesson
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


@lesson
def blood_thinners(request: HttpRequest) -> HttpResponse:
    """Say what a blood thinner changes."""
    knowledge, library = load(), load_library()
    rule = knowledge.rules["anticoagulant"]
    context = {
        "rule": rule,
        "withheld": _techniques_withheld(rule, knowledge),
        "left_out": _places_left_out(rule, knowledge),
        "groups": _medicines(library),
        "doctor_today": library.advice_on("aftercare_doctor_today"),
        "emergency": library.advice_on("aftercare_emergency"),
        "contacts": knowledge.contacts.values(),
        "sources": cited(rule, knowledge),
    }
    return render(request, "shell/learn/blood_thinners.html", context)


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


def _techniques_withheld(rule: Rule, knowledge: Knowledge) -> str:
    names = (knowledge.techniques[name].plain for name in rule.withheld_techniques)
    return joined(", ", *names)


def _places_left_out(rule: Rule, knowledge: Knowledge) -> str:
    names = (place_name(knowledge.families[family][-1]) for family in rule.withheld_zones)
    return joined(", ", *names, *rule.keep_clear)


def _medicines(library: Library) -> dict[str, list[str]]:
    """List the medicines by their kind, each with its brands."""
    groups: dict[str, list[str]] = {}
    for medicine in library.medicines.values():
        brands = (*medicine.brands_south_africa, *medicine.brands_international)
        shown = f"{medicine.generic} ({', '.join(brands)})" if brands else medicine.generic
        groups.setdefault(phrased(GROUPS[medicine.group]), []).append(shown)
    return groups
