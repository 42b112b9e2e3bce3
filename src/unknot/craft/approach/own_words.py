"""Own words: what they ask for, clause by clause; “no needles” asks for none."""

import re
from collections.abc import Iterable

WORD = re.compile(r"[\w']+")
CLAUSE = re.compile(r"[.,;:!?\n()–—]|\bbut\b|\bmaar\b")
NOT_WANTED = frozenset(
    ("no", "not", "never", "without", "don't", "dont", "nothing", "rather", "nie", "geen", "nooit")
)
STRAIGHT = {ord("’"): "'", ord("‘"): "'"}


def ask_for(words: str, phrases: Iterable[str]) -> bool:
    """Say whether one of some phrases is asked for."""
    clauses = _clauses(words)
    return any(_asks(clause, phrase.split()) for phrase in phrases for clause in clauses)


def _clauses(words: str) -> list[list[str]]:
    return [WORD.findall(one) for one in CLAUSE.split(words.translate(STRAIGHT).casefold())]


def _asks(clause: list[str], phrase: list[str]) -> bool:
    """Say whether a phrase stands in a clause with no “not” before it."""
    starts = range(len(clause) - len(phrase) + 1)
    return any(
        clause[start : start + len(phrase)] == phrase and not NOT_WANTED & {*clause[:start]}
        for start in starts
    )
