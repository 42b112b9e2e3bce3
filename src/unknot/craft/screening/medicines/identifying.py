"""Identifying: which medicine a mention is, and what one is for that nobody knows."""

from collections.abc import Iterator

from msgspec.structs import replace

from unknot.craft.knowledge import Knowledge, Library
from unknot.craft.language import to_say
from unknot.craft.screening.answers import NOT_SURE
from unknot.craft.screening.clearance import Verdict
from unknot.craft.screening.medicines.inquiry import UNSURE, Inquiry, in_words
from unknot.craft.screening.medicines.recognised import Match, Mention
from unknot.craft.shaping import filled_in
from unknot.craft.spelling import shown

WHICH = "which"
KIND = "kind"
OTHER = "other"
THE_FIRST = "0"

IS_IT = to_say("Is it {medicine}?")
WHAT_FOR = to_say("What is {words} for?")


def inquiries_into(mention: Mention, library: Library, knowledge: Knowledge) -> Iterator[Inquiry]:
    """Ask which one it is, and what it is for where that is not known then."""
    quoted = f"“{shown(mention.words)}”"
    labels = labels_of(mention)
    what_for = Inquiry(KIND, library.phrased(WHAT_FOR, words=quoted), _kinds(library, knowledge))
    if _is_a_guess(mention, library):
        yield Inquiry(WHICH, _which(mention, labels, library), _choices(labels, library))
        follows = (OTHER, THE_FIRST) if mention.confirm else (OTHER,)
        yield replace(what_for, after=follows)
    elif mention.match is not Match.NAME:
        yield what_for


def labels_of(mention: Mention) -> tuple[str, ...]:
    """Give the names that a mention may stand for, each once, likeliest first."""
    return tuple(dict.fromkeys(name.label for name in mention.names))


def _is_a_guess(mention: Mention, library: Library) -> bool:
    """Say whether a name was proposed, or is doubted, or may be one of several or a look-alike."""
    doubted = any(library.medicine_remarks[remark].doubt for remark in mention.remarks)
    several = len({one.group for one in mention.meanings}) > 1
    if mention.match is Match.NAME:
        return doubted or several or bool(mention.confirm)
    return mention.match is Match.SPELLING


def _which(mention: Mention, labels: tuple[str, ...], library: Library) -> str:
    if len(labels) > 1:
        return library.phrased("Which one is {words}?", words=f"“{shown(mention.words)}”")
    if mention.confirm:
        return filled_in(mention.confirm, words=f"“{shown(mention.words)}”")
    if mention.match is Match.SPELLING:
        return library.phrased("Do you mean {names}?", names=labels[0])
    doubts = (library.medicine_remarks[one] for one in mention.remarks)
    asks = (one.ask for one in doubts if one.doubt)
    return filled_in(next(asks, library.phrased(IS_IT)), medicine=labels[0])


def _choices(labels: tuple[str, ...], library: Library) -> dict[str, str]:
    say = library.phrased
    named = dict(enumerate(labels)) if len(labels) > 1 else {0: say("Yes, that one")}
    offered = {str(at): words for at, words in named.items()}
    return offered | {OTHER: say("No, something else")} | in_words(UNSURE, library)


def _kinds(library: Library, knowledge: Knowledge) -> dict[str, str]:
    """Offer the kinds of medicines that limit something: what is unknown never lets all pass."""
    kinds: dict[str, str] = {}
    for entry in library.medicine_classes.values():
        outcomes = (Verdict[knowledge.rules[rule].outcome.upper()] for rule in entry.rules)
        if max(outcomes, default=Verdict.GO) > Verdict.GO and entry.plain not in kinds.values():
            kinds[entry.id] = entry.plain
    return kinds | {NOT_SURE: library.phrased("something else, or not sure")}
