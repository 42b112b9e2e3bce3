"""Weighing a sign: does it count, and if so as what; where that is unclear, it does."""

from unknot.craft.screening.words.dating import stage_of, time_of
from unknot.craft.screening.words.denial import is_denied
from unknot.craft.screening.words.heard import Counts, Heard, How, Span, Spared, Why
from unknot.craft.screening.words.hearing import Hearing
from unknot.craft.screening.words.signs import Said
from unknot.craft.screening.words.spoken import Spoken
from unknot.craft.screening.words.times import Time

ONE_PIECE = 12
GRAVE = ("emergency", "no_massage_now")


def weighed(said: Said, hearing: Hearing) -> Heard:
    """Say whether a sign counts, and as what."""
    spans = _spans(said)
    sign = said.sign
    sentence = hearing.spoken.words[said.first].sentence
    time = time_of(said, hearing.spoken, hearing.times_by_sentence.get(sentence, []))
    why = _spared_for(said, time, hearing)
    if why is not None:
        later = (rule for stage in sign.older for rule in stage.rules)
        return Spared(spans, (*sign.rules, *later), why)
    stage = stage_of(said, time)
    if stage is not None:
        return Counts(spans, stage.rules, stage.marks, how=How.LONG_AGO)
    how = How.UNSURE if _unsure(said, hearing.spoken) else How.SAID
    return Counts(spans, sign.rules, sign.marks, sign.not_sure, how)


def _spans(said: Said) -> tuple[Span, ...]:
    """Give the words of a sign: in one piece, unless much else stands between."""
    if said.after - said.first <= ONE_PIECE:
        return ((said.first, said.after),)
    return tuple((part.first, part.after) for part in said.parts)


def _spared_for(said: Said, time: Time | None, hearing: Hearing) -> Why | None:
    """Give the reason why a sign does not count; None where it does."""
    stage = stage_of(said, time)
    reasons = {
        Why.DENIED: is_denied(said, hearing.spoken),
        Why.SOMEONE_ELSE: not said.sign.anyone and _is_spared(said, hearing),
        Why.WONDERED: _wondered(said, hearing.spoken),
        Why.AHEAD: said.sign.event and time is not None and time.ahead,
        Why.OVER: stage is not None and not stage.rules and not stage.marks,
    }
    return next((why for why, holds in reasons.items() if holds), None)


def _is_spared(said: Said, hearing: Hearing) -> bool:
    """Say whether a sign is about somebody else: wholly, where it may withhold a massage."""
    spared = [hearing.is_spared((part.first, part.after)) for part in said.parts]
    outcomes = {hearing.knowledge.rules[rule].outcome for rule in said.sign.rules}
    grave = not outcomes or not outcomes.isdisjoint(GRAVE)
    return all(spared) if grave else any(spared)


def _wondered(said: Said, spoken: Spoken) -> bool:
    """Say whether somebody only wonders what a massage may do: “could a massage cause a clot”."""
    return any(
        first < said.first and spoken.same_sentence(first, said.first)
        for first, _ in spoken.cues("wondering")
    )


def _unsure(said: Said, spoken: Spoken) -> bool:
    clauses = {spoken.words[said.first].clause, spoken.words[said.after - 1].clause}
    return any(spoken.words[first].clause in clauses for first, _ in spoken.cues("unsure"))
