"""Medicines that a story names: whether each counts, and as what."""

from collections.abc import Iterator

from unknot.craft.knowledge import Knowledge
from unknot.craft.screening.medicines import Match, Mention, Recognised, proposed_answers
from unknot.craft.screening.medicines.asking import asks_about
from unknot.craft.screening.medicines.meanings import UNKNOWN, Name
from unknot.craft.screening.medicines.meanwhile import meanwhile
from unknot.craft.screening.words.denial import part_is_denied
from unknot.craft.screening.words.heard import Counts, Heard, How, Spared, Why
from unknot.craft.screening.words.hearing import Hearing
from unknot.craft.screening.words.phrases import keys_of, plain
from unknot.craft.screening.words.spotting import Spot
from unknot.craft.screening.words.times import Time

COUNTS_FOR_DAYS = 30
"""How long a medicine counts after it was stopped."""
HARMLESS = "go"
STOPPED_REACH = 6
TIME_REACH = 4
HANDLING_REACH = 5


def medicines_in(hearing: Hearing) -> Iterator[Heard]:
    """Find the medicines in a text, and what each of them means for the person."""
    taken: dict[Spot, Mention] = {}
    for spot in hearing.spoken.of_kind("medicine"):
        mention = _mention(spot, hearing)
        why = _spared_for(spot, hearing)
        if why is not None:
            yield Spared(((spot.first, spot.after),), mention.rules, why)
            continue
        taken[spot] = mention
        yield counts_as((spot.first, spot.after), mention, hearing)
    yield from _together(taken, hearing.knowledge)


def counts_as(span: tuple[int, int], mention: Mention, hearing: Hearing) -> Counts:
    """Give what a medicine counts as, with what has to be asked back about it.

    Until that is answered, one that limits nothing else may be any.
    """
    asks = asks_about((mention,), hearing.library, said_none=hearing.says_none)
    limits = any(hearing.knowledge.rules[rule].outcome != HARMLESS for rule in mention.rules)
    open_one = bool(asks) and not limits and not mention.not_sure
    any_one = hearing.library.medicine_classes[UNKNOWN].not_sure
    unknown = not mention.rules and not mention.names
    return Counts(
        spans=(span,),
        rules=mention.rules,
        not_sure=any_one if open_one else mention.not_sure,
        how=How.UNKNOWN_MEDICINE if unknown else How.MEDICINE,
        asks=asks,
    )


def _together(taken: dict[Spot, Mention], knowledge: Knowledge) -> Iterator[Counts]:
    """Find what holds because of several medicines, such as two under one rule."""
    said = proposed_answers(Recognised("", tuple(taken.values())), knowledge)
    alone = {rule for mention in taken.values() for rule in mention.rules}
    rules = {rule for one in said.values() if not isinstance(one, str) for rule in one} - alone
    if rules:
        spans = tuple((spot.first, spot.after) for spot in taken)
        yield Counts(spans, tuple(sorted(rules)), how=How.TOGETHER)


def _mention(spot: Spot, hearing: Hearing) -> Mention:
    words = hearing.spoken.words[spot.first : spot.after]
    names: tuple[Name, ...] = spot.id
    typed = tuple(plain(word.key) for word in words)
    exact = any("".join(keys_of(name.text)) == "".join(typed) for name in names)
    start, end = words[0].start, words[-1].end
    match = Match.NAME if exact else Match.SPELLING
    mention = Mention(hearing.spoken.text[start:end], start, end, match, names)
    return meanwhile(mention, hearing.knowledge, hearing.library)


def _spared_for(spot: Spot, hearing: Hearing) -> Why | None:
    """Give the reason why a medicine does not count; None where it does."""
    if part_is_denied(spot, hearing.spoken):
        return Why.DENIED
    if hearing.is_spared((spot.first, spot.after)):
        return Why.SOMEONE_ELSE
    if _is_handled(spot, hearing):
        return Why.HANDLED
    stopped = _stopped(spot, hearing)
    return Why.STOPPED if stopped is not None and stopped.days > COUNTS_FOR_DAYS else None


def _is_handled(spot: Spot, hearing: Hearing) -> bool:
    """Say whether somebody packs or sells it, as in “I pack warfarin and Plavix all day”."""
    spoken = hearing.spoken
    before = range(spot.first - HANDLING_REACH, spot.first)
    return any(
        spoken.cue_at("handling", at) for at in before if spoken.same_sentence(at, spot.first)
    )


def _stopped(spot: Spot, hearing: Hearing) -> Time | None:
    """Give the time when it was stopped, where a stop and a time stand close to it."""
    spoken = hearing.spoken
    at = spot.first
    for _ in range(STOPPED_REACH):
        begins = spoken.cue_before("stopped", at)
        if begins >= 0:
            return _time(spot.after, hearing) or _time_before(begins, hearing)
        at = spoken.cue_before("stopped_between", at)
        if at < 0:
            break
    for at in range(spot.after, spot.after + STOPPED_REACH):
        after = spoken.cue_at("stopped", at)
        if after and spoken.same_sentence(at, spot.first):
            return _time(after, hearing)
    return None


def _time(after: int, hearing: Hearing) -> Time | None:
    near = (time for time in hearing.times if 0 <= time.first - after <= TIME_REACH)
    return next((time for time in near if hearing.is_within(time.first, after - 1)), None)


def _time_before(before: int, hearing: Hearing) -> Time | None:
    near = (time for time in hearing.times if 0 <= before - time.after <= TIME_REACH)
    return next((time for time in near if hearing.is_within(time.first, before)), None)
