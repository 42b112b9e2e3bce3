"""Bare ones: unknown words that no verb tells to be a medicine, but a rhythm or a strength does."""

import re

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
DRAWN_OUT = re.compile(r"(.)\1\1")
"""A letter three times in a row is a sigh or a shout: “soooo”."""
OF_TAKING = ("taking", "swallowing", "rhythm_between", "swallowing_between", "alone_before")
UNTIL = ("since", "sedert", "until", "till", "til", "tot", "now", "nou", "again", "weer")


def is_bare_one(at: int, spoken: Spoken) -> bool:
    """Say whether a word that is no slip of a known one could not be said aloud, is taken often,
    has a strength or is all of a clause; not what somebody does, no place and no shout.
    """
    key = spoken.key(at)
    if len(key) >= LEAST_SAID and VOWELS.isdisjoint(key):
        return True
    if _is_done(at, spoken) or DRAWN_OUT.search(key):
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
    one = spoken.numbers.get(at - 1, (0.0, 0))[0] == 1
    before = at - 1 if one else spoken.cue_before("alone_before", at)
    first = before if before >= 0 else at
    if not _parts(first - 1, spoken) or _is_answered_no(at, spoken):
        return False
    return _parts(at, spoken) or _ends_or_dates(at + 1, spoken)


def _parts(at: int, spoken: Spoken) -> bool:
    """Say whether a clause or a line ends after a word."""
    return not spoken.same_clause(at, at + 1) or "\n" in spoken.between(at, at + 1)


def _ends_or_dates(after: int, spoken: Spoken) -> bool:
    """Say whether something new begins here (“… and my back”), or a time (“… until Friday”)."""
    joined = spoken.cue_at("and", after)
    if joined:
        return any(spoken.cue_at(kind, joined) for kind in ("my", "self"))
    return spoken.key(after) in UNTIL or after in spoken.numbers


def _is_answered_no(at: int, spoken: Spoken) -> bool:
    """Say whether somebody asks and answers themselves: “…? No.”"""
    after = spoken.cue_at("negators", at + 1)
    asked = after and "?" in spoken.between(at, at + 1)
    return bool(asked) and not spoken.same_clause(at + 1, after)
