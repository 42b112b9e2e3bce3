"""From what was heard to proposals, question by question, and to questions back."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from unknot.craft.knowledge import Knowledge
from unknot.craft.language import to_say
from unknot.craft.said import in_each
from unknot.craft.screening.answers import NOT_SURE, Answer
from unknot.craft.screening.words.heard import Counts, Heard, How, Span, Spared, Why
from unknot.craft.screening.words.hearing import Hearing
from unknot.craft.screening.words.reading import Ask, Proposal, Quote
from unknot.craft.screening.words.spoken import Spoken
from unknot.craft.shaping import filled_in
from unknot.craft.spelling import shown

BECAUSE = to_say(
    {
        How.SAID: "You wrote {words}.",
        How.UNSURE: "You wrote {words}, and are not sure.",
        How.LONG_AGO: "You wrote {words}, which is longer ago.",
        How.TOGETHER: "You wrote {words}: together these matter.",
        How.MEASURED: "You wrote {words}.",
        How.MEDICINE: "You wrote {words}, a medicine that matters here.",
        How.UNKNOWN_MEDICINE: "You wrote {words}, which may be a medicine that we do not know.",
        How.NOT_UNDERSTOOD: "You wrote {words}, which we do not understand.",
    }
)
ASKED = to_say(
    {
        Why.DENIED: "You wrote that this is not so: {words}. Please confirm it below.",
        Why.SOMEONE_ELSE: "This seems to be about somebody else: {words}. "
        "Is it about the person who is to be massaged?",
        Why.OVER: "This seems to be long over: {words}. Is anything left of it?",
        Why.AHEAD: "This seems to lie ahead: {words}. Has it been already?",
        Why.WONDERED: "You wonder about this: {words}. Is there any sign of it?",
        Why.HANDLED: "This seems to belong to your work: {words}. "
        "Does the person who is to be massaged take it?",
        Why.STOPPED: "You wrote that this was stopped: {words}. When was it last taken?",
        Why.PURPOSE_TOLD: "Is this a medicine, and only for what you wrote: {words}?",
    }
)
MOST_QUOTED = 4
NOT_UNDERSTOOD = to_say(
    "We did not understand {words}. Please say it differently, or answer below."
)
NOTHING_UNDERSTOOD = to_say(
    "We did not understand what you wrote. Please answer the questions below."
)


Key = tuple[str, Answer, How]
AskKey = tuple[str, str, Why | None]


def proposals_for(heard: Iterable[Heard], hearing: Hearing) -> tuple[Proposal, ...]:
    """Propose answers, in the order of the questions; the same one once, with all its words."""
    found: dict[Key, list[Span]] = defaultdict(list)
    for one in heard:
        if isinstance(one, Counts):
            for question, answer in _answers(one, hearing.knowledge):
                found[question, answer, one.how] += one.spans
    order = {question: at for at, question in enumerate(hearing.knowledge.questions)}
    proposals = [_proposal(key, spans, hearing) for key, spans in found.items()]
    return tuple(sorted(proposals, key=lambda one: (order[one.question], one.quotes[0].start)))


def nothing_understood(knowledge: Knowledge) -> Ask:
    """Say that nothing was understood."""
    return Ask(knowledge.phrased(NOTHING_UNDERSTOOD))


def asks_for(heard: Iterable[Heard], hearing: Hearing) -> tuple[Ask, ...]:
    """Ask back about what does not count by itself, each thing once."""
    found: dict[AskKey, list[Span]] = defaultdict(list)
    for one in heard:
        for text, question, why in _asked(one, hearing.knowledge):
            found[text, question, why] += one.spans
    return tuple(_ask(key, spans, hearing) for key, spans in found.items())


def _answers(counts: Counts, knowledge: Knowledge) -> Iterator[tuple[str, Answer]]:
    by_question: dict[str, list[str]] = defaultdict(list)
    for rule in counts.rules:
        by_question[_question_of(rule, knowledge)].append(rule)
    for question, rules in by_question.items():
        yield question, tuple(sorted(rules))
    for question in counts.not_sure:
        yield question, NOT_SURE


def _question_of(rule: str, knowledge: Knowledge) -> str:
    """Give the first question where a rule can be named."""
    return next(one.id for one in knowledge.questions.values() if rule in one.can_name)


def _proposal(key: Key, spans: list[Span], hearing: Hearing) -> Proposal:
    question, answer, how = key
    quotes = _quotes(spans, hearing.spoken)
    because = hearing.knowledge.phrased(BECAUSE[how], words=_joined(quotes, hearing.knowledge))
    return Proposal(question, answer, quotes, how, because)


def _asked(one: Heard, knowledge: Knowledge) -> Iterator[AskKey]:
    if isinstance(one, Spared):
        if one.rules or one.why is Why.PURPOSE_TOLD:
            questions = [_question_of(rule, knowledge) for rule in one.rules]
            yield knowledge.phrased(ASKED[one.why]), next(iter(questions), ""), one.why
        return
    question = next((question for question, _ in _answers(one, knowledge)), "")
    for text in one.asks:
        yield in_each(_as_it_is, text), question, None
    if one.how is How.NOT_UNDERSTOOD:
        yield knowledge.phrased(NOT_UNDERSTOOD), question, None


def _ask(key: AskKey, spans: list[Span], hearing: Hearing) -> Ask:
    text, question, why = key
    quotes = _quotes(spans, hearing.spoken)
    words = _joined(quotes, hearing.knowledge)
    return Ask(filled_in(text, words=words), quotes, question, why)


def _quotes(spans: Iterable[Span], spoken: Spoken) -> tuple[Quote, ...]:
    """Quote words as they stand in the text, without those that a longer quote holds."""
    kept: list[Span] = []
    for first, after in sorted(set(spans), key=lambda span: (span[0], -span[1])):
        if not kept or after > kept[-1][1]:
            kept.append((first, after))
    return tuple(_quote(first, after, spoken) for first, after in kept)


def _quote(first: int, after: int, spoken: Spoken) -> Quote:
    start, end = spoken.words[first].start, spoken.words[after - 1].end
    return Quote(spoken.text[start:end], start, end)


def _as_it_is(text: str) -> str:
    """Keep braces that somebody wrote from being filled in."""
    return text.replace("{", "{{").replace("}", "}}")


def _joined(quotes: tuple[Quote, ...], knowledge: Knowledge) -> str:
    words = ", ".join(f"“{shown(quote.words)}”" for quote in quotes[:MOST_QUOTED])
    return (
        knowledge.phrased("{words} and more", words=words) if len(quotes) > MOST_QUOTED else words
    )
