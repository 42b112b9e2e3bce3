"""The medicines box as people see it: each entry, what we read in it, and what we ask back."""

import msgspec

from unknot.craft.language import to_say
from unknot.craft.screening.medicines import Inquiry
from unknot.craft.screening.medicines.identifying import KIND, OTHER, THE_FIRST
from unknot.craft.screening.medicines.inquiring import DUE, NOT_YET
from unknot.craft.shaping import filled_in
from unknot.craft.spelling import shown
from unknot.website.guide.medicines_box import Box, Entry, Named
from unknot.website.guide.pages.medicines_counted import is_to_find_out, what_it_counts_as
from unknot.website.known import phrased

NOT_COUNTED = to_say("Left out, as you told us: {words}.")
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
        what_it_counts_as(named, mention),
        *(filled_in(ask, words=quoted) for ask in asks),
        *((phrased(NOT_BEGUN),) if named.said.get(DUE) == NOT_YET else ()),
        *((phrased(FIND_OUT, words=quoted),) if is_to_find_out(named) else ()),
    )


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
