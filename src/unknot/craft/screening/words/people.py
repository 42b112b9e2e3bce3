"""Who is spoken of: the person who writes, somebody else, or the person who is to be massaged."""

from collections.abc import Iterator
from enum import IntEnum

from unknot.craft.screening.words.receiving import follows, is_own_side, somebody_receives, wishes
from unknot.craft.screening.words.spoken import Spoken

REACH = 7
"""How many words after “my mother had” still speak of her, unless something turns them."""
NEAR, FAR = 3, 5
TURNING = (
    "self",
    "my",
    "relatives_in_general",
    "strangers",
    "kin",
    "third_person",
    "possessive",
    "in_a_story",
)


class Who(IntEnum):
    """Whom a word speaks of."""

    WRITER = 1
    OTHER = 2
    STRANGER = 3
    REASON = 4
    """A relative who is only the reason: “because my dad had …”."""


class People:
    """Whom each word speaks of, and whether somebody else than the writer is to be massaged."""

    def __init__(self, spoken: Spoken) -> None:
        """Read who is who."""
        self.of_word = _spoken_of(spoken)
        for at in _of_the_family(spoken):
            self.of_word[at] = Who.OTHER
        self.other_receives = somebody_receives(spoken)
        self._self_from = min(
            (spoken.words[at].sentence for at in _writers_own(spoken)), default=None
        )

    def spared(self, first: int, after: int, sentence: int) -> bool:
        """Say whether words are about somebody whose health does not count here.

        A stranger's never counts. A relative's does not where the writer has spoken for
        themselves before or beside it, and nothing tells that the relative is to be massaged.
        """
        whom = {self.of_word[at] for at in range(first, after)}
        if Who.WRITER in whom or not whom:
            return False
        if whom == {Who.STRANGER}:
            return True
        if whom == {Who.REASON}:
            return not self.other_receives
        writes_for_self = self._self_from is not None and self._self_from <= sentence
        return writes_for_self and not self.other_receives


def _spoken_of(spoken: Spoken) -> list[Who]:
    found: list[Who] = []
    turning = {first for kind in TURNING for first, _ in spoken.cues(kind)}
    whom, left, dead = Who.WRITER, 0, False
    for at, word in enumerate(spoken.words):
        if at and word.clause != spoken.words[at - 1].clause:
            whom = Who.WRITER
        if at and word.sentence != spoken.words[at - 1].sentence:
            dead = False
        dead = dead or bool(spoken.cue_at("late", at))
        now = _turns_to(at, spoken) if at in turning else None
        if now is not None:
            whom, left = now, REACH
        elif spoken.cue_at("having", at):
            left = max(left, NEAR)
        elif spoken.cue_at("and", at):
            left = min(left, NEAR + 1)
        dead = dead and now is not Who.WRITER
        left -= 1
        if left < 0:
            whom = Who.WRITER
        found.append(Who.STRANGER if dead else whom)
    return found


def _of_the_family(spoken: Spoken) -> Iterator[int]:
    """Give the words that a clause says of a family: “strokes run in the family”; not where the
    writer stands before.
    """
    for first, _ in spoken.cues("in_the_family"):
        before = [at for at in range(first) if spoken.same_clause(at, first)]
        if not any(spoken.cue_at(kind, at) for kind in ("self", "my") for at in before):
            yield from before


def _turns_to(at: int, spoken: Spoken) -> Who | None:
    """Give whom the words from here on speak of; None where this word turns nothing."""
    if spoken.cue_at("self", at) or _own(at, spoken):
        return Who.WRITER
    for kind, whom in (("relatives_in_general", Who.OTHER), ("in_a_story", Who.STRANGER)):
        if spoken.cue_at(kind, at):
            return whom
    if (whom_else := _somebody_else(at, spoken)) is not None:
        return whom_else
    he = spoken.cue_at("third_person", at) and _has_something(at + 1, spoken)
    his = spoken.cue_at("possessive", at) and not is_own_side(at, spoken)
    return Who.OTHER if he or his else None


def _somebody_else(at: int, spoken: Spoken) -> Who | None:
    """Give who a stranger or a relative is that something is told of; None where neither stands."""
    for kind, whom, reach in (("strangers", Who.STRANGER, FAR), ("kin", Who.OTHER, NEAR)):
        after = spoken.cue_at(kind, at)
        if after and _has_something(after, spoken, reach):
            if wishes(at, after, spoken):
                return Who.OTHER
            return Who.REASON if _is_reason(at, spoken) else whom
    return None


def _is_reason(at: int, spoken: Spoken) -> bool:
    before = at - 1 if spoken.cue_at("my", at - 1) else at
    return spoken.cue_before("because", before) >= 0


def _own(at: int, spoken: Spoken) -> bool:
    """Say whether “my” stands here, and not before a relative."""
    if not spoken.cue_at("my", at):
        return False
    return not any(spoken.cue_at("kin", next_) for next_ in range(at, at + 1 + NEAR))


def _has_something(after: int, spoken: Spoken, reach: int = NEAR) -> bool:
    """Say whether a verb of having or being follows a person: only then is it about them."""
    near = [at for at in range(after, after + reach) if spoken.same_clause(after - 1, at)]
    if any(spoken.cue_at("telling", at) for at in near[:2]):
        return False
    return any(spoken.cue_at("having", at) for at in near)


def _writers_own(spoken: Spoken) -> Iterator[int]:
    """Give the words where the writer speaks of themselves, and not of giving or asking."""
    for first, after in spoken.cues("writer"):
        gives = any(spoken.cue_at("giving", at) for at in range(after, after + NEAR))
        if not gives:
            yield first
    for first, after in spoken.cues("my"):
        if any(follows(kind, after, NEAR, spoken) for kind in ("body", "own_body")):
            yield first
