"""What was found is told once, in plain words, and without limits on a plan that there is not."""

from tests.craft.sessions import KNOWN, clearance
from unknot.craft.screening import Verdict
from unknot.craft.screening.telling import Told, tell
from unknot.craft.screening.telling_words import HOW_SURE


def told(raw: object, severity: Verdict) -> tuple[Told, ...]:
    return tell(clearance(raw), KNOWN, severity)


def test_an_emergency_says_how_soon_and_no_limits() -> None:
    (one,) = told({"q_ces": ["cauda_equina"], "*": "no"}, Verdict.EMERGENCY)
    assert one.soon == "Ambulance or emergency unit now."
    assert one.changes == ()


def test_the_soonest_of_several_signs_counts() -> None:
    (one, *_) = told({"q_clot": "yes", "*": "no"}, Verdict.EMERGENCY)
    assert one.soon == "Doctor, clinic or emergency unit today."


def test_what_can_wait_for_an_ordinary_appointment_says_so_and_to_go_before_a_massage() -> None:
    (one,) = told({"q_fever": ["fever"], "*": "no"}, Verdict.NO_MASSAGE_NOW)
    assert one.soon == "An ordinary appointment will do, but go before you start with massage."


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


def test_a_doubt_is_named_as_what_was_asked_and_never_as_what_it_may_mean() -> None:
    (one,) = told({"q_meds": "not_sure", "*": "no"}, Verdict.NO_MASSAGE_NOW)
    assert one.codes == ("intoxication",)
    assert one.title == KNOWN.questions["q_meds"].short


def test_each_finding_says_what_it_rests_on_and_whether_a_person_checked_it() -> None:
    (one,) = told({"q_bloodthinner": ["anticoagulant"], "*": "no"}, Verdict.ASK_DOCTOR_FIRST)
    assert one.how_sure == f"this rests on {HOW_SURE['case_reports']}."
    assert one.checked
    (aspirin,) = told({"q_bloodthinner": ["low_dose_aspirin"], "*": "no"}, Verdict.ADAPT)
    assert aspirin.how_sure == f"this rests on {HOW_SURE['convention']}."
    assert not aspirin.checked


def test_findings_that_follow_together_say_what_they_rest_on_too() -> None:
    together = {"q_bloodthinner": ["anticoagulant"], "q_meds": ["ssri_snri"], "*": "no"}
    combined = [
        one
        for one in told(together, Verdict.ASK_DOCTOR_FIRST)
        if one.codes == ("bleeding_risks_together",)
    ]
    assert [one.how_sure for one in combined] == [f"this rests on {HOW_SURE['evidence']}."]


def test_everything_that_a_caution_may_rest_on_has_words() -> None:
    rules = {rule.basis for rule in KNOWN.rules.values()}
    assert rules | {one.basis for one in KNOWN.combinations.values()} <= set(HOW_SURE)
