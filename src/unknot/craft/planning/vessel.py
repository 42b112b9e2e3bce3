"""Vessels: what takes time in a plan, and what that time is worth."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

import msgspec

from unknot.craft.planning.worth import gain

GRAIN_SECONDS = 5
"""Plans are whole multiples of this."""


class Vessel(msgspec.Struct, frozen=True):
    """Something that takes time: seconds in steps of `unit`, with `opening` seconds on top."""

    worth: int
    least: int
    most: int
    unit: int = GRAIN_SECONDS
    opening: int = GRAIN_SECONDS
    required: bool = False

    def takes(self, seconds: int) -> bool:
        """Say whether it can take exactly these seconds."""
        return self.least <= seconds <= self.most and (seconds - self.least) % self.unit == 0

    def best_filling(self, room: int) -> int:
        """Give the seconds at which a second of it is worth most, opening counted; 0 if too big."""
        return _best_filling(self, min(room, self.most + self.opening))

    def next_fillings(self, taken: int) -> tuple[int, ...]:
        """Give what more it could take at once: its best or its least, or a coarse unit more."""
        if not taken:
            best = self.best_filling(self.most + self.opening)
            return (best, self.least) if best > self.least else (self.least,)
        coarse = self.unit > GRAIN_SECONDS and taken + self.unit <= self.most
        return (self.unit,) if coarse else ()


def total_gain(vessels: Sequence[Vessel], filled: Iterable[int]) -> int:
    """Add up the benefit of a filling."""
    return sum(
        gain(vessel.worth, taken) for vessel, taken in zip(vessels, filled, strict=True) if taken
    )


def time_taken(vessels: Sequence[Vessel], filled: Iterable[int]) -> int:
    """Add up the seconds of a filling, openings included."""
    return sum(
        taken + vessel.opening
        for vessel, taken in zip(vessels, filled, strict=True)
        if taken or vessel.required
    )


def room_left(vessels: Sequence[Vessel], filled: Sequence[int], seconds: int) -> int:
    """Give the seconds that are not taken yet; below nothing where too many are."""
    return seconds - time_taken(vessels, filled)


@lru_cache(maxsize=4096)
def _best_filling(vessel: Vessel, room: int) -> int:
    if vessel.least + vessel.opening > room:
        return 0
    return max(
        range(vessel.least, room - vessel.opening + 1, vessel.unit),
        key=lambda seconds: gain(vessel.worth, seconds) / (seconds + vessel.opening),
    )
