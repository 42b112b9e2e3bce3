"""What is outside a therapist’s scope: heard in own words, with whom to see instead."""

import re
from collections.abc import Iterable

from unknot.craft.knowledge.records import Referral

WORD = re.compile(r"[\w']+")
CLAUSE = re.compile(r"[.,;:!?\n()–—]|\bbut\b")
NOT_WANTED = frozenset(("no", "not", "never", "without", "don't", "dont", "nothing", "rather"))
STRAIGHT = {ord("’"): "'", ord("‘"): "'"}


def outside_scope(words: str, referrals: Iterable[Referral]) -> tuple[Referral, ...]:
    """Give what own words ask for that no massage therapist may do; “no needles” asks for none."""
    clauses = [_folded(clause) for clause in CLAUSE.split(words.translate(STRAIGHT).casefold())]
    return tuple(
        one
        for one in referrals
        if any(_asks(clause, phrase.split()) for clause in clauses for phrase in one.asks)
    )


def _folded(clause: str) -> list[str]:
    return WORD.findall(clause)


def _asks(clause: list[str], phrase: list[str]) -> bool:
    """Say whether a phrase stands in a clause with no “not” before it."""
    starts = range(len(clause) - len(phrase) + 1)
    return any(
        clause[start : start + len(phrase)] == phrase and not NOT_WANTED & {*clause[:start]}
        for start in starts
    )
