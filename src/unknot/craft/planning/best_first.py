"""Best first: the next second goes to where it brings most."""

from collections.abc import Sequence
from heapq import heapify, heappop, heappush

from unknot.craft.planning.vessel import Vessel
from unknot.craft.planning.worth import gain


def pour_best_first(vessels: Sequence[Vessel], filled: list[int], room: int) -> None:
    """Pour so many seconds more into what is already filled, openings counted."""
    if room <= 0:
        return
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
