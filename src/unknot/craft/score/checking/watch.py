"""Watch: whoever bleeds or bruises easily is looked at early on, and once midway."""

from collections.abc import Iterator

from unknot.craft.score.checking.breach import Breach
from unknot.craft.score.events import Cue, Score
from unknot.craft.sentences import to_tell

EARLY_MS = 90_000


def watch(score: Score, watch_hours: int) -> Iterator[Breach]:
    """Look for the bruise watch, where the clearance or the score itself asks for one."""
    said = score.bounds.watch_hours
    if said < watch_hours:
        text = to_tell(
            "Bruises are looked for {hours} of {needed} hours.", hours=said, needed=watch_hours
        )
        yield Breach(0, "bruise_watch", text)
    if not max(said, watch_hours):
        return
    looks = [
        event.at_ms
        for event in score.events
        if isinstance(event, Cue) and event.kind == "bruise_watch"
    ]
    if not any(at_ms <= EARLY_MS for at_ms in looks):
        text = to_tell("Nobody is told early on to look for bruises.")
        yield Breach(0, "bruise_watch", text)
    if not any(score.duration_ms <= 3 * at_ms <= 2 * score.duration_ms for at_ms in looks):
        text = to_tell("Nobody is told midway to look for bruises.")
        yield Breach(score.duration_ms // 2, "bruise_watch", text)
