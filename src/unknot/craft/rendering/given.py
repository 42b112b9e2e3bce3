"""What a file says besides its score: what only the people know who take it along."""

import msgspec

from unknot.craft.rendering.calendar.evening import Evening
from unknot.craft.rendering.notes import BruiseWatch, DoctorsNote
from unknot.craft.screening import Limits


class Given(msgspec.Struct, frozen=True):
    """All that a file needs and a score cannot know. Days and moments are in words.

    `made` is the day of making. `until` is when the answers behind the clearance grow old; empty
    where nobody knows when they were given. `limits` are what the clearance allows now: a score
    that leaves them is not rendered, nor one that looks for bruises for less than `watch_hours`
    where those are asked for. `meanwhile` is for what may be done only until somebody was asked,
    of which `note` is for them. `cautions` are sentences to heed. `voice` names who speaks, or
    the folder of their recordings: empty for the first voice that is here or else bells, None for
    bells alone.
    `talk` is the amount that is said, as the table of talk calls it; empty says everything.
    """

    made: str
    until: str = ""
    limits: Limits | None = None
    watch_hours: int = 0
    meanwhile: bool = False
    cautions: tuple[str, ...] = ()
    note: DoctorsNote | None = None
    watch: BruiseWatch | None = None
    evening: Evening | None = None
    link: str = ""
    stop_word: str = "stop"
    voice: str | None = ""
    talk: str = ""
    tone: int = 3
    giver_tone: int = 4
    build: str = "medium"
