"""Forms: a technique at a pressure in a place, as paths of hands with a tempo."""

import msgspec

from unknot.craft.knowledge import Knowledge, Place, Technique, Zone
from unknot.craft.score.breathing import BREATH_MS
from unknot.craft.score.events import HandPath
from unknot.craft.score.gestures.alone import reaching, squeezes
from unknot.craft.score.gestures.glide import feathers, glides, lingering, places_of, way_cm
from unknot.craft.score.gestures.kneading import kneads
from unknot.craft.score.gestures.small import circles, holds, shakes, taps
from unknot.craft.score.lines import length_cm
from unknot.craft.score.tempo import cycles_at_rate, cycles_of_glide, share_moving

BEATS = {"knead": (0, 500), "circle": (0,), "tap": (0, 500), "shake": (0,), "glide": (0,)}
AROUND_A_SPOT = {
    "knead": kneads,
    "circle": circles,
    "tap": taps,
    "shake": shakes,
    "hold": holds,
}
WITH_ONES_OWN_HAND = {"knead": squeezes, "circle": circles}


class Setting(msgspec.Struct, frozen=True):
    """What is the same for all strokes of a score.

    `withheld` are the ids of techniques, zones and no-go areas that stay untouched.
    """

    aim: str
    alone: bool
    withheld: frozenset[str]
    knowledge: Knowledge


class Places(msgspec.Struct, frozen=True):
    """Spots by side (-1 left, 1 right), and how much room a gesture has around them."""

    by_side: dict[int, Place] = {}
    reach: Place = (0.0, 0.0)


class Form(msgspec.Struct, frozen=True):
    """How a stroke is done; strokes that run along their zones have no places."""

    technique: Technique
    zones: tuple[Zone, ...]
    places: Places
    pressure: int
    hands: tuple[HandPath, ...]
    setting: Setting

    @property
    def taps(self) -> tuple[int, ...]:
        """When in a cycle the tempo is heard; a hand that is not there beats no time."""
        return BEATS.get(self.technique.gesture, ())[: len(self.hands)]

    def cycles(self, ms: int) -> int:
        """Give the whole cycles that fill a time at this form's tempo."""
        seconds = ms / 1000
        aim = self.setting.aim
        gesture = self.technique.gesture
        if gesture == "glide":
            ways = [way_cm(path) for path in self.hands]
            return cycles_of_glide(self.technique, self.pressure, seconds, ways, aim)
        if gesture == "feather":
            way = 2 * max(length_cm(places_of(path)) for path in self.hands)
            return cycles_of_glide(self.technique, self.pressure, seconds, [(way, 0)], aim)
        if gesture in ("hold", "press"):
            return max(1, round(ms / BREATH_MS)) if gesture == "hold" else 1
        return cycles_at_rate(self.technique, seconds, len(self.taps), aim)

    def paced(self, ms: int) -> tuple[HandPath, ...]:
        """Give the hands as they move in this time; on a short way, gliding ones linger."""
        if self.technique.gesture != "glide":
            return self.hands
        ways = [way_cm(path) for path in self.hands]
        moving = share_moving(self.technique, ms / 1000 / self.cycles(ms), ways)
        return tuple(lingering(path, moving) for path in self.hands)


def form_of(
    technique: Technique,
    zones: tuple[Zone, ...],
    places: Places,
    pressure: int,
    setting: Setting,
) -> Form:
    """Shape the hands for a technique; strokes that run along zones need no places."""
    if technique.gesture == "glide":
        hands = glides(zones, pressure, setting.withheld, setting.knowledge)
    elif technique.gesture == "feather":
        hands = feathers(zones, pressure, setting.withheld, setting.knowledge)
    elif setting.alone and technique.gesture in WITH_ONES_OWN_HAND:
        hands = WITH_ONES_OWN_HAND[technique.gesture](places.by_side, places.reach)
    else:
        hands = AROUND_A_SPOT[technique.gesture](places.by_side, places.reach)
    return Form(
        technique=technique,
        zones=zones,
        places=places,
        pressure=pressure,
        hands=reaching(hands, zones) if setting.alone else hands,
        setting=setting,
    )
