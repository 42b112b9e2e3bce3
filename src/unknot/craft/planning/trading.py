"""Trading: seconds change hands as long as the whole gains by it.

Opening costs time and some vessels are coarse, so pouring alone can end beside the best mixture.
"""

from collections.abc import Sequence
from heapq import heapify, heappop, heappush
from itertools import product

from msgspec.structs import replace

from unknot.craft.planning.best_first import pour_best_first
from unknot.craft.planning.vessel import GRAIN_SECONDS, Vessel, room_left, total_gain
from unknot.craft.planning.worth import gain


def trade(vessels: Sequence[Vessel], filled: list[int], seconds: int) -> None:
    """Trade until no trade helps any more."""
    before = None
    while filled != before:
        before = list(filled)
        _hand_over(vessels, filled)
        _trade_up(vessels, filled, seconds)
        _let_go(vessels, filled, seconds)
        _even_out(vessels, filled, seconds)


def _hand_over(vessels: Sequence[Vessel], filled: list[int]) -> None:
    """Hand the seconds of a vessel to one that makes more of the same time."""
    for index, vessel in enumerate(vessels):
        for other, taken in enumerate(filled):
            if filled[index] or vessels[other].required or not vessel.takes(taken):
                continue
            if gain(vessel.worth, taken) > gain(vessels[other].worth, taken):
                filled[index], filled[other] = taken, 0


def _trade_up(vessels: Sequence[Vessel], filled: list[int], seconds: int) -> None:
    """Open one more vessel, or fill a coarse one further, where what that takes is worth less."""
    for index, vessel in enumerate(vessels):
        fillings = vessel.next_fillings(filled[index]) if vessel.worth else ()
        for more, closed in product(fillings, (None, *_least_useful(vessels, filled, index))):
            trial = _traded(vessels, filled, seconds, index, more, closed)
            if trial and total_gain(vessels, trial) > total_gain(vessels, filled):
                filled[:] = trial
                break


def _traded(
    vessels: Sequence[Vessel],
    filled: list[int],
    seconds: int,
    index: int,
    more: int,
    closed: int | None,
) -> list[int]:
    """Give one vessel more, and take that from the least useful units of the others.

    Another vessel may be closed for it altogether. Empty where even that is not enough.
    """
    trial = list(filled)
    trial[index] += more
    if closed is not None:
        trial[closed] = 0
    _empty_worst_first(vessels, trial, index, -room_left(vessels, trial, seconds))
    room = room_left(vessels, trial, seconds)
    pour_best_first(vessels, trial, room)
    return trial if room >= 0 else []


def _least_useful(vessels: Sequence[Vessel], filled: list[int], keep: int) -> list[int]:
    """Name the open vessel whose time brings least and that may be closed, if there is one."""
    open_ = [
        index
        for index, vessel in enumerate(vessels)
        if filled[index] and index != keep and not vessel.required
    ]
    return sorted(open_, key=lambda index: gain(vessels[index].worth, filled[index]))[:1]


def _let_go(vessels: Sequence[Vessel], filled: list[int], seconds: int) -> None:
    """Close a vessel wherever its time is worth more in the others."""
    for index, vessel in enumerate(vessels):
        if not filled[index] or vessel.required:
            continue
        trial = list(filled)
        trial[index] = 0
        others = [replace(v, worth=0) if n == index else v for n, v in enumerate(vessels)]
        pour_best_first(others, trial, room_left(vessels, trial, seconds))
        if total_gain(vessels, trial) > total_gain(vessels, filled):
            filled[:] = trial


def _even_out(vessels: Sequence[Vessel], filled: list[int], seconds: int) -> None:
    """Move units from where they bring least to where they bring most, while that helps."""
    while True:
        trial = list(filled)
        _empty_worst_first(vessels, trial, None, GRAIN_SECONDS)
        pour_best_first(vessels, trial, room_left(vessels, trial, seconds))
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
