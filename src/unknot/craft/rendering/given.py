"""What a file says besides its score: what only the people know who take it along."""

import msgspec

from unknot.craft.rendering.calendar.evening import Evening
from unknot.craft.rendering.notes import BruiseWatch, DoctorsNote
from unknot.craft.screening import Limits


class Given(msgspec.Struct, frozen=True):
    """All that a file needs and a score cannot know. Days and moments are in words.

    `made` is the day of making. `until` is when the answers behind the clearance grow old; empty
    where nobody knows when they were given. `limits` are what the clearance allows now: a score
    that leaves them is not rendered. `cautions` are sentences to heed.
    """

    made: str
    until: str = ""
    limits: Limits | None = None
    cautions: tuple[str, ...] = ()
    note: DoctorsNote | None = None
    watch: BruiseWatch | None = None
    evening: Evening | None = None
    link: str = ""
    stop_word: str = "stop"
    tone: int = 3
    build: str = "medium"
