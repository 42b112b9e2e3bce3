"""What a verdict looks like: help now, not today, ask first, or a plan with its reasons."""

from unknot.craft.knowledge import load, load_library
from unknot.craft.screening import Clearance, Verdict
from unknot.craft.screening.wording import NOTHING_FOUND
from unknot.website.guide.forms import WHO, AskedForm
from unknot.website.guide.held import Asked
from unknot.website.guide.plan_page import facts
from unknot.website.guide.saying import PRESSURE, limits_in_words
from unknot.website.guide.telling import Told, tell
from unknot.website.guide.understanding import Understood, askable

Context = dict[str, object]


def emergency_page(clearance: Clearance) -> Context:
    """Show the signs, what to do, and whom to call."""
    return {
        "told": tell(clearance, load(), Verdict.EMERGENCY),
        "contacts": tuple(load().contacts.values()),
    }


def not_now_page(clearance: Clearance) -> Context:
    """Show why, until when, and what may help meanwhile."""
    return {
        "told": tell(clearance, load(), Verdict.NO_MASSAGE_NOW),
        "ask_too": tell(clearance, load(), Verdict.ASK_DOCTOR_FIRST),
        "meanwhile": tuple(tip.text for tip in load_library().tips.values() if tip.id in MEANWHILE),
    }


MEANWHILE = ("breathing_1", "breathing_3")


def ask_page(understood: Understood, after: Clearance, form: AskedForm | None) -> Context:
    """Show what to ask, what would follow, and the form for the answer."""
    told = tell(understood.clearance, load(), Verdict.ASK_DOCTOR_FIRST)
    allowed = set(askable(understood.clearance))
    return {
        "told": told,
        "unsure": tuple(one for one in told if one.unsure),
        "askable": tuple(one for one in told if allowed.issuperset(one.codes)),
        "question": question_to_ask(told, after),
        "once_allowed": (
            limits_in_words(after.limits, load()) if after.verdict.allows_a_plan else ()
        ),
        "facts": facts(understood.wish, understood.clearance, load()),
        "form": form or AskedForm(None, askable=tuple(allowed)),
        "who": WHO,
    }


def question_to_ask(told: tuple[Told, ...], after: Clearance) -> str:
    """Write the question in the person's own voice."""
    about = "; ".join(one.title.rstrip(".") for one in told if not one.unsure)
    firmness = PRESSURE[after.limits.max_pressure].casefold()
    minutes = after.limits.max_minutes
    return (
        f"About me: {about}. May I have a gentle back massage at home, from someone untrained: "
        f"{firmness} pressure at most, nothing deep, at most {minutes} minutes?"
    )


def told_page(understood: Understood, asked: tuple[Asked, ...]) -> Context:
    """Show the verdict in a sentence, and each finding with what it changes."""
    told = tell(understood.clearance, load(), Verdict.ADAPT)
    noted = tell(understood.clearance, load(), Verdict.GO)
    cleared = any(one.cleared for one in told)
    return {
        "told": told,
        "noted": noted,
        "verdict": "Yes, gently." if not told else "Yes, with care.",
        "nothing_found": "" if told else NOTHING_FOUND,
        "asked": who_agreed(asked) if cleared else "",
    }


def who_agreed(asked: tuple[Asked, ...]) -> str:
    """Name those who were asked, each once."""
    return " and ".join(dict.fromkeys(WHO[one.who].casefold() for one in asked))
