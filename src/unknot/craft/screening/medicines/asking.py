"""Questions back to the person, short and warm."""

from collections.abc import Iterator

from unknot.craft.knowledge import Library
from unknot.craft.language import to_say
from unknot.craft.screening.medicines.meanings import UNKNOWN
from unknot.craft.screening.medicines.recognised import Match, Mention
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
        asks.append(TOO_MANY)
    if said_none and mentions:
        words = shown(mentions[0].words)
        asks.append(NONE_AND_SOME.format(words=f"“{words}”"))
    return tuple(dict.fromkeys(asks))


def _asks_about(mention: Mention, library: Library) -> Iterator[str]:
    """Ask what it is, then when and by whom it is taken; of a doubt only where that is all."""
    quoted = f"“{shown(mention.words)}”"
    labels = tuple(dict.fromkeys(name.label for name in mention.names))[:MOST_CHOICES]
    remarks = [library.medicine_remarks[remark] for remark in mention.remarks]
    match mention.match:
        case Match.UNREAD:
            yield NO_NAME
        case Match.UNKNOWN | Match.ENDING:
            ask = library.medicine_classes[UNKNOWN].ask
            yield ask.format(words=quoted)
        case Match.SPELLING:
            yield f"Do you mean {_either(labels)}?"
        case Match.NAME if not remarks:
            yield from _asks_which(mention, quoted, labels)
    for remark in remarks if labels else ():
        if not remark.doubt or len(remarks) == 1:
            yield remark.ask.format(medicine=labels[0])


def _asks_which(mention: Mention, quoted: str, labels: tuple[str, ...]) -> Iterator[str]:
    """Ask which one a known name means, where it may be more than one."""
    if len({one.group for one in mention.meanings}) > 1:
        yield f"Is {quoted} {_either(labels)}?"
    for ask in dict.fromkeys(one.ask for one in mention.meanings if one.ask):
        yield ask.format(words=quoted)


def _either(labels: tuple[str, ...]) -> str:
    *most, last = labels
    return f"{', '.join(most)} or {last}" if most else last
