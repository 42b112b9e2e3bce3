"""Pouring: share out seconds so that the last ones bring the same everywhere.

Each vessel takes nothing, or at least `least` and at most `most` seconds. Its gain is concave, so
the best mixture grows by always pouring where a second brings most: the next unit of an open
vessel, or the first filling of a closed one. What was poured is then traded.
"""

from collections.abc import Sequence

from unknot.craft.planning.best_first import pour_best_first
from unknot.craft.planning.trading import trade
from unknot.craft.planning.vessel import Vessel, room_left


def pour(vessels: Sequence[Vessel], seconds: int) -> tuple[int, ...]:
    """Share out seconds, openings included; 0 leaves a vessel closed.

    Required vessels are always filled to their least, even beyond `seconds`. What no vessel can
    take is left over: the caller sees it in the sum.
    """
    filled = [vessel.least if vessel.required else 0 for vessel in vessels]
    pour_best_first(vessels, filled, room_left(vessels, filled, seconds))
    trade(vessels, filled, seconds)
    return tuple(filled)
