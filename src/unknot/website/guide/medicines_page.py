"""The medicines box as people see it: each entry, what we read in it, and what we ask back."""

import msgspec

from unknot.craft.knowledge import Question
from unknot.craft.language import to_say
from unknot.craft.said import english_of
from unknot.craft.screening.answers import NOT_SURE
from unknot.craft.screening.medicines import Inquiry, Mention
from unknot.craft.screening.medicines.identifying import KIND, OTHER, THE_FIRST
from unknot.craft.screening.medicines.inquiring import DUE, NOT_YET
from unknot.craft.shaping import filled_in
from unknot.craft.spelling import shown
from unknot.website.guide.medicines_box import Box, Entry, Named
from unknot.website.known import phrased, speech

NOT_COUNTED = to_say("Left out, as you told us: {words}.")
KNOWN = to_say("We counted this as {kind}: {name}.")
SAFER = to_say("To be safe we count this as {kind}: {name}.")
MEANWHILE = to_say("Until you say, we count it as {kind}.")
TO_BE_SAFE = to_say("To be on the safe side we count it as {kind}.")
NOT_SURE_OF = to_say("We counted this as “not sure”: {name}.")
UNSURE = to_say("“not sure”")
NO_LIMIT = to_say("{name}: {kind}. It changes nothing here.")
NOT_BEGUN = to_say(
    "It counts although it has not begun: a plan made today may be followed after the first one."
    " Ask about massage before that."
)
FIND_OUT = to_say(
    "To find out what {words} is for, look at the leaflet in its box or ask a pharmacist."
    " Then choose it here."
)
PLEASE = to_say("Please choose one of these.")


class Reply(msgspec.Struct, frozen=True):
    """An answer that can be chosen."""

    value: str
    words: str
    chosen: bool


class InquiryShown(msgspec.Struct, frozen=True):
    """A question back. `after_other` says that it follows on “No, something else”, `after_yes`
    that it follows on a yes as well.
    """

    field: str
    text: str
    replies: tuple[Reply, ...]
    is_kind: bool
    after_yes: bool
    after_other: bool
    problem: str


class NamedShown(msgspec.Struct, frozen=True):
    """What one mention in an entry counts as, and what is asked back about it."""

    lines: tuple[str, ...]
    asked: tuple[InquiryShown, ...]
    open: bool


class EntryShown(msgspec.Struct, frozen=True):
    """One entry with what was read in it."""

    text: str
    named: tuple[NamedShown, ...]


def entries_shown(box: Box, *, problems: bool) -> tuple[EntryShown, ...]:
    """Show the entries, with a sentence at each open question where `problems` are shown."""
    if box.is_too_much:
        return tuple(EntryShown(entry.text, ()) for entry in box.entries)
    return tuple(_entry(entry, problems=problems) for entry in box.entries)


def counted_under(question: Question, box: Box) -> tuple[str, ...]:
    """Say which medicines count under a question."""
    mentions = box.recognised.mentions
    return tuple(
        dict.fromkeys(
            phrased(counted, kind=kind_of(mention), name=_name(mention))
            for mention in mentions
            for counted in [_counted(question, mention)]
            if set(question.yes_to) & set(mention.rules) or question.id in mention.not_sure
        )
    )


def _counted(question: Question, mention: Mention) -> str:
    if not set(question.yes_to) & set(mention.rules):
        return NOT_SURE_OF
    return KNOWN if mention.certain else SAFER


def kind_of(mention: Mention) -> str:
    """Say what a mention counts as, in plain words."""
    kinds = tuple(dict.fromkeys(one.kind for one in mention.meanings if one.rules or one.not_sure))
    if not kinds or not mention.rules:
        return phrased(UNSURE)
    return speech().either(*map(_with_article, kinds))


def to_find_out(box: Box) -> tuple[str, ...]:
    """Quote the medicines of which nobody knows yet what they are for."""
    named = (one for entry in box.entries for one in entry.named if is_to_find_out(one))
    return tuple(dict.fromkeys(f"“{shown(one.mention.words)}”" for one in named))


def is_to_find_out(named: Named) -> bool:
    """Say whether the person does not know what a medicine is for, of which we know no more."""
    counts = named.counts
    return counts is not None and not counts.names and named.said.get(KIND) == NOT_SURE


def _entry(entry: Entry, *, problems: bool) -> EntryShown:
    return EntryShown(entry.text, tuple(_named(one, problems=problems) for one in entry.named))


def _named(named: Named, *, problems: bool) -> NamedShown:
    waiting = {one.id for one in named.open}
    return NamedShown(
        lines=_lines(named),
        asked=tuple(
            _inquiry(named, one, problem=phrased(PLEASE) if problems and one.id in waiting else "")
            for one in named.inquiries
        ),
        open=bool(waiting),
    )


def _lines(named: Named) -> tuple[str, ...]:
    mention = named.counts
    if mention is None:
        return (phrased(NOT_COUNTED, words=f"“{shown(named.mention.words)}”"),)
    quoted = f"“{shown(mention.words)}”"
    asks = tuple(dict.fromkeys(one.ask for one in mention.meanings if one.ask))
    return (
        _what_it_counts_as(named, mention),
        *(filled_in(ask, words=quoted) for ask in asks),
        *((phrased(NOT_BEGUN),) if named.said.get(DUE) == NOT_YET else ()),
        *((phrased(FIND_OUT, words=quoted),) if is_to_find_out(named) else ()),
    )


def _what_it_counts_as(named: Named, mention: Mention) -> str:
    if not mention.rules and not mention.not_sure:
        kind = _with_article(mention.meanings[0].kind)
        return phrased(NO_LIMIT, name=_name(mention), kind=kind)
    if named.open:
        return phrased(MEANWHILE, kind=kind_of(mention))
    said = KNOWN if mention.certain else TO_BE_SAFE
    return phrased(said, kind=kind_of(mention), name=_name(mention))


def _inquiry(named: Named, inquiry: Inquiry, *, problem: str) -> InquiryShown:
    said = named.said.get(inquiry.id, "")
    return InquiryShown(
        field=named.field(inquiry),
        text=inquiry.text,
        replies=tuple(
            Reply(value, words, value == said) for value, words in inquiry.answers.items()
        ),
        is_kind=inquiry.id == KIND,
        after_yes=THE_FIRST in inquiry.after,
        after_other=OTHER in inquiry.after,
        problem=problem,
    )


def _name(mention: Mention) -> str:
    """Name it by its substance where that is known for certain, else as it was written."""
    generic = mention.meanings[0].generic if mention.certain else ""
    return generic or f"“{shown(mention.words)}”"


def _with_article(kind: str) -> str:
    english = english_of(kind)
    if english.startswith("the "):
        return kind
    return phrased("an {kind}" if english[:1] in "aeiou" else "a {kind}", kind=kind)
