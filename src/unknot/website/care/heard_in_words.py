"""What was heard, as a therapist reads it."""

from django.utils.translation import gettext as _

from unknot.craft.knowledge import Knowledge
from unknot.website.care.bridge import Told
from unknot.website.care.listen_words import answers_offered


def heard_in_words(told: Told, knowledge: Knowledge) -> list[tuple[str, str]]:
    """List what was heard, under the words that asked for it; what was left open is not there."""
    heard, offered = told.heard, answers_offered(told.listening.practice)
    needs = (offered["needs"].get(one, "") for one in heard.needs)
    home = {True: _("At their home"), False: _("At the practice"), None: ""}[heard.at_home]
    said = (
        (_("Where"), places_in_words(tuple(one.zone for one in heard.sore), knowledge)),
        (
            _("Not to be touched"),
            _joined(places_in_words(heard.leave_out, knowledge), heard.leave_out_words),
        ),
        (
            _("How firm"),
            _joined(offered["pressure"].get(str(heard.pressure), ""), heard.pressure_words),
        ),
        (
            _("Talk and music"),
            _joined(offered["talk"].get(heard.talk, ""), offered["music"].get(heard.music, "")),
        ),
        (_("Scent"), offered["scent"].get(heard.scent, "")),
        (_("Allergies"), heard.allergies),
        (_("From before"), heard.history),
        (_("What helped"), heard.helped),
        (_("What did not"), heard.did_not_help),
        (_("Where it takes place"), home),
        (_("To be ready for"), _joined(*needs, heard.needs_words)),
        (_("Brought along, with consent"), "; ".join(heard.brought)),
    )
    return [(name, words) for name, words in said if words]


def places_in_words(zones: tuple[str, ...], knowledge: Knowledge) -> str:
    """Name places of the back."""
    return ", ".join(str(knowledge.zones[one].name) for one in zones if one in knowledge.zones)


def _joined(*words: str) -> str:
    return ". ".join(filter(None, words))
