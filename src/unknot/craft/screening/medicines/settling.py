"""What the answers to questions back leave of a mention: settled, still open, or not counting."""

from collections.abc import Mapping

from msgspec.structs import replace

from unknot.craft.knowledge import Knowledge, Library
from unknot.craft.screening.medicines.identifying import KIND, OTHER, WHICH, labels_of
from unknot.craft.screening.medicines.inquiring import is_not_taken
from unknot.craft.screening.medicines.inquiry import Inquiry
from unknot.craft.screening.medicines.meanings import Name, meaning_of
from unknot.craft.screening.medicines.meanwhile import meanwhile
from unknot.craft.screening.medicines.recognised import Match, Mention


def settled(
    mention: Mention,
    inquiries: tuple[Inquiry, ...],
    said: Mapping[str, str],
    knowledge: Knowledge,
    library: Library,
) -> Mention | None:
    """Apply answers to a mention; None where it does not count, as the person said so.

    An answer that is missing, or that was not offered, leaves the stricter reading. “No, something
    else” leaves a medicine that nobody knows, and so does a look-alike that nobody confirmed.
    """
    offered = {one.id: said[one.id] for one in inquiries if said.get(one.id) in one.answers}
    if is_not_taken(inquiries, offered):
        return None
    return meanwhile(_named(mention, offered, library), knowledge, library)


def _named(mention: Mention, said: Mapping[str, str], library: Library) -> Mention:
    which, kind = said.get(WHICH, ""), library.medicine_classes.get(said.get(KIND, ""))
    if which.isdigit():
        label = labels_of(mention)[int(which)]
        if not (mention.confirm and kind):
            names = tuple(_confirmed(name) for name in mention.names if name.label == label)
            return replace(mention, match=Match.NAME, names=names, remarks=())
    elif which != OTHER and mention.match in (Match.NAME, Match.SPELLING) and not mention.confirm:
        return mention
    if kind is None:
        return replace(mention, match=Match.UNKNOWN, names=())
    name = Name(kind.plain, meaning_of(kind), kind.plain)
    return replace(mention, match=Match.NAME, names=(name,), remarks=())


def _confirmed(name: Name) -> Name:
    """Take a look-alike for what it is: nothing is left to ask."""
    if not name.meaning.confirm:
        return name
    return replace(name, meaning=replace(name.meaning, ask="", confirm=""))
