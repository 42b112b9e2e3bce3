"""Exactness: which whole times can be filled to the last second, and how.

Sets of reachable times are kept as the bits of an integer, a bit for each grain; taking a vessel
with so many grains shifts the set.
"""

from collections.abc import Sequence

from unknot.craft.planning.vessel import GRAIN_SECONDS, Vessel


def longest_minutes(vessels: Sequence[Vessel], most: int) -> int:
    """Give the most whole minutes, up to a bound, that some filling takes exactly; 0 for none."""
    reached = _reached(vessels)[-1]
    fillable = (n for n in range(most, 0, -1) if reached >> _grains(seconds_of(n)) & 1)
    return next(fillable, 0)


def seconds_of(minutes: int) -> int:
    """Give the seconds to fill, openings included: the first step needs no way to it."""
    return minutes * 60 + GRAIN_SECONDS


def filled_exactly(
    vessels: Sequence[Vessel], seconds: int, wanted: Sequence[int]
) -> tuple[int, ...]:
    """Give a filling of exactly these seconds, each vessel as near to what is wanted as it goes.

    Raises ValueError where there is none.
    """
    reached = _reached(vessels)
    left = _grains(seconds)
    found: list[int] = []
    for index in range(len(vessels) - 1, -1, -1):
        vessel, before = vessels[index], reached[index]
        choices = [
            taken
            for taken in _choices(vessel)
            if (rest := left - _cost(vessel, taken)) >= 0 and before >> rest & 1
        ]
        taken = min(choices, key=lambda taken: abs(taken - wanted[index]))
        left -= _cost(vessel, taken)
        found.append(taken)
    return tuple(reversed(found))


def _reached(vessels: Sequence[Vessel]) -> list[int]:
    """List the times that the first vessels reach together: of none, of one, of two, and so on."""
    reached = [1]
    for vessel in vessels:
        sums = 0
        for taken in _choices(vessel):
            sums |= reached[-1] << _cost(vessel, taken)
        reached.append(sums)
    return reached


def _choices(vessel: Vessel) -> list[int]:
    if not vessel.worth and not vessel.required:
        return [0]
    closed = [] if vessel.required else [0]
    return [*closed, *range(vessel.least, vessel.most + 1, vessel.unit)]


def _cost(vessel: Vessel, taken: int) -> int:
    return _grains(taken + vessel.opening) if taken else 0


def _grains(seconds: int) -> int:
    return seconds // GRAIN_SECONDS
