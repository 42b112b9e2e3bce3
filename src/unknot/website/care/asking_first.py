"""What a client can ask a doctor, pharmacist or midwife before a therapist touches them."""

from collections.abc import Iterator

from unknot.craft.knowledge import Knowledge
from unknot.craft.said import in_each
from unknot.craft.screening import Clearance, Verdict, can_be_allowed
from unknot.craft.screening.telling import Told, tell
from unknot.craft.shaping import joined, lower
from unknot.website.care.bridge import Told as ToldWithHealth
from unknot.website.care.concluding import clearance_of
from unknot.website.guide.saying import firmness_in_words
from unknot.website.known import phrased


def question_to_ask(told: tuple[Told, ...], after: Clearance) -> str:
    """Write the question in the client’s own voice, about no more than would be allowed."""
    titles = (in_each(lambda title: title.rstrip("."), one.title) for one in told if not one.unsure)
    return phrased(
        "About me: {about}. May I have a gentle back massage from a registered therapist:"
        " {firmness} pressure at most, nothing deep, at most {minutes} minutes?",
        about=joined("; ", *titles),
        firmness=lower(firmness_in_words(after.limits.max_pressure)),
        minutes=after.limits.max_minutes,
    )


def askable_in(told: ToldWithHealth, knowledge: Knowledge) -> dict[str, str]:
    """Name what a professional’s answer can be about, of all that counts, by code.

    Also what was answered elsewhere, and what somebody allowed before.
    """
    return {
        code: str(one.title)
        for clearance in _unheeded(told, knowledge)
        for one in tell(clearance, knowledge, Verdict.ASK_DOCTOR_FIRST)
        for code in one.codes
        if code in can_be_allowed(clearance)
    }


def _unheeded(told: ToldWithHealth, knowledge: Knowledge) -> Iterator[Clearance]:
    """Conclude from each of the answers that count, as if no professional had been asked yet."""
    yield clearance_of(told.safety.unheeded, knowledge, told.beside.unasked)
    yield from (clearance_of(one.unheeded, knowledge) for one in told.beside.newer)
