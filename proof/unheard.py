"""Unheard: words of the lexicon that say nothing although they stand there, as others hide them."""

from collections.abc import Iterator

from proof.expected.words import expected_words
from proof.stories import concluded, reader
from unknot.craft.screening.words.spoken import Spoken


def unheard() -> Iterator[str]:
    """Name the words of signs, and of what signs are made of, that are not heard when said alone.

    Words that turn a sign off are left out: unheard, they leave it on.
    """
    made_of = {term for sign in expected_words().signs for term in sign.terms}
    for sign in expected_words().signs:
        yield from _not_spotted("sign", sign.id, sign.words)
    for term in expected_words().terms:
        if term.id in made_of:
            yield from _not_spotted("term", term.id, term.words)


def leading_nowhere() -> Iterator[str]:
    """Name the words that are a sign by themselves and lead to no rule of it when said alone."""
    for sign in expected_words().signs:
        for words in sign.words if sign.rules and not sign.terms else ():
            found = {one.code for one in concluded(f"{words}.").findings}
            if not found.issuperset(sign.rules):
                yield f"{sign.id}: {words}"


def _not_spotted(kind: str, name: str, words: tuple[str, ...]) -> Iterator[str]:
    for said in words:
        spots = Spoken(said, reader().vocabulary).spots
        if (kind, name) not in {(spot.kind, spot.id) for spot in spots}:
            yield f"{name}: {said}"
