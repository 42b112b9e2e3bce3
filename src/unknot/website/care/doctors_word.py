"""What a doctor, pharmacist or midwife can be said to have allowed, of all that counts."""

from collections.abc import Iterator

from unknot.craft.knowledge import Knowledge
from unknot.craft.screening import Clearance, Verdict, can_be_allowed
from unknot.craft.screening.telling import tell
from unknot.website.care.concluding import clearance_of
from unknot.website.care.told import Told


def askable_in(told: Told, knowledge: Knowledge) -> dict[str, str]:
    """Name what a professional’s answer can be about, by code, also where somebody allowed it.

    Whatever counts for a session can be asked about, wherever it was answered.
    """
    return {
        code: str(one.title)
        for clearance in _before_asking(told, knowledge)
        for one in tell(clearance, knowledge, Verdict.ASK_DOCTOR_FIRST)
        for code in one.codes
        if code in can_be_allowed(clearance)
    }


def _before_asking(told: Told, knowledge: Knowledge) -> Iterator[Clearance]:
    """Conclude from each of the answers that count, as if no professional had been asked yet."""
    yield clearance_of(told.safety.unheeded, knowledge, told.beside.unasked)
    yield from (clearance_of(one.unheeded, knowledge) for one in told.beside.newer)
