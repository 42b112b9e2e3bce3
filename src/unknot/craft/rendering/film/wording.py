"""What is written in a film besides what is said."""

from unknot.craft.knowledge import Knowledge
from unknot.craft.language import guarded, to_say
from unknot.craft.rendering.film.layout import FOAM, SOFT, TRACE
from unknot.craft.rendering.film.stills import Line
from unknot.craft.rendering.given import Given
from unknot.craft.rendering.limits import bounds_in_words, holds_in_words
from unknot.craft.score import Score
from unknot.craft.shaping import joined

COUNT = to_say("{number} of {all}")
NEXT = to_say("Next: {title}")
OVER = to_say("Rest a while")
LAST = to_say("Then rest a while.")
BREATHS = to_say({"in": "breathe in", "out": "breathe out"})
LEFT = to_say("{minutes} min left")
LIMITED = to_say("Within these limits: {limits}.")
MINUTE_MS = 60_000
READ_AT_ONCE = 330
"""Letters."""


def step_lines(score: Score, number: int, knowledge: Knowledge) -> list[Line]:
    """Write what a step is, which of how many, and what follows."""
    steps = score.steps
    count = knowledge.phrased(COUNT, number=number + 1, all=len(steps))
    what, _, where = steps[number].title.partition(": ")
    following = [one.title.replace(": ", ", ") for one in steps[number + 1 : number + 2]]
    return [
        Line(count, 26, SOFT),
        Line(what, 58, FOAM),
        Line(where, 34, FOAM),
        Line(_what_follows(following, knowledge), 28, SOFT),
    ]


def _what_follows(following: list[str], knowledge: Knowledge) -> str:
    return knowledge.phrased(NEXT, title=following[0]) if following else knowledge.phrased(LAST)


def over_lines(knowledge: Knowledge, given: Given) -> list[Line]:
    """Write what stands in place of a step once the last one is done."""
    return [Line(knowledge.phrased(OVER), 58, FOAM), Line(_holds(knowledge, given), 28, SOFT)]


def breath_lines(knowledge: Knowledge) -> dict[str, list[Line]]:
    """Write both ways of the breath."""
    said = {way: knowledge.phrased(words) for way, words in BREATHS.items()}
    return {way: [Line(words, 28, TRACE, slanted=True)] for way, words in said.items()}


def left_lines(score: Score, knowledge: Knowledge) -> list[list[Line]]:
    """Write how many minutes are left, from none to all."""
    minutes = score.duration_ms // MINUTE_MS + 1
    left = (knowledge.phrased(LEFT, minutes=count) for count in range(minutes + 1))
    return [[Line(words, 26, SOFT)] for words in left]


def note_lines(text: str) -> list[Line]:
    """Write a part of what a film is limited to."""
    return [Line(text, 27, FOAM)]


def notes(score: Score, knowledge: Knowledge, given: Given) -> list[str]:
    """Say what a film is limited to, in parts that can be read at once, and until when it holds."""
    parts: list[str] = []
    limits: list[str] = []
    for limit in bounds_in_words(score.bounds, knowledge, meanwhile=given.meanwhile):
        longer = _within([*limits, limit], knowledge)
        if limits and len(longer) > READ_AT_ONCE:
            parts.append(_within(limits, knowledge))
            limits = []
        limits.append(limit)
    return [*parts, _within(limits, knowledge), _holds(knowledge, given)]


def _within(limits: list[str], knowledge: Knowledge) -> str:
    return guarded(knowledge.phrased(LIMITED, limits=joined(". ", *limits)))


def _holds(knowledge: Knowledge, given: Given) -> str:
    return holds_in_words(given.made, given.until, knowledge)
