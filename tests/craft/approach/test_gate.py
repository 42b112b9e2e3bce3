"""What may be booked with which clearance."""

import pytest

from tests.craft.approach.reckoning import cleared_with
from tests.craft.sessions import KNOWN
from unknot.craft.approach import Gate, gate_for
from unknot.craft.screening import Answers, Clearance, assess


@pytest.mark.parametrize(
    ("clearance", "gate"),
    [
        (cleared_with(), Gate.TOUCH),
        (cleared_with(("q_allergy", "nut_allergy")), Gate.TOUCH),
        (cleared_with(("q_bloodthinner", "anticoagulant")), Gate.CONVERSATION),
        (cleared_with(("q_today", "feels_unwell")), Gate.CARE_ADVICE),
        (cleared_with(("q_ces", "cauda_equina")), Gate.CARE_ADVICE),
        (assess(Answers({}), KNOWN), Gate.CARE_ADVICE),
        (None, Gate.CONVERSATION),
    ],
)
def test_the_verdict_decides(clearance: Clearance | None, gate: Gate) -> None:
    assert gate_for(clearance, holds=True) is gate


def test_answers_that_hold_no_longer_allow_no_touch() -> None:
    assert gate_for(cleared_with(), holds=False) is Gate.CONVERSATION
