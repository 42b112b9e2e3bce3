"""Frame: what one plan moves within, gathered once."""

import msgspec

from unknot.craft.knowledge import Knowledge
from unknot.craft.planning.wish import Wish
from unknot.craft.screening.limits import Limits, Position

TIME_TO_WARM_MINUTES = 8
"""Below this there is no time for the two to three minutes of warming that small spots need."""


class Frame(msgspec.Struct, frozen=True):
    """A wish inside limits, in the position and the time that were possible.

    `limits` are those of the clearance, and withhold what these people leave out besides. `sore`
    holds the level (1 or 2) of each aching zone.
    """

    wish: Wish
    limits: Limits
    knowledge: Knowledge
    position: Position
    minutes: int
    sore: dict[str, int]

    @property
    def seconds(self) -> int:
        """The whole time of the plan."""
        return self.minutes * 60

    @property
    def time_to_warm(self) -> bool:
        """Whether there is time to warm a place before pressing on one spot."""
        return self.minutes >= TIME_TO_WARM_MINUTES

    @property
    def may_press(self) -> bool:
        """Whether anything firmer than resting hands is allowed, and liked."""
        return self.limits.max_pressure > 0 and self.wish.pressure_liked != 0
