"""The script: what to do, step by step, and what the voice says when."""

from collections.abc import Iterator
from textwrap import fill

from unknot.craft.knowledge import Knowledge, Library
from unknot.craft.knowledge.records import Whom
from unknot.craft.language import guarded, to_say
from unknot.craft.rendering.limits import bounds_in_words
from unknot.craft.rendering.positions import position_in_words
from unknot.craft.rendering.stopping import STOP_FOR, STOP_WORD, stop_signs
from unknot.craft.score.events import Cue, Score, ScoreStep

WIDTH = 78
COMPANY = to_say(
    {
        "partner": "A massage of {minutes} minutes, with someone who helps",
        "alone": "A massage of {minutes} minutes, on your own",
    }
)
TO: dict[Whom, str] = to_say(
    {
        "giver": "“{said}”",
        "receiver": "to the receiver: “{said}”",
        "both": "to both: “{said}”",
    }
)


def script(score: Score, knowledge: Knowledge, library: Library, *, stop_word: str = "stop") -> str:
    """Write a session as plain text, at most 78 columns wide."""
    alone = score.company == "alone"
    parts = (
        _heading(score, knowledge),
        _stopping(library, "" if alone else stop_word),
        _preparing(score, knowledge),
        *_steps(score, knowledge),
    )
    return "\n\n".join("\n".join(part) for part in parts) + "\n"


def _heading(score: Score, knowledge: Knowledge) -> Iterator[str]:
    say = knowledge.phrased
    title = say(COMPANY[score.company], minutes=score.duration_ms // 60_000)
    yield title
    yield "=" * len(title)
    yield ""
    position = position_in_words(score.position, score.company, knowledge)
    yield fill(say("Position: {position}.", position=position), WIDTH)
    limits = bounds_in_words(score.bounds, knowledge)
    yield fill(" ".join(f"{guarded(line)}." for line in limits), WIDTH)


def _stopping(library: Library, stop_word: str) -> Iterator[str]:
    """Say what ends it at once; the word only where somebody is there to hear it."""
    yield guarded(library.phrased(STOP_FOR))
    yield from (_indented(f"- {guarded(sign)}", 2) for sign in stop_signs(library))
    if stop_word:
        yield _indented(f"- {guarded(library.phrased(STOP_WORD, word=stop_word))}", 2)


def _preparing(score: Score, knowledge: Knowledge) -> Iterator[str]:
    yield knowledge.phrased("Before you start")
    yield from (_indented(f"- {sentence}", 2) for sentence in score.before)


def _steps(score: Score, knowledge: Knowledge) -> Iterator[Iterator[str]]:
    explained: set[str] = set()
    for number, step in enumerate(score.steps):
        yield _step(number, step, score, knowledge, explain=step.how not in explained)
        explained.add(step.how)


def _step(
    number: int, step: ScoreStep, score: Score, knowledge: Knowledge, *, explain: bool
) -> Iterator[str]:
    """Tell one step; how it is done is explained once."""
    say = knowledge.phrased
    yield f"{_clock(step.start_ms)}  {number + 1}. {step.title}"
    length = _clock(step.end_ms - step.start_ms).strip()
    firmness = _firmness(step, knowledge)
    yield _indented(say("{length} long, {firmness}.", length=length, firmness=firmness), 7)
    if explain:
        yield _indented(step.how, 7)
    yield _indented(say("Why: {why}", why=step.why), 7)
    for event in score.events:
        if isinstance(event, Cue) and event.step == number and event.kind != "name":
            said = say(_to_whom(event, score), said=event.text)
            yield _indented(f"{_clock(event.at_ms)}  {said}", 7)


def _to_whom(cue: Cue, score: Score) -> str:
    """Say whom a sentence addresses where it is not the giver alone."""
    return TO["giver" if score.company == "alone" else cue.to]


def _firmness(step: ScoreStep, knowledge: Knowledge) -> str:
    if not step.pressure:
        return knowledge.phrased("no pressure")
    return knowledge.phrased("pressure {level} of 3", level=step.pressure)


def _indented(text: str, columns: int) -> str:
    space = " " * columns
    return fill(text, WIDTH, initial_indent=space, subsequent_indent=space + "  ")


def _clock(ms: int) -> str:
    seconds = ms // 1000
    return f"{seconds // 60:2}:{seconds % 60:02}"
