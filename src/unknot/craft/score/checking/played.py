"""Played: a stroke as it may come to be played, as written or in a gentler form."""

import msgspec

from unknot.craft.knowledge import Knowledge, Technique
from unknot.craft.score.checking.breach import Breach
from unknot.craft.score.events import Gentler, HandPath, Score, Stroke
from unknot.craft.sentences import to_tell


class Played(msgspec.Struct, frozen=True):
    """One form of a stroke, with the zones that it may work in."""

    stroke: Stroke
    technique: Technique
    pressure: int
    cycles: int
    hands: tuple[HandPath, ...]
    taps: tuple[int, ...]
    zones: tuple[str, ...]

    @property
    def cycle_seconds(self) -> float:
        """How long one cycle lasts."""
        return self.stroke.duration_ms / self.cycles / 1000

    def breach(self, code: str, text: str) -> Breach:
        """Name a breach of this stroke."""
        whole = to_tell("{technique}: {what}", technique=self.technique.name, what=text)
        return Breach(self.stroke.start_ms, code, whole)


def forms_of(stroke: Stroke) -> tuple[Gentler, ...]:
    """List the forms of a stroke: as written, then each gentler one."""
    written = Gentler(
        technique=stroke.technique,
        pressure=stroke.pressure,
        cycles=stroke.cycles,
        hands=stroke.hands,
        taps=stroke.taps,
    )
    return (written, *stroke.gentler)


def played(
    form: Gentler, stroke: Stroke, zones: tuple[str, ...], knowledge: Knowledge
) -> Played | None:
    """Set a form in its stroke; None where it cannot be played at all."""
    known = knowledge.techniques.get(form.technique)
    hands = form.hands or stroke.hands
    if known is None or not zones or not hands or form.cycles < 1 or stroke.duration_ms <= 0:
        return None
    return Played(
        stroke=stroke,
        technique=known,
        pressure=form.pressure,
        cycles=form.cycles,
        hands=hands,
        taps=form.taps,
        zones=zones,
    )


def zones_of(stroke: Stroke, score: Score, knowledge: Knowledge) -> tuple[str, ...]:
    """Name the zones that a stroke may work in: those of its step; none where one is unknown."""
    named = stroke.zone in knowledge.zones or stroke.zone in knowledge.families
    if not named or not 0 <= stroke.step < len(score.steps):
        return ()
    listed = score.steps[stroke.step].zones
    return listed if all(zone in knowledge.zones for zone in listed) else ()
