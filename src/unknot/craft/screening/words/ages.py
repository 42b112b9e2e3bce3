"""Ages: how old the person is, as far as a number tells."""

from collections.abc import Iterator

from unknot.craft.screening.words.heard import Span
from unknot.craft.screening.words.hearing import Hearing
from unknot.craft.screening.words.spoken import Spoken

AGES = range(1, 111)
ALONE = range(10, 100)
"""Ages that are understood without any word beside them."""
GROWN = 18
NEAR = 6


def ages_in(spoken: Spoken) -> Iterator[tuple[float, Span]]:
    """Find ages: “I’m 41”, “72 years old”, or a number that stands alone in its clause.

    The number of “S1” is none.
    """
    for at, (value, after) in spoken.numbers.items():
        glued = at > 0 and not spoken.between(at - 1, at)
        if value not in AGES or glued:
            continue
        told = spoken.cue_at("age_after", after)
        if told and spoken.same_sentence(at, told - 1):
            if spoken.cue_before("not_an_age_before", at) < 0:
                yield value, (at, told)
        elif _stands_alone(at, after, spoken) or _is_told(at, after, spoken):
            yield value, (at, after)


def is_of_a_child(at: int, hearing: Hearing) -> bool:
    """Say whether an age is that of a child who is only mentioned: “my youngest is six”."""
    spoken = hearing.spoken
    before = range(max(at - NEAR, 0), at)
    mine = spoken.cue_before("my", at) >= 0
    young = spoken.numbers[at][0] < GROWN and _is_a(at, spoken)
    child = any(spoken.cue_at("children", one) and spoken.same_clause(one, at) for one in before)
    return (mine or child or young) and not hearing.people.other_receives


def _is_a(at: int, spoken: Spoken) -> bool:
    """Say whether an age is “a two year old”, and not “I’m a two year old”."""
    article = spoken.cue_before("one", at)
    return article >= 0 and spoken.cue_before("age_before", article) < 0


def _is_told(at: int, after: int, spoken: Spoken) -> bool:
    """Say whether “I’m” or “aged” stands before, and nothing is counted after.

    A dad of 83 is that old; a mom of 3 has three children.
    """
    begins = spoken.cue_before("age_before", at)
    if begins < 0 and spoken.numbers[at][0] >= GROWN:
        begins = spoken.cue_before("parent_of", at)
    if begins < 0 or not spoken.same_sentence(begins, at):
        return False
    if spoken.cue_before("as_if", begins) >= 0:
        return False
    return not spoken.same_sentence(at, after) or not _counts_something(after, spoken)


def _counts_something(after: int, spoken: Spoken) -> bool:
    units = {spot.first for spot in spoken.of_kind("unit")}
    return after in units or bool(spoken.cue_at("not_an_age", after))


def _stands_alone(at: int, after: int, spoken: Spoken) -> bool:
    """Say whether a number of two digits, maybe with “years” or “female”, is all of its clause."""
    end = spoken.cue_at("age_after_alone", after) or after
    begins = not spoken.same_clause(at - 1, at)
    return spoken.numbers[at][0] in ALONE and begins and not spoken.same_clause(at, end)
