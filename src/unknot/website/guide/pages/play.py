"""What the player shows of the tables: stop signs, their answers, numbers, felt pressure."""

from collections.abc import Iterable

import msgspec

from unknot.craft.knowledge import Knowledge, Library, Rule
from unknot.craft.knowledge.records import Contact, StopAnswer, StopSign
from unknot.craft.rendering.limits import bounds_in_words
from unknot.craft.said import in_each
from unknot.craft.score import Score
from unknot.craft.shaping import as_sentence
from unknot.website.known import load, load_library


class CallIf(msgspec.Struct, frozen=True):
    """What to do where certain signs show."""

    signs: str
    advice: str


class Answer(msgspec.Struct, frozen=True):
    """One answer to a sign, in words; `id` names it on the page."""

    id: str
    places: tuple[str, ...]
    answer: str
    text: str
    advice: tuple[str, ...]
    call_if: tuple[CallIf, ...]


class Sign(msgspec.Struct, frozen=True):
    """What people may say, with all answers to it."""

    id: str
    said: str
    answers: tuple[Answer, ...]

    @property
    def is_emergency(self) -> bool:
        """Say whether help is called wherever it is."""
        return all(one.answer == "call" for one in self.answers)


class Place(msgspec.Struct, frozen=True):
    """A place to point out, and the zones that are part of it."""

    id: str
    said: str
    zones: tuple[str, ...]


class ZoneWarning(msgspec.Struct, frozen=True):
    """What to heed in some zones."""

    text: str
    zones: tuple[str, ...]


class Number(msgspec.Struct, frozen=True):
    """A number for the felt pressure: what is said to it, and the stop sign that it counts as."""

    number: int
    text: str
    sign: str


class Hurts(msgspec.Struct, frozen=True):
    """All that opens when it hurts."""

    signs: tuple[Sign, ...]
    places: tuple[Place, ...]
    warnings: tuple[ZoneWarning, ...]
    contacts: tuple[Contact, ...]


def hurts_in(score: Score) -> Hurts:
    """Show what may be said when it hurts, and what is answered, for the zones of a score."""
    return hurts_on(zone for step in score.steps for zone in step.zones)


def hurts_on(touched: Iterable[str]) -> Hurts:
    """Show what may be said when it hurts, and what is answered, for some zones."""
    knowledge, library = load(), load_library()
    places = tuple(
        Place(one.id, one.said, _zones(one.zones, knowledge))
        for one in library.stop_places.values()
    )
    named = [zone for place in places for zone in place.zones]
    return Hurts(
        signs=_emergencies_first(_sign(one, knowledge) for one in library.stop_signs.values()),
        places=places,
        warnings=_warnings((*touched, *named), knowledge),
        contacts=tuple(knowledge.contacts.values()),
    )


def limits_of(score: Score, *, meanwhile: bool) -> tuple[str, ...]:
    """Say what a session is limited to, in the words of its files and of what a device keeps."""
    return bounds_in_words(score.bounds, load(), meanwhile=meanwhile)


def _emergencies_first(signs: Iterable[Sign]) -> tuple[Sign, ...]:
    """Put what cannot wait where no screen is too small for it."""
    return tuple(sorted(signs, key=lambda sign: not sign.is_emergency))


def numbers(library: Library) -> tuple[Number, ...]:
    """Show each number that the pressure may feel like."""
    return tuple(
        Number(number, felt.text, felt.counts_as)
        for felt in library.felt.values()
        for number in range(felt.least, felt.most + 1)
    )


def _sign(sign: StopSign, knowledge: Knowledge) -> Sign:
    answers = enumerate(sign.answers, start=1)
    return Sign(
        id=sign.id,
        said=sign.said,
        answers=tuple(_answer(f"{sign.id}_{turn}", one, knowledge) for turn, one in answers),
    )


def _answer(name: str, answer: StopAnswer, knowledge: Knowledge) -> Answer:
    rules = [knowledge.rules[rule] for rule in answer.follows]
    ifs = [knowledge.rules[rule] for rule in answer.call_if]
    return Answer(
        id=name,
        places=answer.places,
        answer=answer.answer,
        text=answer.text,
        advice=tuple(dict.fromkeys(rule.advice for rule in rules)),
        call_if=tuple(CallIf(_signs_of(rule), rule.advice) for rule in ifs),
    )


def _signs_of(rule: Rule) -> str:
    if not rule.signs:
        return in_each(lambda plain: f"{plain}.", rule.plain)
    return in_each(lambda plain, *signs: f"{plain}: {'; '.join(signs)}.", rule.plain, *rule.signs)


def _warnings(zones: Iterable[str], knowledge: Knowledge) -> tuple[ZoneWarning, ...]:
    """Gather the warnings of zones, each once with all zones that carry it."""
    found: dict[str, tuple[str, ...]] = {}
    for zone in dict.fromkeys(zones):
        text = knowledge.zones[zone].warning
        if text:
            found[text] = (*found.get(text, ()), zone)
    return tuple(ZoneWarning(as_sentence(text), zones) for text, zones in found.items())


def _zones(families: tuple[str, ...], knowledge: Knowledge) -> tuple[str, ...]:
    return tuple(zone.id for family in families for zone in knowledge.families[family])
