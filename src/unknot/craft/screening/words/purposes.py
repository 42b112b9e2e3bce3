"""Purposes: what unknown medicines are taken for, as far as it is told."""

from collections.abc import Iterable

from unknot.craft.screening.words.heard import Span
from unknot.craft.screening.words.spoken import Spoken

KIND_NEAR = 3
JOINS = ("and", "also")
"""Across these a kind of medicine is one more of a list: “calcium and …”."""


def with_a_purpose(named: Iterable[Span], spoken: Spoken, ill: Iterable[Span]) -> set[Span]:
    """Give the names whose purpose is told, in their sentence or in the one before.

    One purpose is that of one medicine: the nearest. `ill` are the illnesses that count.
    """
    asked = [span for span in named if not _is_in_doubt(span, spoken)]
    purposes = _apart([*ill, *spoken.cues("purpose")])
    near = sorted(
        (_gap(span, purpose), span, purpose)
        for span in asked
        for purpose in purposes
        if 0 <= _sentence(span, spoken) - _sentence(purpose, spoken) <= 1
    )
    told = {span for span in asked if _is_of_a_kind(span, spoken)}
    served: set[Span] = set()
    for _, span, purpose in near:
        if span not in told and purpose not in served:
            told.add(span)
            served.add(purpose)
    return told


def _is_in_doubt(span: Span, spoken: Spoken) -> bool:
    """Say whether the sentence tells that nobody knows what it is for."""
    return any(spoken.same_sentence(first, span[0]) for first, _ in spoken.cues("no_purpose"))


def _is_of_a_kind(span: Span, spoken: Spoken) -> bool:
    """Say whether a kind of medicine is told right beside: “an antibiotic called …”, “…, an
    antibiotic”.
    """
    return any(
        _gap(span, kind) <= KIND_NEAR and spoken.same_sentence(kind[0], span[0])
        for kind in spoken.cues("kind_of_medicine")
        if not _is_another(span, kind, spoken)
    )


def _is_another(span: Span, kind: Span, spoken: Spoken) -> bool:
    """Say whether a kind and a name are two of a list: “vitamins and …”, “vitamins, …”."""
    listed = kind[1] <= span[0] and not spoken.same_clause(kind[0], span[0])
    return listed or any(_parts(at, spoken) for at in _between(span, kind))


def _parts(at: int, spoken: Spoken) -> bool:
    return any(spoken.cue_at(kind, at) for kind in JOINS)


def _between(one: Span, other: Span) -> range:
    return range(min(one[1], other[1]), max(one[0], other[0]))


def _apart(spans: Iterable[Span]) -> list[Span]:
    """Give spans that share no word: of those that do the first."""
    found: list[Span] = []
    for first, after in sorted(spans):
        if not found or first >= found[-1][1]:
            found.append((first, after))
    return found


def _gap(one: Span, other: Span) -> int:
    return max(one[0] - other[1], other[0] - one[1], 0)


def _sentence(span: Span, spoken: Spoken) -> int:
    return spoken.words[span[0]].sentence
