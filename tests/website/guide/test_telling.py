"""What was found is told once, in plain words, and without limits on a plan that there is not."""

from tests.craft.sessions import KNOWN, clearance
from unknot.craft.screening import Verdict
from unknot.website.guide.telling import Told, tell


def told(raw: object, severity: Verdict) -> tuple[Told, ...]:
    return tell(clearance(raw), KNOWN, severity)


def test_an_emergency_says_how_soon_and_no_limits() -> None:
    (one,) = told({"q_ces": ["cauda_equina"], "*": "no"}, Verdict.EMERGENCY)
    assert one.soon == "Ambulance or emergency unit now"
    assert one.changes == ()


def test_the_soonest_of_several_signs_counts() -> None:
    (one, *_) = told({"q_clot": "yes", "*": "no"}, Verdict.EMERGENCY)
    assert one.soon == "Doctor, clinic or emergency unit today"


def test_the_same_advice_of_several_signs_is_said_once() -> None:
    (one,) = told({"q_chest": "yes", "*": "no"}, Verdict.EMERGENCY)
    assert len(one.codes) == 3
    assert one.advice == ("No massage. Call an ambulance (112 or 10177).",)


def test_what_rules_out_a_massage_today_lists_no_limits() -> None:
    for one in told({"q_fever": ["fever"], "*": "no"}, Verdict.NO_MASSAGE_NOW):
        assert one.changes == ()


def test_a_doubt_with_several_meanings_is_told_once_with_the_strictest_limits() -> None:
    (one,) = [
        one
        for one in told({"q_cancer": "not_sure", "*": "no"}, Verdict.ASK_DOCTOR_FIRST)
        if one.unsure
    ]
    assert len(one.codes) > 1
    assert len([line for line in one.changes if " at most: " in line]) == 1
