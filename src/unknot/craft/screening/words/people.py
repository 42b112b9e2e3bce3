"""Who is spoken of: the person who writes, somebody else, or the person who is to be massaged."""

from collections.abc import Iterator
from enum import IntEnum

from unknot.craft.screening.words.spoken import Spoken

REACH = 7
"""How many words after “my mother had” still speak of her, unless something turns them."""
NEAR, FAR = 3, 5
WISH_REACH = 8
FOR_REACH = 6
TURNING = (
    "self",
    "my",
    "relatives_in_general",
    "strangers",
    "kin",
    "third_person",
    "possessive",
)
BEGINS_FOR = ("for", "vir")


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
        self.other_receives = any(_receivers(spoken))
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


def _turns_to(at: int, spoken: Spoken) -> Who | None:
    """Give whom the words from here on speak of; None where this word turns nothing."""
    if spoken.cue_at("self", at) or _own(at, spoken):
        return Who.WRITER
    if spoken.cue_at("relatives_in_general", at):
        return Who.OTHER
    for kind, whom, reach in (("strangers", Who.STRANGER, FAR), ("kin", Who.OTHER, NEAR)):
        after = spoken.cue_at(kind, at)
        if after and _has_something(after, spoken, reach):
            return Who.REASON if _is_reason(at, spoken) else whom
    if spoken.cue_at("third_person", at) and _has_something(at + 1, spoken):
        return Who.OTHER
    if spoken.cue_at("possessive", at) and not _own_side(at, spoken):
        return Who.OTHER
    return None


def _is_reason(at: int, spoken: Spoken) -> bool:
    before = at - 1 if spoken.cue_at("my", at - 1) else at
    return spoken.cue_before("because", before) >= 0


def _own(at: int, spoken: Spoken) -> bool:
    """Say whether “my” stands here, and not before a relative."""
    if not spoken.cue_at("my", at):
        return False
    return not any(spoken.cue_at("kin", next_) for next_ in range(at, at + 1 + NEAR))


def _own_side(at: int, spoken: Spoken) -> bool:
    """Say whether “sy” is a side, as in “my sy”, and no she."""
    return bool(spoken.cue_at("my", at - 1))


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
        if any(_follows(kind, after, NEAR, spoken) for kind in ("body", "own_body")):
            yield first


def _receivers(spoken: Spoken) -> Iterator[bool]:
    """Look for anything that tells that somebody else is to be massaged."""
    yield bool(spoken.cues("receiver"))
    for first, after in (*spoken.cues("possessive"), *_owners(spoken)):
        yield not _own_side(first, spoken) and _follows("body", after, NEAR, spoken)
    for _, after in spoken.cues("massaging"):
        yield _person_follows(after, spoken)
    for _, after in spoken.cues("handing"):
        person = _person_follows(after, spoken)
        yield person and _follows("massage", after, WISH_REACH, spoken)
    for _, after in spoken.cues("for_someone"):
        yield _person_follows(after, spoken, FOR_REACH)
    for at, word in enumerate(spoken.words):
        begins = at == 0 or word.sentence != spoken.words[at - 1].sentence
        yield begins and word.key in BEGINS_FOR and _person_follows(at + 1, spoken)
    for first, after in (*spoken.cues("kin"), *spoken.cues("third_person")):
        yield _wishes(first, after, spoken)


def _owners(spoken: Spoken) -> list[tuple[int, int]]:
    """Give the relatives that something belongs to: “my dad’s”."""
    kin = spoken.cues("kin")
    return [(first, after + 1) for first, after in kin if spoken.key(after) == "'s"]


def _follows(kind: str, after: int, reach: int, spoken: Spoken) -> bool:
    near = (at for at in range(after, after + reach) if spoken.same_sentence(after - 1, at))
    return any(spoken.cue_at(kind, at) for at in near)


def _person_follows(after: int, spoken: Spoken, reach: int = NEAR) -> bool:
    return any(_follows(kind, after, reach, spoken) for kind in ("kin", "object"))


def _wishes(first: int, after: int, spoken: Spoken) -> bool:
    """Say whether a person wishes for a massage: “she would like a gentle rub”, “he is stiff”."""
    for at in range(first, after + NEAR):
        wish = spoken.cue_at("wishing", at) if spoken.same_sentence(first, at) else 0
        if wish and _follows("massage", wish, WISH_REACH, spoken):
            return True
    return bool(spoken.cue_at("third_person", first)) and _follows("stiff", after, 2, spoken)
