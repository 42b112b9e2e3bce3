"""Standing: which unknown words stand where a medicine does, by what is said beside them."""

from collections.abc import Iterator

from unknot.craft.screening.words.bare import OF_DOING, is_bare_one
from unknot.craft.screening.words.denial import part_is_denied
from unknot.craft.screening.words.heard import Span
from unknot.craft.screening.words.spoken import Spoken
from unknot.craft.screening.words.spotting import Spot

LEAST_LETTERS = 3
REACH = 4
LISTED = ("and", "list_joins")
"""What joins one medicine to the next, besides signs: “Panado and …”."""
EVERYDAY = "everyday_medicine"


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
    return not spoken.vocabulary.forms(spoken.key(at)) and is_bare_one(at, spoken)


def _is_swallowed(at: int, spoken: Spoken) -> bool:
    if follows_taking("swallowing", at, spoken):
        return True
    near = range(at + 1, at + 1 + REACH)
    often = any(spoken.cue_at("often", one) and spoken.same_sentence(at, one) for one in near)
    lately = bool(spoken.cue_at("just_taken", at + 1)) and spoken.same_sentence(at, at + 1)
    return (often or lately) and follows_taking("taking", at, spoken)


def _is_dosed(at: int, spoken: Spoken) -> bool:
    """Say whether “20 mg”, “mg 20” or “tablets” follows, or “5 mg” stands before."""
    number = spoken.numbers.get(at + 1)
    unit = number[1] if number else at + 1
    if spoken.same_sentence(at, unit) and spoken.cue_at("doses", unit):
        return True
    if not number and spoken.same_sentence(at, unit) and spoken.cue_at("forms", unit):
        return True
    return spoken.same_sentence(at - 1, at) and spoken.cue_before("doses", at) >= 0


def _is_told_beside(at: int, spoken: Spoken) -> bool:
    """Say whether words that only a medicine has stand beside it: “script for”, “for my heart”."""
    before = spoken.same_sentence(at - 1, at) and spoken.cue_before("before_a_medicine", at) >= 0
    after = spoken.same_sentence(at, at + 1) and bool(spoken.cue_at("after_a_medicine", at + 1))
    return before or after


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
