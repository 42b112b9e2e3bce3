"""What a verdict looks like: help now, not today, ask first, or a plan with its reasons."""

from django.utils import timezone
from msgspec.structs import replace

from unknot.craft.knowledge.naming import FIRMNESS
from unknot.craft.language import to_say
from unknot.craft.said import in_each
from unknot.craft.screening import Clearance, Verdict, can_be_allowed, verdict_in_words
from unknot.craft.screening.for_therapist import tell_a_therapist
from unknot.craft.screening.limits import meet_all
from unknot.craft.screening.limits_wording import limits_in_words
from unknot.craft.screening.telling import Told, tell
from unknot.craft.screening.wording import NOTHING_FOUND
from unknot.craft.shaping import joined, lower
from unknot.website.guide.bridge import Visit
from unknot.website.guide.forms.permission import (
    LONGEST_ALLOWED,
    MOST_WORDS,
    SAID,
    WHO,
    PermissionForm,
)
from unknot.website.guide.pages.facts import facts
from unknot.website.guide.pages.medicines_counted import to_find_out
from unknot.website.guide.pages.permissions import permission_lines, who_agreed
from unknot.website.guide.saying import firmness_in_words
from unknot.website.guide.understanding import Understood, once_allowed
from unknot.website.known import load, load_library, phrased

Context = dict[str, object]
ASKED_AND_NO = to_say("No massage now: someone you asked said no.")
INSTEAD = ("breathing_1", "breathing_3")


def emergency_page(clearance: Clearance) -> Context:
    """Show the signs, what to do, and whom to call."""
    return {
        "verdict": verdict_in_words(clearance, load()),
        "told": tell(clearance, load(), Verdict.EMERGENCY),
        "contacts": tuple(load().contacts.values()),
    }


def not_now_page(visit: Visit, understood: Understood) -> Context:
    """Show why, until when, and what may help instead."""
    clearance = understood.clearance
    said_no = any(one.said == "no" for one in visit.permissions)
    told = tell(clearance, load(), Verdict.NO_MASSAGE_NOW)
    return {
        "verdict": phrased(ASKED_AND_NO) if said_no else verdict_in_words(clearance, load()),
        "told": told,
        "unsure": any(one.unsure for one in told),
        "to_find_out": to_find_out(understood.written.box),
        "ask_too": tell(clearance, load(), Verdict.ASK_DOCTOR_FIRST),
        "instead": what_helps_instead(),
        "asked": permission_lines(visit.permissions, timezone.localdate()),
    }


def what_helps_instead() -> tuple[str, ...]:
    """Give what may be done without anyone's hands, without what is said of massage besides."""
    return tuple(in_each(_first_part, load_library().tips[tip].text) for tip in INSTEAD)


def _first_part(text: str) -> str:
    return text.partition(";")[0]


def ask_page(visit: Visit, understood: Understood, form: PermissionForm | None) -> Context:
    """Show what to ask, what would follow, and the form for the answer."""
    told = tell(understood.clearance, load(), Verdict.ASK_DOCTOR_FIRST)
    after = once_allowed(understood, visit, load())
    allowed = set(can_be_allowed(understood.clearance))
    today = timezone.localdate()
    return {
        "told": once_they_agree(told, after),
        "unsure": tuple(one for one in told if one.unsure),
        "askable": tuple(one for one in told if allowed.issuperset(one.codes)),
        "question": question_to_ask(told, after),
        "once_allowed": (
            limits_in_words(after.limits, load()) if after.verdict.allows_a_plan else ()
        ),
        "facts": facts(understood.wish, understood.clearance, load()),
        "instead": what_helps_instead(),
        "asked": permission_lines(visit.permissions, today),
    } | permission_form(
        form or PermissionForm(None, can_be_allowed=tuple(allowed), today=today), after
    )


def once_they_agree(told: tuple[Told, ...], after: Clearance) -> tuple[Told, ...]:
    """Say what each would change once it is allowed; what a single one would is said below it."""
    if len(told) == 1:
        return (replace(told[0], changes=()),)
    return tuple(replace(one, changes=_changes(one, after)) for one in told)


def _changes(told: Told, after: Clearance) -> tuple[str, ...]:
    limits = meet_all(one.limits for one in after.findings if one.code in told.codes)
    return limits_in_words(limits, load())


def permission_form(form: PermissionForm, after: Clearance) -> Context:
    """Show the form for what a professional said, with only such limits as are stricter still."""
    sent = form.data
    return {
        "form": form,
        "on": sent.get("on", "") if form.is_bound else form.today.isoformat(),
        "picked": form["codes"].value() or (),
        "today": form.today.isoformat(),
        "who": {who: phrased(words) for who, words in WHO.items()},
        "said": {said: phrased(words) for said, words in SAID.items()},
        "firmest": tuple(
            (str(level), firmness_in_words(level))
            for level in FIRMNESS
            if level <= after.limits.max_pressure
        ),
        "longest": tuple(
            str(minutes) for minutes in LONGEST_ALLOWED if minutes <= after.limits.max_minutes
        ),
        "most_words": MOST_WORDS,
    }


def question_to_ask(told: tuple[Told, ...], after: Clearance) -> str:
    """Write the question in the person's own voice."""
    titles = (in_each(lambda title: title.rstrip("."), one.title) for one in told if not one.unsure)
    return phrased(
        "About me: {about}. May I have a gentle back massage at home, from someone untrained: "
        "{firmness} pressure at most, nothing deep, at most {minutes} minutes?",
        about=joined("; ", *titles),
        firmness=lower(firmness_in_words(after.limits.max_pressure)),
        minutes=after.limits.max_minutes,
    )


def told_page(visit: Visit, understood: Understood) -> Context:
    """Show the verdict in a sentence, and each finding with what it changes."""
    clearance = understood.clearance
    told = tell(clearance, load(), Verdict.ADAPT)
    return {
        "told": told,
        "noted": tell(clearance, load(), Verdict.GO),
        "verdict": phrased("Yes, gently.") if not told else phrased("Yes, with care."),
        "nothing_found": "" if told else phrased(NOTHING_FOUND),
        "agreed": who_agreed(visit.permissions),
        "asked": permission_lines(visit.permissions, timezone.localdate()),
        "for_a_therapist": tell_a_therapist(clearance, load()),
    }
