"""Denial: whether words are said not to be so. Only what is plainly denied is; the rest counts."""

from collections.abc import Container

from unknot.craft.screening.words.signs import Said
from unknot.craft.screening.words.spoken import Spoken
from unknot.craft.screening.words.spotting import Spot

MOST_BACK = 14
BREAKS_WITHIN = 4
ENGLISH, AFRIKAANS = "list_joins", "list_joins_afrikaans"
JOINED_BY = {"negators": {ENGLISH}, "negators_afrikaans": {ENGLISH, AFRIKAANS}}
"""What joins a list for a negator: “of” is an or in Afrikaans only."""
PERSONS = ("writer", "third_person")
ITEMS = ("sign", "term", "medicine", "topic", "figure")


def is_denied(said: Said, spoken: Spoken) -> bool:
    """Say whether a sign is denied: one of its parts is, and the words do not turn inside it."""
    turned = any(said.first <= at < said.after for at, _ in spoken.cues("turns"))
    turned = turned or _taken_back(said.after, spoken)
    own = {at for part in said.parts for at in range(part.first, part.after)}
    return not turned and any(part_is_denied(part, spoken, own) for part in said.parts)


def part_is_denied(part: Spot, spoken: Spoken, own: Container[int] = ()) -> bool:
    """Say whether a negator governs these words: directly, or through a list joined by “or”.

    “No pills, chest pain since Monday” denies no chest pain. `own` are words that say the thing
    itself: the no of “no feeling” denies nothing.
    """
    if _taken_back(part.after, spoken):
        return False
    at, listed = part.first, False
    joins = {kind for kind in (ENGLISH, AFRIKAANS) if spoken.cue_at(kind, part.after)}
    for _ in range(MOST_BACK):
        if not spoken.same_sentence(at - 1, part.first):
            return False
        listed = listed or not spoken.same_clause(at - 1, at)
        for negators, joined_by in JOINED_BY.items():
            negator = spoken.cue_before(negators, at)
            if negator >= 0 and negator not in own and not _is_void(negator, at, spoken):
                return not listed or not joins.isdisjoint(joined_by)
        before, join = _passed_over(at, spoken)
        if before < 0:
            return False
        joins |= {join} - {""}
        listed = listed or bool(join) or spoken.cue_before("between_negator_and_word", at) < 0
        at = before
    return False


def _passed_over(at: int, spoken: Spoken) -> tuple[int, str]:
    """Give where the words begin that may stand between a negator and its word, and what kind of
    “or” they are, if one; -1 where no such words end here.
    """
    joins = [(spoken.cue_before(kind, at), kind) for kind in (ENGLISH, AFRIKAANS)]
    join, kind = max(joins)
    if join >= 0:
        return join, kind
    between = spoken.cue_before("between_negator_and_word", at)
    if between >= 0:
        return between, ""
    items = (spot.first for spot in spoken.ending_at(at) if spot.kind in ITEMS)
    return min(items, default=-1), ""


def _is_void(first: int, after: int, spoken: Spoken) -> bool:
    """Say whether a negator belongs to words that deny nothing: “not only”, “not sure”."""
    held = any(begin <= first and after <= end for begin, end in spoken.cues("not_negating"))
    return held or _closes(first, spoken)


def _closes(first: int, spoken: Spoken) -> bool:
    """Say whether a negator only ends a denial: as the second “nie” does, or one before a person,
    with whom something new begins.
    """
    after = spoken.cue_at("closes_a_denial", first)
    if not after:
        return False
    if any(spoken.cue_at(person, after) for person in PERSONS):
        return True
    denials, end = 0, 0
    for begin, ends in spoken.cues("negators_afrikaans"):
        if end <= begin < first and spoken.same_clause(begin, first):
            denials, end = denials + 1, ends
    return denials % 2 == 1 or not _is_closed(after, spoken)


def _is_closed(after: int, spoken: Spoken) -> bool:
    """Say whether another “nie” follows in the sentence, and ends what the first began."""
    return any(
        first >= after and spoken.same_sentence(after - 1, first)
        for first, _ in spoken.cues("closes_a_denial")
    )


def _taken_back(after: int, spoken: Spoken) -> bool:
    """Say whether “until”, “except” or the like follows: then something is left of it."""
    return any(
        spoken.same_clause(after - 1, at) or (at == after and spoken.same_sentence(after - 1, at))
        for at, _ in spoken.cues("breaks_a_denial")
        if after <= at < after + BREAKS_WITHIN
    )
