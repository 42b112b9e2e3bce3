"""The card of own words as people see it: what we read, from which words, and what we ask."""

import msgspec

from unknot.craft.knowledge import Knowledge
from unknot.craft.language import to_say
from unknot.craft.screening.words import Ask, Claim
from unknot.craft.screening.words.claims import NOT_QUITE, RIGHT
from unknot.craft.screening.words.heard import Why
from unknot.craft.shaping import joined
from unknot.craft.spelling import shown
from unknot.website.guide.pages.medicines import Reply
from unknot.website.guide.story import Story, asks_of
from unknot.website.known import phrased

DENIED = to_say("You wrote that {words} is not so: please confirm it above.")
NOTHING_READ = to_say("We could not read this. What you answer above is what counts.")
UNSURE = to_say("Not sure: {question}")
PLEASE_LOOK = to_say("Please compare these with your answers.")
PLEASE = to_say("Please choose one of these.")


class ClaimShown(msgspec.Struct, frozen=True):
    """What we read on one question, the words it comes from, and the ways to answer."""

    key: str
    question: str
    title: str
    follow_up: str
    quotes: tuple[str, ...]
    right: bool
    not_quite: bool
    direct: tuple[Reply, ...]
    problem: str


class AskShown(msgspec.Struct, frozen=True):
    """A sentence about words that do not count by themselves, and where that is answered."""

    text: str
    question: str
    short: str


class StoryShown(msgspec.Struct, frozen=True):
    """The card of own words."""

    text: str
    claims: tuple[ClaimShown, ...]
    asks: tuple[AskShown, ...]
    key: str
    seen: bool
    seen_problem: str
    problem: str


def story_shown(story: Story, knowledge: Knowledge, *, ask: bool) -> StoryShown:
    """Show a story as it was written; with `ask`, a sentence stands at what is open."""
    return StoryShown(
        text=story.text,
        claims=tuple(_claim(key, one, knowledge, ask=ask) for key, one in story.claims.items()),
        asks=tuple(_ask(one, knowledge) for one in story.asks),
        key=story.key,
        seen=story.seen,
        seen_problem=phrased(PLEASE_LOOK) if ask and not story.seen else "",
        problem=story.problem if story.is_too_long else "",
    )


def _claim(key: str, claim: Claim, knowledge: Knowledge, *, ask: bool) -> ClaimShown:
    return ClaimShown(
        key=key,
        question=claim.question.id,
        title=_title(claim, knowledge),
        follow_up=claim.question.follow_up,
        quotes=_quotes(claim),
        right=claim.said == RIGHT,
        not_quite=claim.said == NOT_QUITE,
        direct=tuple(
            Reply(value, words, value in claim.direct)
            for value, words in asks_of(claim, knowledge).items()
        ),
        problem=phrased(PLEASE) if ask and claim.is_open else "",
    )


def _title(claim: Claim, knowledge: Knowledge) -> str:
    if isinstance(claim.answer, str):
        return phrased(UNSURE, question=claim.question.short)
    return joined("; ", *(knowledge.rules[rule].plain for rule in claim.answer))


def _quotes(claim: Claim) -> tuple[str, ...]:
    """Quote what it comes from; words inside longer ones that are quoted too are left out."""
    quotes = claim.quotes
    return tuple(
        dict.fromkeys(
            shown(one.words)
            for one in quotes
            if not any(
                other != one and other.start <= one.start and one.end <= other.end
                for other in quotes
            )
        )
    )


def _ask(ask: Ask, knowledge: Knowledge) -> AskShown:
    question = knowledge.questions.get(ask.question)
    return AskShown(_in_place(ask), ask.question, question.short if question else "")


def _in_place(ask: Ask) -> str:
    """Say it for this page, where the questions stand above."""
    if ask.why is Why.DENIED:
        words = " … ".join(f"“{shown(quote.words)}”" for quote in ask.quotes)
        return phrased(DENIED, words=words)
    return ask.text if ask.quotes else phrased(NOTHING_READ)
