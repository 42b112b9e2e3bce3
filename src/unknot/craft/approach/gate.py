"""The gate: what may be booked with a clearance."""

from enum import StrEnum

from unknot.craft.screening import Clearance, Verdict


class Gate(StrEnum):
    """What may be booked: a session with touch, a conversation without, or nothing but advice."""

    TOUCH = "touch"
    CONVERSATION = "conversation"
    CARE_ADVICE = "care_advice"


def gate_for(clearance: Clearance | None, *, holds: bool) -> Gate:
    """Say what may be booked; a missing clearance, or one that holds no longer, allows no touch."""
    if clearance is None:
        return Gate.CONVERSATION
    if clearance.verdict > Verdict.ASK_DOCTOR_FIRST:
        return Gate.CARE_ADVICE
    if holds and clearance.verdict.allows_a_plan and not clearance.unanswered:
        return Gate.TOUCH
    return Gate.CONVERSATION
