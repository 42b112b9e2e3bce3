"""Receiving: whether somebody else than the writer is to be massaged."""

from collections.abc import Iterator

from unknot.craft.screening.words.spoken import Spoken

NEAR = 3
WISH_REACH = 8
FOR_REACH = 6
BEGINS_FOR = ("for", "vir")


def somebody_receives(spoken: Spoken) -> bool:
    """Say whether anything tells that somebody else than the writer is to be massaged."""
    return any(_receivers(spoken))


def wishes(first: int, after: int, spoken: Spoken) -> bool:
    """Say whether a person wishes for a massage: “she would like a gentle rub”, “he is stiff”."""
    for at in range(first, after + WISH_REACH):
        if spoken.cue_at("writer", at):
            break
        wish = spoken.cue_at("wishing", at) if spoken.same_sentence(first, at) else 0
        if wish and follows("massage", wish, WISH_REACH, spoken):
            return True
    return bool(spoken.cue_at("third_person", first)) and follows("stiff", after, 2, spoken)


def follows(kind: str, after: int, reach: int, spoken: Spoken) -> bool:
    """Say whether a cue of this kind comes within reach, in the same sentence."""
    near = (at for at in range(after, after + reach) if spoken.same_sentence(after - 1, at))
    return any(spoken.cue_at(kind, at) for at in near)


def is_own_side(at: int, spoken: Spoken) -> bool:
    """Say whether “sy” is a side, as in “my sy”, and no she."""
    return bool(spoken.cue_at("my", at - 1))


def _receivers(spoken: Spoken) -> Iterator[bool]:
    """Look for anything that tells that somebody else is to be massaged."""
    yield bool(spoken.cues("receiver"))
    for first, after in (*spoken.cues("possessive"), *_owners(spoken)):
        yield not is_own_side(first, spoken) and follows("body", after, NEAR, spoken)
    for _, after in spoken.cues("massaging"):
        yield _person_follows(after, spoken)
    for _, after in spoken.cues("handing"):
        person = _person_follows(after, spoken)
        yield person and follows("massage", after, WISH_REACH, spoken)
    for _, after in spoken.cues("for_someone"):
        yield _person_follows(after, spoken, FOR_REACH)
    for at, word in enumerate(spoken.words):
        begins = at == 0 or word.sentence != spoken.words[at - 1].sentence
        yield begins and word.key in BEGINS_FOR and _person_follows(at + 1, spoken)
    for kind in ("kin", "strangers", "third_person"):
        yield from (wishes(first, after, spoken) for first, after in spoken.cues(kind))


def _owners(spoken: Spoken) -> list[tuple[int, int]]:
    """Give the relatives that something belongs to: “my dad’s”."""
    kin = spoken.cues("kin")
    return [(first, after + 1) for first, after in kin if spoken.key(after) == "'s"]


def _person_follows(after: int, spoken: Spoken, reach: int = NEAR) -> bool:
    return any(follows(kind, after, reach, spoken) for kind in ("kin", "object"))
