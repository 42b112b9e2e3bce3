"""What an approach is known by on a page, so that a yes counts for what was read there alone."""

import msgspec
from django.utils.crypto import constant_time_compare, salted_hmac

from unknot.website.care.suggesting import Suggestion

SHOWN = "shown"
"""Names the mark in a form, and salts it."""


def mark_of(suggestion: Suggestion) -> str:
    """Mark an approach with all that it is read with: who, what, limits, cautions, left alone.

    What the session costs is read beside the yes, too; a time that is held keeps its price.

    It is the same in every language. The key of the website is in it: from a mark alone, whoever
    has a link could else guess what was told about health.
    """
    given, told = suggestion.given, suggestion.told
    beside = told.beside
    read = (
        (suggestion.number, suggestion.is_kept, suggestion.approach),
        (given.therapist.pk, given.service.pk, given.service.minutes, given.service.price_cents),
        (told.clearance, told.keep_clear, told.heard.untouched, sorted(told.unsaid)),
        (beside.taken_back, beside.nameless, beside.refused, beside.untouched),
        (told.heard.sore, told.heard.did_not_help),
        (told.heavy, told.may_be_touched, told.is_to_be_asked),
    )
    encoded = msgspec.json.encode(read, order="deterministic")
    return salted_hmac(SHOWN, encoded, algorithm="sha256").hexdigest()


def was_shown(suggestion: Suggestion, mark: str) -> bool:
    """Say whether a mark is that of an approach just as it stands."""
    return constant_time_compare(mark, mark_of(suggestion))
