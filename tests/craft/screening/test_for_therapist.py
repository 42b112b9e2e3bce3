"""A therapist hears what matters for their hands, and nothing else."""

from tests.craft.sessions import KNOWN, ON_WARFARIN, WARFARIN_ALLOWED, WELL, clearance
from unknot.craft.screening.for_therapist import ForTherapist, tell_a_therapist


def told(raw: object) -> tuple[ForTherapist, ...]:
    return tell_a_therapist(clearance(raw), KNOWN)


def test_a_blood_thinner_is_told_in_both_languages_with_how_firm_trained_hands_may_be() -> None:
    rule = KNOWN.rules["anticoagulant"]
    line = ForTherapist(rule.id, rule.plain, rule.label, sure=True, cleared=False, max_pressure=3)
    assert told(ON_WARFARIN) == (line,)
    assert [one.cleared for one in told(WARFARIN_ALLOWED)] == [True]


def test_a_person_who_is_well_has_nothing_to_tell() -> None:
    assert told(WELL) == ()


def test_matters_of_comfort_and_of_consent_are_not_told() -> None:
    assert told({"q_today": ["recent_meal"], "q_consent": ["no_consent"], "*": "no"}) == ()


def test_a_doubt_is_told_once_and_as_a_doubt() -> None:
    (line,) = told({"q_immune": "not_sure", "*": "no"})
    assert (line.said, line.sure) == (KNOWN.questions["q_immune"].short, False)


def test_a_sign_of_an_emergency_is_no_matter_for_a_therapist() -> None:
    assert told({"q_chest": "yes", "*": "no"}) == ()
