"""Getting ready: the room, the hands, and what two people agree on."""

from unknot.craft.language import to_say
from unknot.craft.score import Score
from unknot.craft.shaping import joined
from unknot.website.guide.bridge import Visit
from unknot.website.guide.forms.feeling import ReadyForm
from unknot.website.guide.saying import minutes_in_words
from unknot.website.guide.understanding import understand
from unknot.website.known import load, load_library, phrased

NUTS = "nut_allergy"
SCENTS = "oil_fragrance_sensitivity"
INTENTIONS = to_say(("Slow down", "Breathe out longer", "Just be looked after"))
SECONDS_TO_WARM = 60
MINUTE_MS = 60_000


def prepare_page(score: Score, visit: Visit, form: ReadyForm) -> dict[str, object]:
    """Show what to lay ready for this session and these two people."""
    found = _codes(visit)
    sent = form.data if form.is_bound else {}
    minutes = round(score.duration_ms / MINUTE_MS)
    return {
        "minutes": minutes,
        "minutes_words": minutes_in_words(minutes),
        "alone": score.company == "alone",
        "position": score.position,
        "allergies": tuple(load().rules[code].advice for code in (NUTS, SCENTS) if code in found),
        "watch": _watches_for_bruises(visit),
        "no_nuts": NUTS in found,
        "tips": {tip.id: tip.text for tip in load_library().tips.values()},
        "scale": tuple(range(11)),
        "feeling": str(
            sent.get("feeling", "" if visit.feeling.before is None else visit.feeling.before)
        ),
        "stop_word": sent.get("stop_word", visit.ready.stop_word),
        "intention": sent.get("intention", visit.ready.intention),
        "intentions": tuple(map(phrased, INTENTIONS)),
        "seconds_to_warm": SECONDS_TO_WARM,
        "form": form,
    }


def _watches_for_bruises(visit: Visit) -> str:
    """Say what to look for while hands work; empty for whoever need not."""
    watched = any(load().rules[code].watch_hours for code in _codes(visit) & set(load().rules))
    return joined(" ", *load_library().advice_on("bruise_watch")) if watched else ""


def _codes(visit: Visit) -> frozenset[str]:
    understood = understand(visit, load())
    if understood is None:
        return frozenset()
    return frozenset(finding.code for finding in understood.clearance.findings)
