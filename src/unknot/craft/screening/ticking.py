"""From what was ticked on a sheet of questions to answers: what is open stays open."""

from collections.abc import Iterable, Sequence

import msgspec

from unknot.craft.knowledge import Knowledge, Question
from unknot.craft.screening.answers import NO, NOT_SURE

YES = "yes"
ADULT = "adult"
NO_CONSENT = "no_consent"

Given = str | list[str] | None
"""An answer as `read_answers` takes it; None while it is open."""


class Ticked(msgspec.Struct, frozen=True):
    """What stands at one question: a tick, a doubt, which of its rules, and its group ruled out."""

    yes: bool = False
    unsure: bool = False
    picked: tuple[str, ...] = ()
    ruled_out: bool = False


def asks_which(question: Question, knowledge: Knowledge) -> bool:
    """Say whether a tick needs a second answer.

    Where every meaning is an emergency it does not: nobody should be kept from calling for help.
    """
    outcomes = {knowledge.rules[rule].outcome for rule in question.yes_to}
    return len(question.yes_to) > 1 and outcomes != {"emergency"}


def answer_to(question: Question, ticked: Ticked, knowledge: Knowledge) -> Given:
    """Give the answer to a question; a doubt beside a tick is a doubt, a blank is never a no."""
    if ticked.unsure:
        return NOT_SURE
    if not ticked.yes:
        return NO if ticked.ruled_out else None
    if not asks_which(question, knowledge):
        return list(question.yes_to)
    return with_doubt(ticked.picked) if ticked.picked else None


def age_from(said: Sequence[str]) -> Given:
    """Give the answer on age: one choice, in which an adult is no finding; several are none."""
    if len(said) != 1:
        return None
    (age,) = said
    return {ADULT: NO, NOT_SURE: NOT_SURE}.get(age, [age])


def consent_from(wanted: Iterable[str | None], touch: Ticked) -> Given:
    """Give the answer on consent: everyone there must want it; a no or a doubt is never a yes.

    `wanted` is what each of them says; `touch` what else was ticked about being touched.
    """
    said = list(wanted)
    if None in said:
        return None
    if NO in said:
        return [NO_CONSENT, *touch.picked]
    if said != [YES] * len(said):
        return NOT_SURE
    if touch.picked:
        return with_doubt(touch.picked)
    return NO if touch.ruled_out else None


def with_doubt(picked: tuple[str, ...]) -> Given:
    """One doubt among the picks makes the whole answer a doubt."""
    return NOT_SURE if NOT_SURE in picked else list(picked)
