"""Session: what holds for a score as a whole: its length, its tiling, its steps, its cues."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from unknot.craft.knowledge import Knowledge
from unknot.craft.language import to_say
from unknot.craft.score.checking.breach import Breach
from unknot.craft.score.events import Breath, Cue, Event, Rest, Score, Stroke
from unknot.craft.screening.limits import Limits
from unknot.craft.sentences import decimal, to_tell
from unknot.craft.shaping import shortened

GAP = ("gap", to_say("There is a gap at {seconds} seconds."))
OVERLAP = ("overlap", to_say("There is an overlap at {seconds} seconds."))
OUTSIDE = to_say("Something happens outside “{step}”.")
OTHERWISE = to_say("Something else is done than “{step}” says.")
TOO_MANY = to_say("{technique}: {seconds} seconds on {zone} are too many.")
SHORTEST_BREATH_MS = 1_000
"""No way in or out that is led is shorter."""
STAYS_IN_ONE_PLACE = frozenset({"knead", "circle", "tap", "shake"})


def whole(score: Score, limits: Limits) -> Iterator[Breach]:
    """Look at its length, its position, and whether anything is done at all."""
    if score.duration_ms > limits.max_minutes * 60_000:
        minutes, most = decimal(score.duration_ms / 60_000, 3), limits.max_minutes
        text = to_tell("It lasts {minutes} minutes of {most} allowed.", minutes=minutes, most=most)
        yield Breach(0, "minutes", text)
    if score.position not in limits.positions:
        text = to_tell(
            "The position “{position}” is not allowed.", position=shortened(score.position)
        )
        yield Breach(0, "position", text)
    if not any(isinstance(event, Stroke) for event in score.events):
        yield Breach(0, "empty", to_tell("It has no strokes."))


def tiling(score: Score) -> Iterator[Breach]:
    """Strokes and rests follow one another from the start to the end."""
    clock = 0
    for event in score.events:
        if not isinstance(event, Stroke | Rest):
            continue
        if event.duration_ms <= 0:
            yield Breach(event.start_ms, "length", to_tell("Something lasts no time at all."))
        if event.start_ms != clock:
            kind, words = GAP if event.start_ms > clock else OVERLAP
            yield Breach(clock, kind, to_tell(words, seconds=decimal(clock / 1000, 3)))
        clock = event.start_ms + event.duration_ms
    if clock != score.duration_ms:
        yield Breach(clock, "end", to_tell("The strokes do not end where the score does."))


def steps(score: Score) -> Iterator[Breach]:
    """Strokes and rests lie within their step, and do what it says."""
    for event in score.events:
        if isinstance(event, Breath):
            continue
        at_ms = _at_ms(event)
        if not 0 <= event.step < len(score.steps):
            yield Breach(at_ms, "step", to_tell("Something belongs to no step."))
            continue
        step = score.steps[event.step]
        end_ms = at_ms if isinstance(event, Cue) else at_ms + event.duration_ms
        if not step.start_ms <= at_ms <= end_ms <= step.end_ms:
            yield Breach(at_ms, "step", to_tell(OUTSIDE, step=shortened(step.title)))
        said = (step.technique, step.pressure)
        if isinstance(event, Stroke) and (event.technique, event.pressure) != said:
            yield Breach(at_ms, "step", to_tell(OTHERWISE, step=shortened(step.title)))


def order(score: Score) -> Iterator[Breach]:
    """Strokes and rests come first, then the cues, then the breaths."""
    for earlier, later in pairwise(score.events):
        if _part(later) < _part(earlier):
            text = to_tell("Strokes and rests, cues and breaths are not in this order.")
            yield Breach(_at_ms(later), "order", text)


def side_events(score: Score) -> Iterator[Breach]:
    """Cues and breaths lie in order within the session."""
    cues = [event for event in score.events if isinstance(event, Cue)]
    for cue in cues:
        if not 0 <= cue.at_ms < max(1, score.duration_ms):
            yield Breach(cue.at_ms, "cue", to_tell("A cue is said outside the session."))
    for earlier, later in pairwise(cues):
        if later.at_ms < earlier.at_ms:
            yield Breach(later.at_ms, "cue", to_tell("The cues are not in order."))
    breaths = [event for event in score.events if isinstance(event, Breath)]
    for one, other in pairwise(breaths):
        if other.start_ms < one.start_ms:
            yield Breach(other.start_ms, "breath", to_tell("The breaths are not in order."))
    for breath in breaths:
        if min(breath.in_ms, breath.out_ms) < SHORTEST_BREATH_MS:
            yield Breach(breath.start_ms, "breath", to_tell("A breath is too short to follow."))
        if _leads_beyond(breath, score.duration_ms):
            text = to_tell("The breath is led beyond the session.")
            yield Breach(breath.start_ms, "breath", text)


def doses(score: Score, knowledge: Knowledge) -> Iterator[Breach]:
    """No place is worked longer with one technique than the table says."""
    worked: Counter[tuple[str, str]] = Counter()
    for event in score.events:
        if isinstance(event, Stroke) and 0 <= event.step < len(score.steps):
            worked.update(
                {
                    (event.technique, zone): event.duration_ms
                    for zone in score.steps[event.step].zones
                    if zone in knowledge.zones and _works_on(event, zone, knowledge)
                }
            )
    for (name, zone), ms in worked.items():
        technique = knowledge.techniques.get(name)
        if (
            technique
            and technique.gesture in STAYS_IN_ONE_PLACE
            and (ms > technique.most_seconds * 1000)
        ):
            text = to_tell(TOO_MANY, technique=technique.name, seconds=ms // 1000, zone=zone)
            yield Breach(0, "dose", text)


def _part(event: Event) -> int:
    return 1 if isinstance(event, Cue) else 2 if isinstance(event, Breath) else 0


def _at_ms(event: Event) -> int:
    return event.at_ms if isinstance(event, Cue) else event.start_ms


def _works_on(stroke: Stroke, zone: str, knowledge: Knowledge) -> bool:
    side = knowledge.zones[zone].side
    return stroke.side == "both" or side in (stroke.side, "middle")


def _leads_beyond(breath: Breath, duration_ms: int) -> bool:
    end = breath.start_ms + breath.cycles * (breath.in_ms + breath.out_ms)
    return breath.start_ms < 0 or breath.cycles < 1 or end > duration_ms
