"""Understanding: whether a text, and each of its sentences and clauses, was understood at all."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from unknot.craft.screening.medicines import LOST
from unknot.craft.screening.medicines.words import legible
from unknot.craft.screening.words.denial import part_is_denied
from unknot.craft.screening.words.heard import Counts, Heard, How, Span, Why
from unknot.craft.screening.words.spoken import Spoken

LEAST_WORDS = 4
LEAST_KNOWN = 0.15
UNCLEAR_QUESTION = "q_story"
MOST_IN_A_ROW = 2
"""More unknown words than these in a row are no names, but words of another language."""
LEAST_ALONE = 2
"""So many make a clause of their own that nobody understands."""
LEAST_MIXED, MIXED = 3, 0.6
FOREIGN = "other_languages"
FOREIGN_BEGINNINGS = ("ngi", "ndi")
"""How “I” begins a word in isiZulu and isiXhosa, and no word of English or Afrikaans."""


def is_understood(heard: Iterable[Heard], spoken: Spoken) -> bool:
    """Say whether anything was understood: a sign, a medicine, or what a massage is about,
    and not only what is not so.
    """
    topics = spoken.of_kind("topic")
    begins_with_no = bool(spoken.cue_at("negators", 0))
    told = any(not begins_with_no or not part_is_denied(topic, spoken) for topic in topics)
    return told or any(map(_tells, heard))


def _tells(one: Heard) -> bool:
    """Say whether it tells anything: no riddle does, nor what is denied and leads nowhere."""
    if isinstance(one, Counts):
        return one.how is not How.NOT_UNDERSTOOD
    return bool(one.rules) or one.why is not Why.DENIED


def not_understood_in(spoken: Spoken) -> Iterator[Counts]:
    """Find the sentences and clauses that are in no language we know; they may say anything.

    Where letters were lost on the way, or stand for none, that goes for the whole text.
    """
    if spoken.words and any(LOST in legible(letter) for letter in set(spoken.text)):
        yield _unclear((0, len(spoken.words)))
    places = range(len(spoken.words))
    for _, sentence in groupby(places, key=lambda at: spoken.words[at].sentence):
        held = list(sentence)
        if _is_strange(held, spoken):
            yield _unclear((held[0], held[-1] + 1))
            continue
        for _, clause in groupby(held, key=lambda at: spoken.words[at].clause):
            yield from map(_unclear, _foreign_in(list(clause), spoken))


def _unclear(span: Span) -> Counts:
    return Counts((span,), not_sure=(UNCLEAR_QUESTION,), how=How.NOT_UNDERSTOOD)


def _is_strange(held: list[int], spoken: Spoken) -> bool:
    """Say whether next to no word of a sentence is known."""
    letters = [at for at in held if not spoken.words[at].is_number]
    known = sum(spoken.known[at] for at in letters)
    return len(letters) >= LEAST_WORDS and known < LEAST_KNOWN * len(letters)


def _foreign_in(clause: list[int], spoken: Spoken) -> Iterator[Span]:
    """Find the words of a clause that belong to another language, or the whole clause."""
    letters = [at for at in clause if not spoken.words[at].is_number]
    unknown = [at for at in letters if not spoken.is_heard(at)]
    foreign = sum(_is_foreign(at, spoken) for at in unknown)
    mixed = len(unknown) >= LEAST_MIXED and len(unknown) >= MIXED * len(letters)
    alone = len(unknown) == len(letters) and (len(unknown) >= LEAST_ALONE or foreign)
    if mixed or (unknown and alone) or foreign > 1:
        yield clause[0], clause[-1] + 1
        return
    for run in _in_a_row(unknown):
        if len(run) > MOST_IN_A_ROW or _is_foreign_row(run, spoken):
            yield run[0], run[-1] + 1


def _is_foreign_row(run: list[int], spoken: Spoken) -> bool:
    """Say whether words in a row are of another language: one that can be no other, or two."""
    if any(spoken.key(at).startswith(FOREIGN_BEGINNINGS) for at in run):
        return True
    return len(run) > 1 and any(_is_foreign(at, spoken) for at in run)


def _is_foreign(at: int, spoken: Spoken) -> bool:
    begins = spoken.key(at).startswith(FOREIGN_BEGINNINGS)
    return begins or bool(spoken.cue_at(FOREIGN, at))


def _in_a_row(places: list[int]) -> Iterator[list[int]]:
    """Part places where one does not follow the other."""
    for _, row in groupby(enumerate(places), key=lambda one: one[1] - one[0]):
        yield [at for _, at in row]
