"""Check the stop signs: each is answered everywhere, and an emergency never goes on."""

from unknot.craft.errors import KnowledgeError
from unknot.craft.knowledge.checking.agreement import each_known
from unknot.craft.knowledge.knowledge import Knowledge, Library
from unknot.craft.knowledge.reading import WHOLE
from unknot.craft.knowledge.records import StopAnswer, StopSign

SIGNS = "stop_signs.toml"
PLACES = "stop_places.toml"
FELT = "felt.toml"
HIGHEST_FELT = 10


def check_stopping(library: Library, knowledge: Knowledge) -> None:
    """Refuse a sign without an answer, an answer that could not be given, a number without one."""
    for place in library.stop_places.values():
        each_known(PLACES, place.id, "zone family", place.zones, knowledge.families)
    for sign in library.stop_signs.values():
        each_known(SIGNS, sign.id, "advice", sign.rests_on, library.advice)
        for answer in sign.answers:
            _check_answer(sign.id, answer, library, knowledge)
        _check_last(sign)
    _check_felt(library)


def _check_answer(sign: str, answer: StopAnswer, library: Library, knowledge: Knowledge) -> None:
    each_known(SIGNS, sign, "place", answer.places, library.stop_places)
    each_known(SIGNS, sign, "rule", (*answer.follows, *answer.call_if), knowledge.rules)
    urgent = (*answer.call_if, *(answer.follows if answer.answer == "call" else ()))
    for rule in urgent:
        if knowledge.rules[rule].outcome != "emergency":
            raise KnowledgeError(SIGNS, sign, f"“{rule}” is no emergency, yet it has people call")
    if answer.answer == "call" and not answer.follows:
        raise KnowledgeError(SIGNS, sign, "it has people call without saying what to do")
    if answer.goes_on and (answer.follows or answer.call_if):
        raise KnowledgeError(SIGNS, sign, "it goes on in spite of a rule")


def _check_last(sign: StopSign) -> None:
    last = sign.answers[-1:]
    if not last or last[0].places or last[0].goes_on:
        raise KnowledgeError(SIGNS, sign.id, "its last answer does not stop everywhere")


def _check_felt(library: Library) -> None:
    told = [number for felt in library.felt.values() for number in range(felt.least, felt.most + 1)]
    if told != [*range(HIGHEST_FELT + 1)]:
        raise KnowledgeError(FELT, WHOLE, "it does not tell each number once, 0 to 10")
    for felt in library.felt.values():
        signs = filter(None, [felt.counts_as])
        each_known(FELT, felt.id, "stop sign", signs, library.stop_signs)
