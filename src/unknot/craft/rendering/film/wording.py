"""What is written in a film besides what is said."""

from unknot.craft.knowledge import Knowledge
from unknot.craft.rendering.film.layout import FOAM, SOFT, TRACE
from unknot.craft.rendering.film.stills import Line
from unknot.craft.rendering.given import Given
from unknot.craft.rendering.limits import holds_in_words, limits_in_words
from unknot.craft.score import Score

COUNT = "{number} of {all}"
NEXT = "Next: {title}"
LAST = "Then rest a while."
BREATHS = {"in": "breathe in", "out": "breathe out"}
LEFT = "{minutes} min left"
LIMITED = "Within these limits: {limits}."
MINUTE_MS = 60_000


def step_lines(score: Score, number: int) -> list[Line]:
    """Write what a step is, which of how many, and what follows."""
    steps = score.steps
    count = COUNT.format(number=number + 1, all=len(steps))
    what, _, where = steps[number].title.partition(": ")
    following = [one.title.replace(": ", ", ") for one in steps[number + 1 : number + 2]]
    return [
        Line(count, 22, SOFT),
        Line(what, 58, FOAM),
        Line(where, 34, FOAM),
        Line(NEXT.format(title=following[0]) if following else LAST, 24, SOFT),
    ]


def breath_lines() -> dict[str, list[Line]]:
    """Write both ways of the breath."""
    return {way: [Line(said, 25, TRACE, slanted=True)] for way, said in BREATHS.items()}


def left_lines(score: Score) -> list[list[Line]]:
    """Write how many minutes are left, from none to all."""
    minutes = score.duration_ms // MINUTE_MS + 1
    return [[Line(LEFT.format(minutes=count), 20, SOFT)] for count in range(minutes + 1)]


def note_lines(score: Score, knowledge: Knowledge, given: Given) -> list[Line]:
    """Write what the film is limited to, and until when."""
    return [Line(sentence, 16, SOFT) for sentence in about(score, knowledge, given)]


def about(score: Score, knowledge: Knowledge, given: Given) -> tuple[str, str]:
    """Say what a film is limited to, and until when the answers behind it hold."""
    limits = ". ".join(limits_in_words(score.bounds, knowledge))
    return LIMITED.format(limits=limits), holds_in_words(given.made, given.until)
