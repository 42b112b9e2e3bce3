"""Medicines that nobody knows: a word where a medicine stands, a dose or pills without a name."""

from collections.abc import Iterator

from unknot.craft.screening.medicines import Match, Mention, recognise
from unknot.craft.screening.medicines.meanwhile import meanwhile
from unknot.craft.screening.words.bare import is_taken_often
from unknot.craft.screening.words.denial import part_is_denied
from unknot.craft.screening.words.heard import Heard, Span, Spared, Why
from unknot.craft.screening.words.hearing import Hearing
from unknot.craft.screening.words.medicines import counts_as
from unknot.craft.screening.words.purposes import with_a_purpose
from unknot.craft.screening.words.spoken import Spoken
from unknot.craft.screening.words.spotting import Spot
from unknot.craft.screening.words.standing import follows_taking, names_standing
from unknot.craft.screening.words.taking import writer_takes

NAME_NEAR = 5
LEAST_DOSE = 125
"""A bare number below may be an age or a weight."""
YEARS = range(1900, 2101)


def unknown_medicines_in(hearing: Hearing, ill: list[Span]) -> Iterator[Heard]:
    """Find words that must be a medicine and are none we know, or are misspelt beyond a slip.

    Where it is told what one is for, it is only asked about; `ill` are the illnesses that count.
    """
    named = list(names_standing(hearing.spoken))
    known = [
        (spot.first, spot.after)
        for spot in hearing.spoken.of_kind("medicine")
        if not part_is_denied(spot, hearing.spoken)
    ]
    nameless = (
        *_nameless(hearing.spoken, [*named, *known]),
        *_never_named(hearing.spoken, [*named, *known]),
    )
    mentions = {span: _guesses(span, hearing) for span in named}
    mentions |= {span: (_unread(span, hearing),) for span in nameless}
    told = with_a_purpose(mentions, hearing.spoken, ill)
    for span, meant in mentions.items():
        for mention in meant:
            yield _weighed(span, mention, hearing, purpose_told=span in told)


def _weighed(span: Span, mention: Mention, hearing: Hearing, *, purpose_told: bool) -> Heard:
    if hearing.is_spared(span):
        return Spared((span,), mention.rules, Why.SOMEONE_ELSE)
    if not mention.rules and purpose_told:
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


def _nameless(spoken: Spoken, named: list[Span]) -> Iterator[Span]:
    """Find doses without any name near: “the 20mg one”."""
    for at, (value, unit) in spoken.numbers.items():
        alone = _is_all(at, unit, spoken) and _may_be_a_dose(value)
        after = spoken.cue_at("doses", unit) or (unit if alone else 0)
        if after and not any(_is_of(span, at, spoken) for span in named):
            yield at, after


def _is_all(at: int, after: int, spoken: Spoken) -> bool:
    """Say whether a number is all of its clause, or another one follows: “2.5 one day 5 …”."""
    begins = not spoken.same_clause(at - 1, at)
    return begins and (not spoken.same_clause(at, after) or after in spoken.numbers)


def _may_be_a_dose(value: float) -> bool:
    """Say whether a bare number may be a dose; small whole ones are ages, and some are years."""
    return value != int(value) or (value >= LEAST_DOSE and value not in YEARS)


def _is_of(name: Span, at: int, spoken: Spoken) -> bool:
    """Say whether a dose is that of a name: close to it in one sentence, or in the next."""
    first, after = name
    return first - NAME_NEAR <= at < after + NAME_NEAR and (
        first < at or spoken.same_sentence(first, at)
    )


def _never_named(spoken: Spoken, named: list[Span]) -> Iterator[Span]:
    """Find medicines that are taken and never named: “I’m on chronic medication”."""
    told = {spoken.words[first].sentence for first, _ in named}
    at_all = (*spoken.cues("medicine_at_all"), *spoken.cues("surely_taken"), *_often_a_form(spoken))
    for first, after in at_all:
        sentence = spoken.words[first].sentence
        near = not told.isdisjoint((sentence - 1, sentence))
        if not near and not _is_a_sign(after - 1, spoken) and _is_taken(first, after, spoken):
            yield first, after


def _often_a_form(spoken: Spoken) -> list[Span]:
    """Find “one tablet daily”: a form that may be another thing where no rhythm follows."""
    return [span for span in spoken.cues("forms") if is_taken_often(span[1], spoken)]


def _is_a_sign(at: int, spoken: Spoken) -> bool:
    """Say whether a word belongs to one that says more: heart tablets, water pills."""
    return any(spot.first <= at < spot.after for spot in spoken.of_kind("sign"))


def _is_taken(first: int, after: int, spoken: Spoken) -> bool:
    """Say whether medicines are taken: somebody takes them, they are for good, or the writer’s."""
    if spoken.cue_at("surely_taken", first):
        return spoken.cue_before("negators", first) < 0
    for_good = spoken.cue_before("for_good", first)
    if for_good >= 0:
        return not part_is_denied(Spot("medicine", (), for_good, after), spoken)
    taken = follows_taking("swallowing", first, spoken) or writer_takes(first, spoken)
    denied = part_is_denied(Spot("medicine", (), first, after), spoken)
    owned = spoken.cue_before("my", first) >= 0 or is_taken_often(after, spoken)
    return taken or (owned and not denied)
