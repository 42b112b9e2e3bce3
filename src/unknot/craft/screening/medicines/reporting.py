"""What was recognised in an entry, for those who read it outside the program."""

from collections.abc import Iterator

import msgspec

from unknot.craft.screening.answers import NOT_SURE
from unknot.craft.screening.medicines.recognised import Mention, Recognised


class FoundReport(msgspec.Struct, frozen=True):
    """One thing that a mention may mean, with one rule that holds until it is confirmed.

    The rule is `not_sure` where the mention leaves a question open, and empty where no rule is
    known for it; generic and class are empty where they are not known.
    """

    generic: str
    group: str = msgspec.field(name="class")
    rule: str
    certain: bool


class EntryReport(msgspec.Struct, frozen=True):
    """An entry as it was written, what was found in it, and what to ask back."""

    entry: str
    found: tuple[FoundReport, ...]
    asks: tuple[str, ...]


def report(entry: str, recognised: Recognised) -> EntryReport:
    """Report what was recognised in an entry."""
    found = (one for mention in recognised.mentions for one in _found(mention))
    return EntryReport(entry=entry, found=tuple(dict.fromkeys(found)), asks=recognised.asks)


def _found(mention: Mention) -> Iterator[FoundReport]:
    certain = mention.certain
    for one in mention.meanings:
        for rule in one.rules or (NOT_SURE if mention.not_sure else "",):
            yield FoundReport(one.generic, one.group, rule, certain)
    if not mention.meanings:
        yield FoundReport("", "", NOT_SURE, certain)
