"""Standing: which unknown words stand where a medicine does, by what is said beside them."""

from collections.abc import Iterator

from unknot.craft.screening.words.denial import part_is_denied
from unknot.craft.screening.words.heard import Span
from unknot.craft.screening.words.spoken import Spoken
from unknot.craft.screening.words.spotting import Spot

LEAST_LETTERS = 3
LEAST_STRENGTHENED = 4
"""Shorter words with a number are a model, a road or a score: “N 1”, “ps 5”."""
REACH = 4
MOST_STRENGTH = 1000
OF_DOING = "ing"
"""No medicine ends in this, but much that people do."""
VOWELS = frozenset("aeiouy")
LISTED = ("and", "list_joins")
"""What joins one medicine to the next, besides signs: “Panado and …”."""
EVERYDAY = "everyday_medicine"
SINCE = ("since", "sedert")


def names_standing(spoken: Spoken) -> Iterator[Span]:
    """Find unknown words that stand where a medicine does: each is one that nobody knows."""
    medicines = {at for spot in spoken.of_kind("medicine") for at in range(spot.first, spot.after)}
    unknown = [at for at in range(len(spoken.words)) if _is_unknown(at, spoken)]
    found: set[int] = set()
    for at in unknown:
        if at not in medicines and (_stands(at, spoken) or _is_listed(at, found, spoken)):
            found.add(at)
            yield at, at + 1


def follows_taking(kind: str, at: int, spoken: Spoken) -> bool:
    """Say whether a word of taking stands before, with nothing but small words between."""
    for _ in range(REACH):
        begins = spoken.cue_before(kind, at)
        if begins >= 0:
            denied = spoken.cue_before("negators", begins) >= 0
            return spoken.same_sentence(at - 1, at) and not denied
        at = spoken.cue_before(f"{kind}_between", at)
        if at < 0:
            return False
    return False


def is_taken_often(after: int, spoken: Spoken) -> bool:
    """Say whether a rhythm follows: “daily”, “one at night”, “5 mg nocte”."""
    at = after
    for _ in range(REACH):
        if not spoken.same_sentence(after - 1, at):
            return False
        if spoken.cue_at("rhythm", at):
            return True
        number = spoken.numbers.get(at)
        at = number[1] if number else spoken.cue_at("rhythm_between", at)
        if not at:
            return False
    return False


def _is_unknown(at: int, spoken: Spoken) -> bool:
    return not spoken.known[at] and len(spoken.words[at].key) >= LEAST_LETTERS


def _stands(at: int, spoken: Spoken) -> bool:
    """Say whether a word stands where a medicine does; what is denied does not."""
    if part_is_denied(Spot("medicine", (), at, at + 1), spoken):
        return False
    if _is_dosed(at, spoken):
        return True
    if spoken.key(at).endswith(OF_DOING):
        return False
    if _is_swallowed(at, spoken) or _is_told_beside(at, spoken):
        return True
    return not spoken.vocabulary.forms(spoken.key(at)) and _is_bare_one(at, spoken)


def _is_swallowed(at: int, spoken: Spoken) -> bool:
    if follows_taking("swallowing", at, spoken):
        return True
    near = range(at + 1, at + 1 + REACH)
    often = any(spoken.cue_at("often", one) and spoken.same_sentence(at, one) for one in near)
    lately = bool(spoken.cue_at("just_taken", at + 1)) and spoken.same_sentence(at, at + 1)
    return (often or lately) and follows_taking("taking", at, spoken)


def _is_dosed(at: int, spoken: Spoken) -> bool:
    """Say whether “20 mg” or “tablets” follows, or “5 mg” stands before."""
    number = spoken.numbers.get(at + 1)
    unit = number[1] if number else at + 1
    if spoken.same_sentence(at, unit) and spoken.cue_at("doses" if number else "forms", unit):
        return True
    return spoken.same_sentence(at - 1, at) and spoken.cue_before("doses", at) >= 0


def _is_told_beside(at: int, spoken: Spoken) -> bool:
    """Say whether words that only a medicine has stand beside it: “script for”, “for my heart”."""
    before = spoken.same_sentence(at - 1, at) and spoken.cue_before("before_a_medicine", at) >= 0
    after = spoken.same_sentence(at, at + 1) and bool(spoken.cue_at("after_a_medicine", at + 1))
    return before or after


def _is_bare_one(at: int, spoken: Spoken) -> bool:
    """Say whether a word that is no slip of a known one could not be said aloud, is taken often,
    has a strength or is all of a clause; not what somebody does, and no place.
    """
    key = spoken.key(at)
    if len(key) > LEAST_LETTERS and VOWELS.isdisjoint(key):
        return True
    if _is_done(at, spoken):
        return False
    often = is_taken_often(at + 1, spoken) or _often_before(at, spoken)
    return often or _has_strength(at, spoken) or _is_all(at, spoken)


def _is_done(at: int, spoken: Spoken) -> bool:
    """Say whether it is something done, or a place: “I play … daily”, “from … every day”."""
    if spoken.cue_at("writer", at - 1) and spoken.same_clause(at - 1, at):
        return True
    for _ in range(REACH):
        doing = spoken.key(at - 1).endswith(OF_DOING) and spoken.cue_before("rhythm", at) < 0
        if doing or spoken.cue_before("doing", at) >= 0:
            return spoken.same_sentence(at - 1, at)
        at = spoken.cue_before("swallowing_between", at)
        if at < 0:
            return False
    return False


def _often_before(at: int, spoken: Spoken) -> bool:
    """Say whether a rhythm stands before, and nothing that the word would belong to follows."""
    if spoken.same_clause(at, at + 1) and not spoken.cue_at("and", at + 1):
        return False
    for _ in range(REACH):
        if spoken.cue_before("rhythm", at) >= 0:
            return spoken.same_sentence(at - 1, at)
        at = spoken.cue_before("rhythm_between", at)
        if at < 0:
            return False
    return False


def _has_strength(at: int, spoken: Spoken) -> bool:
    """Say whether a number follows and ends the clause: “…, 20”, “… 10/20”."""
    value, after = spoken.numbers.get(at + 1, (-1.0, 0))
    if len(spoken.key(at)) < LEAST_STRENGTHENED or not 0 < value < MOST_STRENGTH:
        return False
    after = spoken.numbers.get(after, (0.0, after))[1]
    return spoken.same_clause(at, at + 1) and not spoken.same_clause(at, after)


def _is_all(at: int, spoken: Spoken) -> bool:
    """Say whether a word is all of its clause, after “also” or “on”, as one, or since a time."""
    if spoken.numbers.get(at - 1, (0.0, 0))[0] == 1:
        first, lone = at - 1, True
    else:
        first = spoken.cue_before("alone_before", at)
        first, lone = (first, True) if first >= 0 else (at, False)
    if spoken.same_clause(first - 1, first):
        return False
    ends = not spoken.same_clause(at, at + 1)
    return (lone and ends) or spoken.key(at + 1) in SINCE


def _is_listed(at: int, found: set[int], spoken: Spoken) -> bool:
    """Say whether it goes on a list of medicines, or begins it: “Panado, …”, “… and Panado”."""
    before, after = _without_join(at, spoken), _after_join(at + 1, spoken)
    goes_on = before < at or not spoken.same_clause(at - 1, at)
    if goes_on and spoken.same_sentence(before - 1, at) and _is_one(before, found, spoken):
        return True
    begins = after > at + 1 or not spoken.same_clause(at, at + 1)
    return begins and spoken.same_sentence(at, after) and bool(spoken.cue_at(EVERYDAY, after))


def _is_one(after: int, found: set[int], spoken: Spoken) -> bool:
    """Say whether a medicine ends before a word."""
    known = any(spot.kind == "medicine" for spot in spoken.ending_at(after))
    return known or after - 1 in found or spoken.cue_before(EVERYDAY, after) >= 0


def _without_join(at: int, spoken: Spoken) -> int:
    joins = (spoken.cue_before(kind, at) for kind in LISTED)
    return min((join for join in joins if join >= 0), default=at)


def _after_join(at: int, spoken: Spoken) -> int:
    return max(at, *(spoken.cue_at(kind, at) for kind in LISTED))
