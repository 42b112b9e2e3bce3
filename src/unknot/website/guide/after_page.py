"""Afterwards: rest, how it feels now, and what to look out for."""

from unknot.craft.knowledge import load, load_library
from unknot.craft.screening import Finding, Verdict
from unknot.website.guide.bridge import Visit
from unknot.website.guide.forms import FeelingForm
from unknot.website.guide.held import Feeling
from unknot.website.guide.understanding import understand

BLEEDING = frozenset({"q_bloodthinner", "q_bleed"})
"""Whoever had a finding from these questions looks for bruises for two days."""
STRETCH = "knee_rolls"


def after_page(visit: Visit, form: FeelingForm) -> dict[str, object]:
    """Show what helps after a session, as far as this visit's answers allow it."""
    understood = understand(visit, load())
    findings = understood.clearance.findings if understood else ()
    untroubled = understood is not None and understood.clearance.verdict is Verdict.GO
    library = load_library()
    return {
        "feeling": visit.feeling,
        "said": form.data.get("feeling", "") if form.is_bound else _shown(visit.feeling.after),
        "difference": difference(visit.feeling),
        "scale": tuple(range(11)),
        "form": form,
        "watch_bruises": tuple(filter(None, map(_bleeds, findings))),
        "hydration": library.tips["hydration_1"].text,
        "usual": library.advice_on("aftercare_normal"),
        "doctor_today": library.advice_on("aftercare_doctor_today"),
        "emergency": library.advice_on("aftercare_emergency"),
        "stretch": library.stretches[STRETCH] if untroubled else None,
        "contacts": tuple(load().contacts.values()),
        "again": understood is not None,
    }


def difference(feeling: Feeling) -> str:
    """Say how the ache changed, without making much of one evening."""
    if feeling.before is None or feeling.after is None:
        return ""
    change = feeling.before - feeling.after
    if change == 0:
        return "The same as before."
    return f"{abs(change)} {'lower' if change > 0 else 'higher'} than before."


def _bleeds(finding: Finding) -> str:
    if finding.question not in BLEEDING or finding.code not in load().rules:
        return ""
    return load().rules[finding.code].plain


def _shown(number: int | None) -> str:
    return "" if number is None else str(number)
