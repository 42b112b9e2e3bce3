"""Pouring: share out seconds so that the last ones bring the same everywhere.

Each vessel takes nothing, or at least `least` and at most `most` seconds. Its gain is concave, so
the best mixture grows by always pouring where a second brings most: the next unit of an open
vessel, or the first filling of a closed one. Opening costs time, so further passes ask whether
emptying the least useful units would pay for one vessel more, or closing one for all the others,
until nothing helps any more.
"""

from collections.abc import Iterable, Sequence
from heapq import heapify, heappop, heappush

import msgspec
from msgspec.structs import replace

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

    def best_filling(self, room: int) -> int:
        """Give the seconds at which a second of it is worth most, opening counted; 0 if too big."""
        if self.least + self.opening > room:
            return 0
        fillings = range(self.least, min(self.most, room - self.opening) + 1, self.unit)
        return max(
            fillings, key=lambda seconds: gain(self.worth, seconds) / (seconds + self.opening)
        )


def pour(vessels: Sequence[Vessel], seconds: int) -> tuple[int, ...]:
    """Share out seconds, openings included; 0 leaves a vessel closed.

    Required vessels are always filled to their least, even beyond `seconds`. What no vessel can
    take is left over: the caller sees it in the sum.
    """
    filled = [vessel.least if vessel.required else 0 for vessel in vessels]
    _pour_best_first(vessels, filled, _room(vessels, filled, seconds))
    before = None
    while filled != before:
        before = list(filled)
        _trade_up(vessels, filled, seconds)
        _let_go(vessels, filled, seconds)
        _even_out(vessels, filled, seconds)
    return tuple(filled)


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


def _room(vessels: Sequence[Vessel], filled: list[int], seconds: int) -> int:
    return seconds - time_taken(vessels, filled)


def _pour_best_first(vessels: Sequence[Vessel], filled: list[int], room: int) -> None:
    waiting = [
        offer
        for index, vessel in enumerate(vessels)
        if (offer := _offer(index, vessel, filled[index], room))
    ]
    heapify(waiting)
    while waiting and room > 0:
        _, index, more, cost = heappop(waiting)
        if cost <= room:
            filled[index] += more
            room -= cost
        elif filled[index]:
            continue
        again = _offer(index, vessels[index], filled[index], room)
        if again:
            heappush(waiting, again)


def _offer(index: int, vessel: Vessel, taken: int, room: int) -> tuple[float, int, int, int] | None:
    """Offer the next filling of a vessel: its worth for each second (negated), and its cost."""
    if not taken:
        more = vessel.best_filling(room)
        cost = more + vessel.opening
    else:
        more = cost = vessel.unit if taken + vessel.unit <= vessel.most else 0
    if not more or not vessel.worth:
        return None
    brings = gain(vessel.worth, taken + more) - (gain(vessel.worth, taken) if taken else 0)
    return (-brings / cost, index, more, cost)


def _trade_up(vessels: Sequence[Vessel], filled: list[int], seconds: int) -> None:
    """Open one more vessel wherever what has to be emptied for it is worth less."""
    for index, vessel in enumerate(vessels):
        if filled[index] or not vessel.worth:
            continue
        trial = list(filled)
        trial[index] = vessel.least
        _empty_worst_first(vessels, trial, index, -_room(vessels, trial, seconds))
        room = _room(vessels, trial, seconds)
        if room >= 0:
            _pour_best_first(vessels, trial, room)
            if total_gain(vessels, trial) > total_gain(vessels, filled):
                filled[:] = trial


def _let_go(vessels: Sequence[Vessel], filled: list[int], seconds: int) -> None:
    """Close a vessel wherever its time is worth more in the others."""
    for index, vessel in enumerate(vessels):
        if not filled[index] or vessel.required:
            continue
        trial = list(filled)
        trial[index] = 0
        others = [replace(v, worth=0) if n == index else v for n, v in enumerate(vessels)]
        _pour_best_first(others, trial, _room(vessels, trial, seconds))
        if total_gain(vessels, trial) > total_gain(vessels, filled):
            filled[:] = trial


def _even_out(vessels: Sequence[Vessel], filled: list[int], seconds: int) -> None:
    """Move units from where they bring least to where they bring most, while that helps."""
    while True:
        trial = list(filled)
        _empty_worst_first(vessels, trial, None, GRAIN_SECONDS)
        _pour_best_first(vessels, trial, _room(vessels, trial, seconds))
        if total_gain(vessels, trial) <= total_gain(vessels, filled):
            return
        filled[:] = trial


def _empty_worst_first(
    vessels: Sequence[Vessel], filled: list[int], keep: int | None, needed: int
) -> None:
    """Take units back where they matter least, until so many seconds are free or none are left."""
    loss = [
        offer
        for index, vessel in enumerate(vessels)
        if index != keep and (offer := _loss(index, vessel, filled[index]))
    ]
    heapify(loss)
    while needed > 0 and loss:
        _, index = heappop(loss)
        filled[index] -= vessels[index].unit
        needed -= vessels[index].unit
        again = _loss(index, vessels[index], filled[index])
        if again:
            heappush(loss, again)


def _loss(index: int, vessel: Vessel, taken: int) -> tuple[float, int] | None:
    if taken - vessel.unit < vessel.least:
        return None
    brings = gain(vessel.worth, taken) - gain(vessel.worth, taken - vessel.unit)
    return (brings / vessel.unit, index)
