"""From what was heard to proposals, question by question, and to questions back."""

from collections.abc import Iterable, Iterator

from unknot.craft.knowledge import Knowledge
from unknot.craft.screening.answers import NOT_SURE
from unknot.craft.screening.words.heard import Counts, Heard, How, Span, Spared, Why
from unknot.craft.screening.words.hearing import Hearing
from unknot.craft.screening.words.reading import Ask, Proposal, Quote
from unknot.craft.screening.words.spoken import Spoken
from unknot.craft.spelling import shown

BECAUSE = {
    How.SAID: "You wrote {words}.",
    How.UNSURE: "You wrote {words}, and are not sure.",
    How.LONG_AGO: "You wrote {words}, which is longer ago.",
    How.TOGETHER: "You wrote {words}, which matter together.",
    How.MEASURED: "You wrote {words}.",
    How.MEDICINE: "You wrote {words}, a medicine that matters here.",
    How.UNKNOWN_MEDICINE: "You wrote {words}, which may be a medicine that we do not know.",
    How.NOT_UNDERSTOOD: "You wrote {words}, which we do not understand.",
}
RECEIVER = "the person who is to be massaged"
ASKED = {
    Why.DENIED: "You wrote that {words} is not so: please confirm it below.",
    Why.SOMEONE_ELSE: f"{{words}} seems to be about somebody else. Is it about {RECEIVER}?",
    Why.OVER: "{words} seems to be long over. Is anything left of it?",
    Why.AHEAD: "{words} seems to lie ahead. Has it been already?",
    Why.WONDERED: "You wonder about {words}. Is there any sign of it?",
    Why.HANDLED: f"{{words}} seems to belong to your work. Does {RECEIVER} take it?",
    Why.STOPPED: "You wrote that {words} was stopped. When was it last taken?",
    Why.PURPOSE_TOLD: "Is {words} a medicine, and only for what you wrote?",
}
NOT_UNDERSTOOD = "We did not understand {words}. Please say it differently, or answer below."
NOTHING_UNDERSTOOD = Ask("We did not understand what you wrote. Please answer the questions below.")


def proposals_for(heard: Iterable[Heard], hearing: Hearing) -> tuple[Proposal, ...]:
    """Propose answers, in the order of the questions and then of the text."""
    counting = (one for one in heard if isinstance(one, Counts))
    found = dict.fromkeys(proposal for one in counting for proposal in _proposed(one, hearing))
    order = {question: at for at, question in enumerate(hearing.knowledge.questions)}
    return tuple(sorted(found, key=lambda one: (order[one.question], one.quotes[0].start)))


def asks_for(heard: Iterable[Heard], hearing: Hearing) -> tuple[Ask, ...]:
    """Ask back about what does not count by itself, each thing once."""
    return tuple(dict.fromkeys(ask for one in heard for ask in _asked(one, hearing)))


def _proposed(counts: Counts, hearing: Hearing) -> Iterator[Proposal]:
    quotes = _quotes(counts.spans, hearing.spoken)
    because = BECAUSE[counts.how].format(words=_joined(quotes))
    by_question: dict[str, list[str]] = {}
    for rule in counts.rules:
        question = _question_of(rule, counts.question, hearing.knowledge)
        by_question.setdefault(question, []).append(rule)
    for question, rules in by_question.items():
        yield Proposal(question, tuple(sorted(rules)), quotes, counts.how, because)
    for question in counts.not_sure:
        yield Proposal(question, NOT_SURE, quotes, counts.how, because)


def _question_of(rule: str, otherwise: str, knowledge: Knowledge) -> str:
    """Give the first question that leads to a rule, else the one that the sign names."""
    asking = (one.id for one in knowledge.questions.values() if rule in one.yes_to)
    return next(asking, otherwise)


def _asked(one: Heard, hearing: Hearing) -> Iterator[Ask]:
    quotes = _quotes(one.spans, hearing.spoken)
    words = _joined(quotes)
    if isinstance(one, Spared):
        question = _question_of(one.rules[0], "", hearing.knowledge) if one.rules else ""
        yield Ask(ASKED[one.why].format(words=words), quotes, question, one.why)
        return
    for text in one.asks:
        yield Ask(text, quotes, one.question)
    if one.how is How.NOT_UNDERSTOOD:
        yield Ask(NOT_UNDERSTOOD.format(words=words), quotes, one.not_sure[0])


def _quotes(spans: Iterable[Span], spoken: Spoken) -> tuple[Quote, ...]:
    """Quote words as they stand in the text."""
    return tuple(_quote(first, after, spoken) for first, after in spans)


def _quote(first: int, after: int, spoken: Spoken) -> Quote:
    start, end = spoken.words[first].start, spoken.words[after - 1].end
    return Quote(spoken.text[start:end], start, end)


def _joined(quotes: Iterable[Quote]) -> str:
    return " … ".join(f"“{shown(quote.words)}”" for quote in quotes)
