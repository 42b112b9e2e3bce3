"""Questions back to the person, short and warm."""

from collections.abc import Iterator

from unknot.craft.knowledge import Library
from unknot.craft.language import to_say
from unknot.craft.screening.medicines.meanings import UNKNOWN
from unknot.craft.screening.medicines.recognised import Match, Mention
from unknot.craft.shaping import filled_in
from unknot.craft.spelling import shown

MOST_CHOICES = 4
MOST_UNKNOWN = 5
NO_NAME = to_say("Which medicine is it? Please write its name as it stands on the box.")
NONE_AND_SOME = to_say("You wrote that there is none, and also {words}. Which of the two is right?")
TOO_MANY = to_say("There is more that we cannot read. Please write one medicine on each line.")


def asks_about(
    mentions: tuple[Mention, ...], library: Library, *, said_none: bool
) -> tuple[str, ...]:
    """Ask back about all that is not certain, each question once.

    After a few unknown words the rest is asked about together.
    """
    unknown = [one for one in mentions if one.match is Match.UNKNOWN]
    beyond = {one.start for one in unknown[MOST_UNKNOWN:]}
    asks = [ask for one in mentions if one.start not in beyond for ask in _asks_about(one, library)]
    if beyond:
        asks.append(library.phrased(TOO_MANY))
    if said_none and mentions:
        asks.append(none_and(mentions[0], library))
    return tuple(dict.fromkeys(asks))


def none_and(mention: Mention, library: Library) -> str:
    """Ask which is right: that there is no medicine, or this one."""
    return library.phrased(NONE_AND_SOME, words=f"“{shown(mention.words)}”")


def _asks_about(mention: Mention, library: Library) -> Iterator[str]:
    """Ask what it is, then when and by whom it is taken; of a doubt only where that is all."""
    quoted = f"“{shown(mention.words)}”"
    labels = tuple(dict.fromkeys(name.label for name in mention.names))[:MOST_CHOICES]
    remarks = [library.medicine_remarks[remark] for remark in mention.remarks]
    match mention.match:
        case Match.UNREAD:
            yield library.phrased(NO_NAME)
        case Match.UNKNOWN | Match.ENDING:
            ask = library.medicine_classes[UNKNOWN].ask
            yield filled_in(ask, words=quoted)
        case Match.SPELLING:
            yield library.phrased("Do you mean {names}?", names=library.speech.either(*labels))
        case Match.NAME if not remarks:
            yield from _asks_which(mention, quoted, labels, library)
    for remark in remarks if labels else ():
        if not remark.doubt or len(remarks) == 1:
            yield filled_in(remark.ask, medicine=labels[0])


def _asks_which(
    mention: Mention, quoted: str, labels: tuple[str, ...], library: Library
) -> Iterator[str]:
    """Ask which one a known name means, where it may be more than one."""
    if len({one.group for one in mention.meanings}) > 1:
        names = library.speech.either(*labels)
        yield library.phrased("Is {words} {names}?", words=quoted, names=names)
    for ask in dict.fromkeys(one.ask for one in mention.meanings if one.ask):
        yield filled_in(ask, words=quoted)
