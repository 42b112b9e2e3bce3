"""What is asked back about one mention, with the answers to choose from."""

from collections.abc import Iterator, Mapping

import msgspec

from unknot.craft.knowledge import Knowledge, Library
from unknot.craft.language import filled_in, to_say
from unknot.craft.screening.answers import NOT_SURE
from unknot.craft.screening.clearance import Verdict
from unknot.craft.screening.medicines.asking import NONE_AND_SOME
from unknot.craft.screening.medicines.recognised import Match, Mention
from unknot.craft.spelling import shown

WHICH = "which"
KIND = "kind"
NONE = "none"
OTHER = "other"
THE_FIRST = "0"
TAKEN = "taken"
NOT_TAKEN = "not_taken"
NOT_YET = "not_yet"

SOMEONE_ELSE = "someone_else"
DUE = "due_to_start"

UNSURE: dict[str, str] = to_say({NOT_SURE: "Not sure"})
PRESENT: dict[str, dict[str, str]] = to_say(
    {
        SOMEONE_ELSE: {TAKEN: "Yes", NOT_TAKEN: "No, by someone else"},
        "stopped": {TAKEN: "In the last month", NOT_TAKEN: "More than a month ago"},
        "finished": {TAKEN: "In the last month", NOT_TAKEN: "More than a month ago"},
        DUE: {TAKEN: "Yes", NOT_YET: "Not yet"},
        "negated": {NOT_TAKEN: "Right, not in the last month", TAKEN: "It is taken"},
        NONE: {TAKEN: "It is taken", NOT_TAKEN: "There is none, nor in the last month"},
    }
)
"""Whether a medicine is taken by the person at all, by what was remarked on it.

What is about to begin counts already, as a plan made today may be followed tomorrow.
"""

IS_IT = to_say("Is it {medicine}?")
WHAT_FOR = to_say("What is {words} for?")


class Inquiry(msgspec.Struct, frozen=True):
    """One question back: its name, its sentence, and the words of each answer.

    `after` are the answers to WHICH that it follows on; it follows on none where it comes first.
    """

    id: str
    text: str
    answers: dict[str, str]
    after: tuple[str, ...] = ()


def inquiries_about(
    mention: Mention, library: Library, knowledge: Knowledge, *, said_none: bool = False
) -> tuple[Inquiry, ...]:
    """Give all that may have to be asked about a mention, in the order in which it is asked.

    First whether it is taken at all, then which one it is, then what it is for.
    """
    present = _present(mention, library, said_none=said_none)
    return (*present, *_identity(mention, library, knowledge))


def still_open(inquiries: tuple[Inquiry, ...], said: Mapping[str, str]) -> tuple[Inquiry, ...]:
    """Give the questions that wait for an answer; what somebody else takes needs no more of them.

    What it is for is asked where no name is known, or where it is none of those proposed.
    """
    if is_not_taken(inquiries, said):
        return ()
    return tuple(
        one
        for one in inquiries
        if said.get(one.id) not in one.answers and (not one.after or said.get(WHICH) in one.after)
    )


def is_not_taken(inquiries: tuple[Inquiry, ...], said: Mapping[str, str]) -> bool:
    """Say whether the person said that it is not taken, and said nothing against that.

    What is about to begin is taken, whatever was before, unless it is somebody else's.
    """
    answers = {one.id: said.get(one.id) for one in inquiries if one.id in PRESENT}
    if DUE in answers and answers.get(SOMEONE_ELSE) != NOT_TAKEN:
        return False
    given = set(answers.values())
    return NOT_TAKEN in given and given.isdisjoint({TAKEN, NOT_SURE})


def _present(mention: Mention, library: Library, *, said_none: bool) -> Iterator[Inquiry]:
    quoted = f"“{shown(mention.words)}”"
    medicine = mention.names[0].label if mention.names else quoted
    if said_none:
        text = library.phrased(NONE_AND_SOME, words=quoted)
        yield Inquiry(NONE, text, _said(PRESENT[NONE] | UNSURE, library))
    for remark, answers in PRESENT.items():
        if remark in mention.remarks:
            text = filled_in(library.medicine_remarks[remark].ask, medicine=medicine)
            yield Inquiry(remark, text, _said(answers | UNSURE, library))


def _said(answers: dict[str, str], library: Library) -> dict[str, str]:
    return {answer: library.phrased(words) for answer, words in answers.items()}


def _identity(mention: Mention, library: Library, knowledge: Knowledge) -> Iterator[Inquiry]:
    quoted = f"“{shown(mention.words)}”"
    labels = labels_of(mention)
    what_for = Inquiry(KIND, library.phrased(WHAT_FOR, words=quoted), _kinds(library, knowledge))
    if _is_a_guess(mention, library):
        yield Inquiry(WHICH, _which(mention, labels, library), _choices(labels, library))
        follows = (OTHER, THE_FIRST) if mention.confirm else (OTHER,)
        yield msgspec.structs.replace(what_for, after=follows)
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
    return offered | {OTHER: say("No, something else")} | _said(UNSURE, library)


def _kinds(library: Library, knowledge: Knowledge) -> dict[str, str]:
    """Offer the kinds of medicines that limit something: what is unknown never lets all pass."""
    kinds: dict[str, str] = {}
    for entry in library.medicine_classes.values():
        outcomes = (Verdict[knowledge.rules[rule].outcome.upper()] for rule in entry.rules)
        if max(outcomes, default=Verdict.GO) > Verdict.GO and entry.plain not in kinds.values():
            kinds[entry.id] = entry.plain
    return kinds | {NOT_SURE: library.phrased("something else, or not sure")}
