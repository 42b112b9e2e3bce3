"""What was heard, in words: as a therapist reads it, and whoever said it."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from unknot.craft.knowledge import Knowledge
from unknot.craft.planning.wish import WORSE, Soreness
from unknot.website.care.heard import Heard
from unknot.website.care.pages.listen_words import answers_offered
from unknot.website.guide.saying import ache_in_words
from unknot.website.practice.models import Practice

ENDS = (".", "!", "?", "…")


def heard_in_words(heard: Heard, practice: Practice, knowledge: Knowledge) -> list[tuple[str, str]]:
    """List what was heard, under the words that asked for it; what was left open is not there."""
    offered = answers_offered(practice)
    needs = (offered["needs"].get(one, "") for one in heard.needs)
    home = {True: _("At home"), False: _("At the practice"), None: ""}[heard.at_home]
    untouched = heard.untouched
    said = (
        (_("Where"), aches_in_words(heard.sore, knowledge)),
        (
            _("Not to be touched"),
            joined_up(places_in_words(untouched.leave_out, knowledge), untouched.leave_out_words),
        ),
        (
            _("How firm"),
            joined_up(offered["pressure"].get(str(heard.pressure), ""), heard.pressure_words),
        ),
        (
            _("Talk and music"),
            joined_up(offered["talk"].get(heard.talk, ""), offered["music"].get(heard.music, "")),
        ),
        (_("Scent"), offered["scent"].get(heard.scent, "")),
        (_("Allergies"), untouched.allergies),
        (_("From before"), heard.history),
        (_("What helped"), heard.helped),
        (_("What did not"), heard.did_not_help),
        (_("Where it takes place"), home),
        (_("To be ready for"), joined_up(*needs, heard.needs_words)),
        (_("Brought along, with consent"), "; ".join(heard.brought)),
    )
    return [(name, words) for name, words in said if words]


def aches_in_words(sore: Iterable[Soreness], knowledge: Knowledge) -> str:
    """Name the places that ache, and say of which it is worse."""
    known = (
        (str(knowledge.zones[one.zone].name), one) for one in sore if one.zone in knowledge.zones
    )
    return "; ".join(
        ache_in_words(name, one.level) if one.level == WORSE else name for name, one in known
    )


def places_in_words(zones: tuple[str, ...], knowledge: Knowledge) -> str:
    """Name places of the back."""
    return ", ".join(str(knowledge.zones[one].name) for one in zones if one in knowledge.zones)


def joined_up(*words: str) -> str:
    """Put what was said one after the other; what ends by itself gets no second full stop."""
    said = [one.strip() for one in words if one.strip()]
    ended = (one if one.endswith(ENDS) else f"{one}." for one in said[:-1])
    return " ".join((*ended, *said[-1:]))
