"""What is asked back about one mention: whether it is taken, then which one it is."""

from collections.abc import Iterator, Mapping

from unknot.craft.knowledge import Knowledge, Library
from unknot.craft.language import to_say
from unknot.craft.screening.answers import NOT_SURE
from unknot.craft.screening.medicines.asking import NONE_AND_SOME
from unknot.craft.screening.medicines.identifying import WHICH, inquiries_into
from unknot.craft.screening.medicines.inquiry import UNSURE, Inquiry, in_words
from unknot.craft.screening.medicines.recognised import Mention
from unknot.craft.shaping import filled_in
from unknot.craft.spelling import shown

NONE = "none"
TAKEN = "taken"
NOT_TAKEN = "not_taken"
NOT_YET = "not_yet"

SOMEONE_ELSE = "someone_else"
STOPPED = "stopped"
FINISHED = "finished"
DUE = "due_to_start"
NEGATED = "negated"

PRESENT: dict[str, dict[str, str]] = to_say(
    {
        SOMEONE_ELSE: {TAKEN: "Yes", NOT_TAKEN: "No, by someone else"},
        STOPPED: {TAKEN: "In the last month", NOT_TAKEN: "More than a month ago"},
        FINISHED: {TAKEN: "In the last month", NOT_TAKEN: "More than a month ago"},
        DUE: {TAKEN: "Yes", NOT_YET: "Not yet"},
        NEGATED: {NOT_TAKEN: "Right, not in the last month", TAKEN: "It is taken"},
        NONE: {TAKEN: "It is taken", NOT_TAKEN: "There is none, nor in the last month"},
    }
)
"""Whether a medicine is taken by the person at all, by what was remarked on it.

What is about to begin counts already, as a plan made today may be followed tomorrow.
"""


def inquiries_about(
    mention: Mention, library: Library, knowledge: Knowledge, *, said_none: bool = False
) -> tuple[Inquiry, ...]:
    """Give all that may have to be asked about a mention, in the order in which it is asked.

    First whether it is taken at all, then which one it is, then what it is for.
    """
    present = _present(mention, library, said_none=said_none)
    return (*present, *inquiries_into(mention, library, knowledge))


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
        yield Inquiry(NONE, text, in_words(PRESENT[NONE] | UNSURE, library))
    for remark, answers in PRESENT.items():
        if remark in mention.remarks:
            text = filled_in(library.medicine_remarks[remark].ask, medicine=medicine)
            yield Inquiry(remark, text, in_words(answers | UNSURE, library))
