"""The script: what to do, step by step, and what the voice says when."""

from collections.abc import Iterator
from textwrap import fill

from unknot.craft.knowledge import Knowledge
from unknot.craft.knowledge.records import Whom
from unknot.craft.rendering.limits import limits_in_words
from unknot.craft.score.events import Cue, Score, ScoreStep

WIDTH = 78
COMPANY = {"partner": "with someone who helps", "alone": "on your own"}
POSITION = {
    "face_down": "lying face down",
    "astride_chair": "sitting astride a chair, leaning forward",
    "side_lying_left": "lying on the left side",
    "side_lying_right": "lying on the right side",
}
UPRIGHT_ALONE = "sitting or standing, with a wall to lean against"
TO: dict[Whom, str] = {"giver": "", "receiver": "to the receiver: ", "both": "to both: "}
STOP = "Stop at once at a sharp, spreading or numb feeling, or at dizziness."
STOP_WORD = "The word “stop” ends everything at once."


def script(score: Score, knowledge: Knowledge) -> str:
    """Write a session as plain text, at most 78 columns wide."""
    return "\n".join(_lines(score, knowledge)).rstrip() + "\n"


def position_in_words(position: str, company: str) -> str:
    """Say how someone lies or sits."""
    upright_alone = company == "alone" and position == "astride_chair"
    return UPRIGHT_ALONE if upright_alone else POSITION[position]


def _lines(score: Score, knowledge: Knowledge) -> Iterator[str]:
    minutes = score.duration_ms // 60_000
    title = f"A massage of {minutes} minutes, {COMPANY[score.company]}"
    yield title
    yield "=" * len(title)
    yield ""
    yield fill(f"Position: {position_in_words(score.position, score.company)}.", WIDTH)
    limits = limits_in_words(score.bounds, knowledge)
    yield fill(" ".join(f"{line}." for line in limits), WIDTH)
    yield fill(STOP if score.company == "alone" else f"{STOP} {STOP_WORD}", WIDTH)
    yield ""
    yield "Before you start"
    yield from (_indented(f"- {sentence}", 2) for sentence in score.before)
    explained: set[str] = set()
    for number, step in enumerate(score.steps):
        yield ""
        yield from _step(number, step, score, explain=step.how not in explained)
        explained.add(step.how)


def _step(number: int, step: ScoreStep, score: Score, *, explain: bool) -> Iterator[str]:
    """Tell one step; how it is done is explained once."""
    yield f"{_clock(step.start_ms)}  {number + 1}. {step.title}"
    yield _indented(f"{_clock(step.end_ms - step.start_ms).strip()} long, {_firmness(step)}.", 7)
    if explain:
        yield _indented(step.how, 7)
    yield _indented(f"Why: {step.why}", 7)
    for event in score.events:
        if isinstance(event, Cue) and event.step == number and event.kind != "name":
            yield _indented(f"{_clock(event.at_ms)}  {_to_whom(event, score)}“{event.text}”", 7)


def _to_whom(cue: Cue, score: Score) -> str:
    """Say whom a sentence addresses where it is not the giver alone."""
    return "" if score.company == "alone" else TO[cue.to]


def _firmness(step: ScoreStep) -> str:
    return f"pressure {step.pressure} of 3" if step.pressure else "no pressure"


def _indented(text: str, columns: int) -> str:
    space = " " * columns
    return fill(text, WIDTH, initial_indent=space, subsequent_indent=space + "  ")


def _clock(ms: int) -> str:
    seconds = ms // 1000
    return f"{seconds // 60:2}:{seconds % 60:02}"
