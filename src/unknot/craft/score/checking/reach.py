"""Reach: no hand works under the body, and alone nobody gets where an own hand or ball does not."""

from collections.abc import Iterator

from unknot.craft.knowledge import Knowledge, Zone
from unknot.craft.score.checking.breach import Breach
from unknot.craft.score.checking.played import Played
from unknot.craft.score.events import Hand, Score
from unknot.craft.screening.limits import Position
from unknot.craft.sentences import to_tell

LAIN_ON = {Position.SIDE_LYING_LEFT.value: "left", Position.SIDE_LYING_RIGHT.value: "right"}


def reach(played: Played, score: Score, knowledge: Knowledge) -> Iterator[Breach]:
    """Look for a zone that nobody gets to, lying or sitting as the score says."""
    for name in played.zones:
        zone = knowledge.zones[name]
        if LAIN_ON.get(score.position) == zone.side and not zone.reached_lying_on_it:
            yield played.breach("reach", to_tell("{zone} is lain on.", zone=name))
        if score.company == "alone" and not _reached_alone(played, zone, score.position):
            yield played.breach("reach", to_tell("nobody reaches {zone} alone.", zone=name))


def _reached_alone(played: Played, zone: Zone, position: str) -> bool:
    technique = played.technique
    if any(path.hand is Hand.BALL for path in played.hands):
        pressing = technique.gesture == "press"
        return pressing and zone.alone.ball and position == Position.ASTRIDE_CHAIR
    return technique.self_ok and zone.family in technique.self_zones and zone.alone.hand
