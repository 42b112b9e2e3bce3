"""What hands and oils keep away from, as whoever told it reads it beside their approach."""

from django.utils.translation import gettext as _

from unknot.craft.knowledge import Knowledge
from unknot.craft.shaping import small
from unknot.website.care.health.told import Told
from unknot.website.care.heard import Heard, Untouched
from unknot.website.care.said_none import says_none


def left_alone(told: Told, knowledge: Knowledge, *, discreetly: bool = False) -> str:
    """Name what hands leave alone, as it was asked for or pointed out.

    Discreetly, own words are not repeated; it is only said that they are heeded.
    """
    untouched: Untouched | Heard = told.heard.untouched if discreetly else told.heard
    zones = dict.fromkeys((*untouched.leave_out, *told.keep_clear))
    places = [str(small(knowledge.zones[one].name)) for one in zones if one in knowledge.zones]
    words = untouched.leave_out_words.strip().rstrip(".")
    if discreetly and words:
        alone, beside = (
            _("what you named in your own words"),
            _("and what you named in your own words"),
        )
        words = beside if places else alone
    named = ", ".join(filter(None, (*places, words)))
    return _("Left alone: {places}.").format(places=named) if named else ""


def not_again(heard: Heard, *, discreetly: bool = False) -> str:
    """Say what is not done again, because it did not help, or was too much.

    Discreetly, own words are not repeated.
    """
    words = heard.not_again
    if not words:
        return ""
    if discreetly:
        return _("Not again: what you told us did not help, or was too much.")
    return _("Not again: “{words}”. You told us that it did not help, or was too much.").format(
        words=words
    )


def kept_away(heard: Heard) -> str:
    """Quote what makes somebody itch, sneeze or swell; their link alone never shows it.

    A plain none is nothing to be kept away.
    """
    words = heard.allergies.strip()
    return _("Kept away from you: “{words}”").format(words=words) if not says_none(words) else ""
