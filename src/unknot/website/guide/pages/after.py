"""Afterwards: rest, how it feels now, and what to look out for."""

from datetime import datetime

from unknot.craft.knowledge import Library
from unknot.craft.screening import Clearance, Verdict
from unknot.craft.shaping import joined
from unknot.website.guide.bridge import Visit
from unknot.website.guide.forms.feeling import FeelingForm
from unknot.website.guide.held import Feeling
from unknot.website.guide.pages.bruise_watch import BruiseWatch, bruise_watch
from unknot.website.guide.understanding import understand
from unknot.website.known import load, load_library, phrased

STRETCH = "knee_rolls"
BRUISES = "aftercare_doctor_today_1"
"""What the bruise watch says more strictly."""


def after_page(
    visit: Visit, form: FeelingForm, *, now: datetime, ended: datetime
) -> dict[str, object]:
    """Show what helps after a session that has `ended`, as far as this visit's answers allow it."""
    understood = understand(visit, load())
    clearance = understood.clearance if understood else None
    library = load_library()
    watch = bruise_watch(clearance, load(), library, now=now, ended=ended)
    return {
        "feeling": visit.feeling,
        "said": form.data.get("feeling", "") if form.is_bound else _shown(visit.feeling.after),
        "difference": difference(visit.feeling),
        "scale": tuple(range(11)),
        "form": form,
        "watch": watch,
        "hydration": library.tips["hydration_1"].text,
        "usual": library.advice_on("aftercare_normal"),
        "again": understood is not None,
        **after_help(watch, library),
        **stretch_after(clearance, library),
    }


def after_help(watch: BruiseWatch | None, library: Library) -> dict[str, object]:
    """Say when to call for help and when to see a doctor; `bruise` only where no watch is kept."""
    return {
        "bruise": library.advice[BRUISES].text,
        "doctor_today": _doctor_today(watch, library),
        "emergency": library.advice_on("aftercare_emergency"),
        "contacts": tuple(load().contacts.values()),
    }


def stretch_after(clearance: Clearance | None, library: Library) -> dict[str, object]:
    """Offer a stretch where nothing at all was found, with how it is done and when to stop."""
    if clearance is None or clearance.verdict is not Verdict.GO:
        return {}
    stretch = library.stretches[STRETCH]
    return {
        "stretch": stretch,
        "stretch_rules": library.advice_on("stretch"),
        "not_with": joined(", ", *stretch.avoid_if),
        "stretch_grade": library.wording.grades[stretch.grade],
    }


def _doctor_today(watch: BruiseWatch | None, library: Library) -> tuple[str, ...]:
    """List what a doctor should see today, without what the bruise watch says more strictly."""
    return tuple(
        one.text
        for one in library.advice.values()
        if one.subject == "aftercare_doctor_today" and not (watch and one.id == BRUISES)
    )


def difference(feeling: Feeling) -> str:
    """Say how the ache changed, without making much of one evening."""
    if feeling.before is None or feeling.after is None:
        return ""
    change = feeling.before - feeling.after
    if change == 0:
        return phrased("The same as before.")
    if change > 0:
        return phrased("{points} lower than before.", points=change)
    return phrased("{points} higher than before.", points=-change)


def _shown(number: int | None) -> str:
    return "" if number is None else str(number)
