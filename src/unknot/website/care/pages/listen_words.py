"""What the page of listening asks and offers, in words."""

from django.utils.translation import gettext as _

from unknot.craft.knowledge import Knowledge
from unknot.website.guide.bridge import Visit
from unknot.website.guide.saying import ache_in_words, wish_in_words
from unknot.website.practice.models import Practice


def titles() -> dict[str, str]:
    """Name the rows."""
    return {
        "where": _("Where"),
        "firm": _("How firm"),
        "talk": _("Talk and music"),
        "scent": _("Scent and oil"),
        "before": _("Before"),
        "place": _("At ours or yours"),
    }


def answers_offered(practice: Practice) -> dict[str, dict[str, str]]:
    """Name the answers to choose from."""
    places = {"practice": _("At the practice"), "home": _("At my home")}
    visits = practice.therapists.filter(visits_homes=True).exists()
    return {
        "pressure": {"1": _("Light"), "2": _("Steady"), "3": _("Medium"), "4": _("Strong")},
        "talk": {"quiet": _("Mostly quiet"), "some": _("A little"), "talk": _("I like to talk")},
        "music": {"none": _("No music"), "soft": _("Soft music"), "own": _("I bring my own")},
        "scent": {"none": _("No scent"), "light": _("A light scent is fine")},
        "where": places if visits else {"practice": places["practice"]},
        "needs": {
            "stairs": _("Stairs are hard for me"),
            "hearing": _("Please speak up, or write"),
            "companion": _("Somebody comes with me"),
        },
    }


def beginnings() -> tuple[str, ...]:
    """Begin an outcome, for whoever finds that hard."""
    return (
        _("My shoulders down from my ears"),
        _("An hour where nobody needs me"),
        _("To sit through a day’s work"),
    )


def can_be_brought(visit: Visit, knowledge: Knowledge) -> tuple[str, ...]:
    """List what would be shared of a session in the guide: never an answer about health."""
    wish = visit.wish
    if wish is None:
        return ()
    aches = (ache_in_words(str(knowledge.zones[one.zone].name), one.level) for one in wish.sore)
    felt = visit.feeling
    lines = [wish_in_words(wish), *aches]
    if felt.before is not None:
        lines.append(_("Before: {number} of 10").format(number=felt.before))
    if felt.after is not None:
        lines.append(_("Afterwards: {number} of 10").format(number=felt.after))
    return tuple(lines)
