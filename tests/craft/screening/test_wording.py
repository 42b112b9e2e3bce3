"""The words for a clearance never say less, or more, than the clearance itself."""

import pytest

from tests.craft.sessions import KNOWN, QUESTION_OF, clearance
from unknot.craft.screening import Verdict, advice
from unknot.craft.screening.wording import NOTHING_FOUND, VERDICTS


@pytest.mark.parametrize("rule", sorted(QUESTION_OF))
def test_nobody_is_told_that_nothing_was_found_where_something_was(rule: str) -> None:
    found = clearance({QUESTION_OF[rule]: [rule], "*": "no"})
    assert (NOTHING_FOUND in advice(found, KNOWN)) == (
        found.verdict is Verdict.GO and not KNOWN.rules[rule].advice
    )


def test_a_finding_without_advice_of_its_own_gives_the_verdict() -> None:
    assert KNOWN.rules["low_platelets"].advice == ""
    found = clearance({"q_bleed": ["low_platelets"], "*": "no"})
    assert advice(found, KNOWN) == (VERDICTS[Verdict.ASK_DOCTOR_FIRST],)
