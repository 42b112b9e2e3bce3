"""Cues: short sentences at the moments where people need them."""

from collections.abc import Iterable
from itertools import chain

from unknot.craft.knowledge.records import CueKind
from unknot.craft.score.announcing import announced, called
from unknot.craft.score.asking import FIRST_CHECK_IN_MS, questions
from unknot.craft.score.events import Cue
from unknot.craft.score.explaining import helpful, needed
from unknot.craft.score.talking import Sentence, Span, Talk
from unknot.craft.score.told import Told
from unknot.craft.score.wording import Wording, in_turn

FIRST_LOOK_MS = 30_000


def cues_of(told: Told, wording: Wording) -> tuple[Cue, ...]:
    """Place all cues in the order of time."""
    talk = Talk([*announced(told, wording), *called(told, wording)])
    _have_them_look(told, wording, talk)
    turning = {rest.step for rest in told.changes}
    asked: list[int] = []
    for number in range(len(told.steps)):
        heeded = needed(number, told, wording)
        asks = questions(number, told, wording, asked)
        rest = helpful(number, told, wording, turns=number in turning)
        first = (heeded, asks) if asked else (asks, heeded)
        _tell(chain(*first, rest), talk, told.span(number), asked)
    return tuple(in_turn(talk.sentences))


def _tell(sentences: Iterable[Sentence], talk: Talk, span: Span, asked: list[int]) -> None:
    """Find room for what is said of a step; how it is done keeps its order, questions wait."""
    not_before: dict[CueKind, int] = {"check_in": FIRST_CHECK_IN_MS}
    for one in sentences:
        begin_ms = max(span[0], not_before.get(one.kind, 0))
        said = talk.add(one, (begin_ms, span[1]))
        if said and one.kind == "how":
            not_before["how"] = said[1]
        if said and one.kind == "check_in":
            asked.append(said[0])


def _have_them_look(told: Told, wording: Wording, talk: Talk) -> None:
    """Have people look for bruises early on and once midway, where the clearance asks for it."""
    for at_ms in (FIRST_LOOK_MS, told.duration_ms // 2) if told.watch_hours else ():
        for number in told.nearest(at_ms):
            (look,) = wording.say("bruise_watch", at_ms, number)
            if talk.add(look, told.span(number)):
                break
