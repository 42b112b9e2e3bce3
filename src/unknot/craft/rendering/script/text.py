"""The script: what to do, step by step, and what the voice says when."""

from collections.abc import Iterator
from textwrap import fill

from unknot.craft.knowledge import Knowledge, Library
from unknot.craft.knowledge.records import Whom
from unknot.craft.language import guarded, to_say
from unknot.craft.rendering.cautions import cautions_in
from unknot.craft.rendering.given import Given
from unknot.craft.rendering.limits import bounds_in_words, holds_in_words
from unknot.craft.rendering.notes import BruiseWatch
from unknot.craft.rendering.positions import position_in_words
from unknot.craft.rendering.stopping import STOP_FOR, how_to_stop, stop_signs
from unknot.craft.rendering.watching import WATCH_TITLE, watch_in, watch_words
from unknot.craft.score.events import Cue, Score, ScoreStep
from unknot.craft.shaping import capital

WIDTH = 78
HEED = to_say("Keep in mind")
GET_READY = to_say("Before you start")
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


def script(score: Score, knowledge: Knowledge, library: Library, given: Given) -> str:
    """Write a session as plain text, at most 78 columns wide."""
    watch = watch_in(score, knowledge, library, given)
    parts = (
        _heading(score, knowledge, given),
        _stopping(score, knowledge, library, given),
        _listed(HEED, cautions_in(score, knowledge, given), knowledge),
        _listed(GET_READY, score.before, knowledge),
        *_steps(score, knowledge),
        _watching(watch, knowledge) if watch else (),
        [fill(holds_in_words(given.made, given.until, knowledge), WIDTH)],
    )
    written = ("\n".join(part) for part in parts)
    return "\n\n".join(filter(None, written)) + "\n"


def _heading(score: Score, knowledge: Knowledge, given: Given) -> Iterator[str]:
    say = knowledge.phrased
    title = say(COMPANY[score.company], minutes=score.duration_ms // 60_000)
    yield title
    yield "=" * len(title)
    yield ""
    position = position_in_words(score.position, score.company, knowledge)
    yield fill(say("Position: {position}.", position=position), WIDTH)
    limits = bounds_in_words(score.bounds, knowledge, meanwhile=given.meanwhile)
    yield fill(" ".join(f"{guarded(line)}." for line in limits), WIDTH)


def _stopping(score: Score, knowledge: Knowledge, library: Library, given: Given) -> Iterator[str]:
    """Say what ends it at once, and whom to call."""
    yield guarded(knowledge.phrased(STOP_FOR))
    yield from map(_item, stop_signs(library))
    for sentence in how_to_stop(score, knowledge, given.stop_word):
        yield fill(guarded(sentence), WIDTH)


def _listed(title: str, sentences: tuple[str, ...], knowledge: Knowledge) -> Iterator[str]:
    """List sentences below a title; nothing where there are none."""
    if sentences:
        yield knowledge.phrased(title)
        yield from map(_item, sentences)


def _watching(watch: BruiseWatch, knowledge: Knowledge) -> Iterator[str]:
    """Say for what to look afterwards, and what each thing seen means."""
    words = watch_words(watch, knowledge)
    yield fill(guarded(knowledge.phrased(WATCH_TITLE, hours=watch.hours)), WIDTH)
    yield from (_indented(guarded(said), 2) for said in (watch.because, words["count"]) if said)
    for name, seen in (("emergency", watch.emergency), ("same_day", watch.same_day)):
        yield _indented(f"{guarded(words[name])}:", 2)
        yield from map(_item, map(capital, seen))


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


def _item(words: str) -> str:
    return _indented(f"- {guarded(words)}", 2)


def _indented(text: str, columns: int) -> str:
    space = " " * columns
    return fill(text, WIDTH, initial_indent=space, subsequent_indent=space + "  ")


def _clock(ms: int) -> str:
    seconds = ms // 1000
    return f"{seconds // 60:2}:{seconds % 60:02}"
