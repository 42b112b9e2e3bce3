"""Medicines that nobody knows: a word where a medicine stands, a dose or pills without a name."""

from collections.abc import Iterator

from unknot.craft.screening.medicines import Match, Mention, recognise
from unknot.craft.screening.medicines.meanwhile import meanwhile
from unknot.craft.screening.words.denial import part_is_denied
from unknot.craft.screening.words.heard import Heard, Span, Spared, Why
from unknot.craft.screening.words.hearing import Hearing
from unknot.craft.screening.words.medicines import counts_as
from unknot.craft.screening.words.spoken import Spoken
from unknot.craft.screening.words.spotting import Spot
from unknot.craft.screening.words.taking import writer_takes

LEAST_LETTERS = 4
REACH = 4
NAME_NEAR = 5


def unknown_medicines_in(hearing: Hearing, ill: list[Span]) -> Iterator[Heard]:
    """Find words that must be a medicine and are none we know, or are misspelt beyond a slip.

    Where it is told what one is for, it is only asked about; `ill` are the illnesses that count.
    """
    named = list(_names(hearing.spoken))
    for span in named:
        for mention in _guesses(span, hearing):
            yield _weighed(span, mention, hearing, ill)
    known = [
        (spot.first, spot.after)
        for spot in hearing.spoken.of_kind("medicine")
        if not part_is_denied(spot, hearing.spoken)
    ]
    nameless = (
        *_nameless(hearing.spoken, [*named, *known]),
        *_never_named(hearing.spoken, [*named, *known]),
    )
    for span in nameless:
        yield _weighed(span, _unread(span, hearing), hearing, ill)


def _weighed(span: Span, mention: Mention, hearing: Hearing, ill: list[Span]) -> Heard:
    if hearing.is_spared(span):
        return Spared((span,), mention.rules, Why.SOMEONE_ELSE)
    if not mention.rules and _purpose_told(span, hearing.spoken, ill):
        return Spared((span,), (), Why.PURPOSE_TOLD)
    return counts_as(span, mention, hearing)


def _guesses(span: Span, hearing: Hearing) -> tuple[Mention, ...]:
    """Let the names of medicines guess at one word."""
    words = _typed(span, hearing.spoken)
    return recognise(words, hearing.knowledge, hearing.library).mentions


def _unread(span: Span, hearing: Hearing) -> Mention:
    words = _typed(span, hearing.spoken)
    unread = Mention(words, 0, len(words), Match.UNREAD)
    return meanwhile(unread, hearing.knowledge, hearing.library)


def _typed(span: Span, spoken: Spoken) -> str:
    return spoken.text[spoken.words[span[0]].start : spoken.words[span[1] - 1].end]


def _names(spoken: Spoken) -> Iterator[Span]:
    """Find unknown words that are taken often, or that a dose or a form follows."""
    named = {at for spot in spoken.of_kind("medicine") for at in range(spot.first, spot.after)}
    for at, word in enumerate(spoken.words):
        if spoken.known[at] or at in named or len(word.key) < LEAST_LETTERS:
            continue
        often = _goes_before("taking", at, spoken) and _follows("often", at + 1, spoken)
        if often or _goes_before("swallowing", at, spoken) or _dose_follows(at + 1, spoken):
            yield at, at + 1


def _goes_before(kind: str, at: int, spoken: Spoken) -> bool:
    """Say whether a word of taking stands before, with nothing but small words between."""
    for _ in range(REACH):
        begins = spoken.cue_before(kind, at)
        if begins >= 0:
            denied = spoken.cue_before("negators", begins) >= 0
            return spoken.same_sentence(at - 1, at) and not denied
        at = spoken.cue_before(f"{kind}_between", at)
        if at < 0:
            return False
    return False


def _follows(kind: str, after: int, spoken: Spoken) -> bool:
    near = range(after, after + REACH)
    return any(spoken.cue_at(kind, at) and spoken.same_sentence(after - 1, at) for at in near)


def _dose_follows(after: int, spoken: Spoken) -> bool:
    """Say whether “20 mg” or “tablets” follows."""
    number = spoken.numbers.get(after)
    unit = number[1] if number else after
    if not spoken.same_sentence(after - 1, unit):
        return False
    return bool(spoken.cue_at("doses" if number else "forms", unit))


def _nameless(spoken: Spoken, named: list[Span]) -> Iterator[Span]:
    """Find doses without any name near: “the 20mg one”."""
    for at, (_, unit) in spoken.numbers.items():
        after = spoken.cue_at("doses", unit)
        near = any(first - NAME_NEAR <= at < end + NAME_NEAR for first, end in named)
        if after and not near:
            yield at, after


def _never_named(spoken: Spoken, named: list[Span]) -> Iterator[Span]:
    """Find medicines that are taken and never named: “I’m on chronic medication”."""
    told = {spoken.words[first].sentence for first, _ in named}
    for first, after in spoken.cues("medicine_at_all"):
        sentence = spoken.words[first].sentence
        near = not told.isdisjoint(range(sentence - 1, sentence + 2))
        if not near and not _is_a_sign(first, spoken) and _is_taken(first, after, spoken):
            yield first, after


def _is_a_sign(at: int, spoken: Spoken) -> bool:
    """Say whether a word belongs to one that says more: heart tablets, water pills."""
    return any(spot.first <= at < spot.after for spot in spoken.of_kind("sign"))


def _is_taken(first: int, after: int, spoken: Spoken) -> bool:
    """Say whether medicines are taken: somebody takes them, or they are for good."""
    for_good = spoken.cue_before("for_good", first)
    if for_good >= 0:
        return not part_is_denied(Spot("medicine", (), for_good, after), spoken)
    return _goes_before("swallowing", first, spoken) or writer_takes(first, spoken)


def _purpose_told(span: Span, spoken: Spoken, ill: list[Span]) -> bool:
    """Say whether the sentence, or the one before, tells what it is for."""
    sentence = spoken.words[span[0]].sentence
    if any(spoken.words[first].sentence == sentence for first, _ in spoken.cues("no_purpose")):
        return False
    told = [spoken.words[first].sentence for first, _ in (*ill, *spoken.cues("purpose"))]
    return any(0 <= sentence - one <= 1 for one in told)
