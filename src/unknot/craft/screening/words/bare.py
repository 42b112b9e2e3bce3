"""Bare ones: unknown words that no verb tells to be a medicine, but a rhythm or a strength does."""

from unknot.craft.screening.words.spoken import Spoken

LEAST_SAID = 4
"""So many letters without a vowel are no word that could be said aloud."""
LEAST_STRENGTHENED = 4
"""Shorter words with a number are a model, a road or a score: “N 1”, “ps 5”."""
REACH = 4
MOST_STRENGTH = 1000
OF_DOING = "ing"
"""No medicine ends in this, but much that people do."""
VOWELS = frozenset("aeiouy")
OF_TAKING = ("taking", "swallowing", "rhythm_between", "swallowing_between", "alone_before")
SINCE = ("since", "sedert")


def is_bare_one(at: int, spoken: Spoken) -> bool:
    """Say whether a word that is no slip of a known one could not be said aloud, is taken often,
    has a strength or is all of a clause; not what somebody does, and no place.
    """
    key = spoken.key(at)
    if len(key) >= LEAST_SAID and VOWELS.isdisjoint(key):
        return True
    if _is_done(at, spoken):
        return False
    often = is_taken_often(at + 1, spoken) or _often_before(at, spoken)
    return often or _has_strength(at, spoken) or _is_all(at, spoken)


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


def _is_done(at: int, spoken: Spoken) -> bool:
    """Say whether it is something done, or a place: “I play … daily”, “from … every day”."""
    if _is_doing_of_the_writer(at, spoken):
        return True
    for _ in range(REACH):
        doing = spoken.key(at - 1).endswith(OF_DOING) and spoken.cue_before("rhythm", at) < 0
        if doing or spoken.cue_before("doing", at) >= 0:
            return spoken.same_sentence(at - 1, at)
        at = spoken.cue_before("swallowing_between", at)
        if at < 0:
            return False
    return False


def _is_doing_of_the_writer(at: int, spoken: Spoken) -> bool:
    """Say whether the writer does it: “I crochet … every night”, “I freelance daily”."""
    subject = at - 1 if spoken.cue_at("writer", at - 1) else at - 2
    if not spoken.cue_at("writer", subject) or not spoken.same_clause(subject, at):
        return False
    taken = (spoken.cue_before(kind, at) for kind in OF_TAKING)
    return subject == at - 1 or (spoken.known[at - 1] and max(taken) < 0)


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
