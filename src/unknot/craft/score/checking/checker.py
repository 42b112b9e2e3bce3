"""The checker: everything that a score must not do, looked for."""

from collections.abc import Iterator

from unknot.craft.knowledge import Knowledge
from unknot.craft.score.checking.breach import Breach
from unknot.craft.score.checking.strokes import breaches_of_stroke
from unknot.craft.score.events import Breath, Cue, Rest, Score, Stroke
from unknot.craft.screening.limits import Limits

LAST_STEP_SLACK = 0


def check_score(score: Score, limits: Limits, knowledge: Knowledge) -> tuple[Breach, ...]:
    """List every breach of the limits and of the laws, in the order of time; none is the aim."""
    found = [*_whole(score, limits), *_tiling(score), *_side_events(score)]
    for event in score.events:
        if isinstance(event, Stroke):
            found += breaches_of_stroke(event, score, limits, knowledge)
    return tuple(sorted(set(found)))


def _whole(score: Score, limits: Limits) -> Iterator[Breach]:
    if score.duration_ms > limits.max_minutes * 60_000:
        minutes = score.duration_ms / 60_000
        yield Breach(0, "minutes", f"It lasts {minutes:g} minutes of {limits.max_minutes} allowed.")
    if score.position not in limits.positions:
        yield Breach(0, "position", f"The position “{score.position}” is not allowed.")
    if not any(isinstance(event, Stroke) for event in score.events):
        yield Breach(0, "empty", "It has no strokes.")


def _tiling(score: Score) -> Iterator[Breach]:
    """Strokes and rests follow one another from the start to the end."""
    clock = 0
    for event in score.events:
        if not isinstance(event, Stroke | Rest):
            continue
        if event.duration_ms <= 0:
            yield Breach(event.start_ms, "length", "Something lasts no time at all.")
        if event.start_ms != clock:
            kind = "gap" if event.start_ms > clock else "overlap"
            yield Breach(clock, kind, f"There is a {kind} at {clock / 1000:g} seconds.")
        clock = event.start_ms + event.duration_ms
    if clock != score.duration_ms:
        yield Breach(clock, "end", "The strokes do not end where the score does.")


def _side_events(score: Score) -> Iterator[Breach]:
    for event in score.events:
        if isinstance(event, Cue) and not 0 <= event.at_ms < max(1, score.duration_ms):
            yield Breach(event.at_ms, "cue", "A cue is said outside the session.")
        if isinstance(event, Breath) and _end(event) > score.duration_ms:
            yield Breach(event.start_ms, "breath", "The breath is led beyond the end.")
        if not isinstance(event, Breath) and not 0 <= event.step < len(score.steps):
            at_ms = event.at_ms if isinstance(event, Cue) else event.start_ms
            yield Breach(at_ms, "step", "Something belongs to no step.")


def _end(breath: Breath) -> int:
    return breath.start_ms + breath.cycles * (breath.in_ms + breath.out_ms)
