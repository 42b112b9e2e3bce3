"""What answers lead to: the laws of a clearance, and what they mean for the people it is for."""

from collections import Counter
from collections.abc import Iterable
from itertools import combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from unknot.craft.knowledge import Knowledge, load
from unknot.craft.screening import Clearance, Position, Verdict, assess, read_answers
from unknot.craft.screening.answers import NO, NOT_SURE

UPRIGHT_OR_SIDE = {Position.ASTRIDE_CHAIR, Position.SIDE_LYING_LEFT, Position.SIDE_LYING_RIGHT}


def cleared_by(raw: dict[str, object]) -> Clearance:
    return assess(read_answers(raw, load()), load())


def codes(clearance: Clearance) -> set[str]:
    return {finding.code for finding in clearance.findings}


def at_least_as_strict(one: Clearance, other: Clearance) -> bool:
    return one.verdict >= other.verdict and one.limits.within(other.limits)


def said_in(*outcomes: str) -> list[tuple[str, str]]:
    """List the rules with these outcomes, each with a question that leads to it."""
    return [
        (question.id, rule)
        for question in load().questions.values()
        for rule in question.yes_to
        if load().rules[rule].outcome in outcomes
    ]


def raw_of(said: Iterable[tuple[str, str]]) -> dict[str, object]:
    """Say yes with these rules, and no to everything else."""
    raw: dict[str, list[str]] = {}
    for question, rule in said:
        raw.setdefault(question, []).append(rule)
    return {**raw, "*": "no"}


EVERY = [(question.id, rule) for question in load().questions.values() for rule in question.yes_to]
HARMLESS = said_in("go")
WITH_AN_INTERIM = [one for one in EVERY if load().rules[one[1]].interim is not None]
few = st.lists(st.sampled_from(EVERY), max_size=3, unique=True)
mild = st.lists(st.sampled_from(said_in("go", "adapt")), max_size=2, unique=True)
many = st.fixed_dictionaries(
    {},
    optional={
        question.id: st.one_of(
            st.just(NO),
            st.just(NOT_SURE),
            st.lists(st.sampled_from(question.yes_to), unique=True),
        )
        for question in load().questions.values()
    },
)
answers_given: st.SearchStrategy[dict[str, object]] = st.one_of(few.map(raw_of), many)


def test_everything_answered_no_is_the_way_to_go() -> None:
    clearance = cleared_by({"*": "no"})
    assert clearance.verdict is Verdict.GO
    assert clearance.findings == ()


@pytest.mark.parametrize("question", load().questions)
def test_not_sure_is_never_go(question: str) -> None:
    assert cleared_by({question: "not_sure", "*": "no"}).verdict > Verdict.GO


@pytest.mark.parametrize("question", load().questions)
def test_a_question_left_blank_never_leads_to_a_plan(question: str, knowledge: Knowledge) -> None:
    raw: dict[str, object] = dict.fromkeys(set(knowledge.questions) - {question}, "no")
    clearance = cleared_by(raw)
    assert clearance.verdict is Verdict.NO_MASSAGE_NOW
    assert clearance.unanswered == (question,)


@pytest.mark.parametrize("question", load().questions)
def test_an_unclear_answer_is_as_strict_as_every_answer_it_could_be(
    question: str, knowledge: Knowledge
) -> None:
    unclear = cleared_by({question: "not_sure", "*": "no"})
    for rule in knowledge.questions[question].yes_to:
        assert at_least_as_strict(unclear, cleared_by({question: [rule], "*": "no"}))


@settings(max_examples=300)
@given(answers_given, st.data())
def test_one_more_risk_never_loosens_a_clearance(
    raw: dict[str, object], data: st.DataObject
) -> None:
    question = data.draw(st.sampled_from(list(load().questions.values())))
    rule = data.draw(st.sampled_from(question.yes_to))
    said = raw.get(question.id, NO)
    more: object = [*said, rule] if isinstance(said, list) else [rule]
    if said in (NOT_SURE, []):
        more = NOT_SURE
    before = cleared_by({**raw, question.id: said, "*": "no"})
    after = cleared_by({**raw, question.id: more, "*": "no"})
    assert at_least_as_strict(after, before)


@settings(max_examples=200)
@given(answers_given)
def test_the_same_answers_give_the_same_clearance_in_any_order(raw: dict[str, object]) -> None:
    backwards = {
        key: list(reversed(value)) if isinstance(value, list) else value
        for key, value in reversed(raw.items())
    }
    assert cleared_by(raw) == cleared_by(backwards)


def test_go_is_only_for_who_answered_every_question_with_nothing_above_go() -> None:
    tried: Counter[Verdict] = Counter()

    @settings(max_examples=200)
    @given(
        st.lists(st.sampled_from(HARMLESS), unique=True),
        st.lists(st.sampled_from(EVERY), max_size=1),
        st.dictionaries(
            st.sampled_from(list(load().questions)), st.sampled_from([NOT_SURE, None]), max_size=1
        ),
    )
    def law(
        harmless: list[tuple[str, str]], more: list[tuple[str, str]], doubt: dict[str, str | None]
    ) -> None:
        said = {*harmless, *more}
        answered = {**dict.fromkeys(load().questions, NO), **raw_of(said), **doubt}
        raw = {key: value for key, value in answered.items() if value is not None and key != "*"}
        verdict = cleared_by(raw).verdict
        tried[verdict] += 1
        if verdict is Verdict.GO:
            assert said <= set(HARMLESS)
            assert not doubt

    law()
    assert tried[Verdict.GO] >= 10
    assert tried.total() - tried[Verdict.GO] >= 10


def test_an_emergency_is_never_cancelled_by_a_doctors_word_or_by_other_answers() -> None:
    clearance = cleared_by(
        {"q_ces": ["cauda_equina"], "q_consent": "no", "*": "no", "cleared": ["cauda_equina"]}
    )
    assert clearance.verdict is Verdict.EMERGENCY
    assert clearance.limits.max_minutes == 0
    assert clearance.interim is None


@pytest.mark.parametrize(("question", "rule"), said_in("emergency", "no_massage_now"))
def test_no_word_of_a_doctor_lifts_an_emergency_or_a_not_now(question: str, rule: str) -> None:
    said: dict[str, object] = {question: [rule], "*": "no"}
    assert cleared_by({**said, "cleared": [rule]}) == cleared_by(said)
    assert cleared_by(said).limits.max_minutes == 0
    assert cleared_by(said).interim is None


@pytest.mark.parametrize("question", load().questions)
def test_no_word_of_a_doctor_clears_a_doubt(question: str, knowledge: Knowledge) -> None:
    said: dict[str, object] = {question: "not_sure", "*": "no"}
    rules = list(knowledge.questions[question].yes_to)
    assert cleared_by({**said, "cleared": rules}) == cleared_by(said)


@pytest.mark.parametrize(("question", "rule"), said_in("ask_doctor_first"))
def test_a_doctors_word_opens_a_plan_inside_the_limits_after_clearance(
    question: str, rule: str, knowledge: Knowledge
) -> None:
    said: dict[str, object] = {question: [rule], "*": "no"}
    cleared = cleared_by({**said, "cleared": [rule]})
    entry = knowledge.rules[rule]
    ceiling = entry.max_pressure if entry.after_clearance_lay is None else entry.after_clearance_lay
    assert cleared_by(said).verdict is Verdict.ASK_DOCTOR_FIRST
    assert cleared.verdict is Verdict.ADAPT
    assert cleared.limits.max_pressure == (3 if ceiling is None else ceiling)
    assert cleared.limits.withheld_techniques == set(entry.withheld_techniques)
    assert set(entry.withheld_zones) <= cleared.limits.withheld_zones


@settings(max_examples=200)
@given(answers_given, st.data())
def test_one_doctors_word_more_never_lifts_what_stays_withheld(
    raw: dict[str, object], data: st.DataObject
) -> None:
    said = {rule for value in raw.values() if isinstance(value, list) for rule in value}
    word = data.draw(st.lists(st.sampled_from(sorted(said)), unique=True)) if said else []
    before = cleared_by({**raw, "*": "no"})
    after = cleared_by({**raw, "*": "no", "cleared": word})
    if before.verdict > Verdict.ASK_DOCTOR_FIRST:
        assert after.verdict is before.verdict
    waiting = {one.code for one in before.findings if one.severity is Verdict.ASK_DOCTOR_FIRST}
    if waiting - set(word):
        assert not after.verdict.allows_a_plan


def test_what_may_be_done_meanwhile_is_within_every_finding_and_never_beside_a_not_now() -> None:
    tried: Counter[bool] = Counter()

    @settings(max_examples=200)
    @given(st.sampled_from(WITH_AN_INTERIM), st.one_of(few, mild))
    def law(waiting: tuple[str, str], more: list[tuple[str, str]]) -> None:
        clearance = cleared_by(raw_of({waiting, *more}))
        if more:
            tried[clearance.interim is not None] += 1
        if clearance.interim is not None:
            assert clearance.verdict is Verdict.ASK_DOCTOR_FIRST
            assert clearance.interim.max_pressure <= 1
            assert clearance.interim.max_minutes <= 10
            assert all(clearance.interim.within(finding.limits) for finding in clearance.findings)

    law()
    assert min(tried[True], tried[False]) >= 10


def test_warfarin_asks_a_doctor_first_with_resting_hands_or_light_lotioning_meanwhile() -> None:
    clearance = cleared_by({"q_bloodthinner": ["anticoagulant"], "*": "no"})
    assert clearance.verdict is Verdict.ASK_DOCTOR_FIRST
    assert clearance.interim is not None
    assert clearance.interim.max_pressure == 1
    assert clearance.interim.max_minutes == 10
    assert not {"still_hold", "effleurage"} & clearance.interim.withheld_techniques
    assert {"petrissage", "static_pressure", "friction"} <= clearance.interim.withheld_techniques


def test_deep_pressure_is_withheld_from_people_on_warfarin_even_after_clearance() -> None:
    clearance = cleared_by(
        {"q_bloodthinner": ["anticoagulant"], "*": "no", "cleared": ["anticoagulant"]}
    )
    assert clearance.verdict is Verdict.ADAPT
    assert clearance.limits.max_pressure == 2
    assert clearance.limits.max_minutes == 20
    assert clearance.limits.withheld_techniques == {
        "static_pressure",
        "friction",
        "tapotement",
        "vibration",
        "massage_gun",
    }
    assert {
        "neck_base",
        "gluteal_top",
        "gluteal_top_left",
        "quadratus_lumborum_right",
    } <= clearance.limits.withheld_zones


@pytest.mark.parametrize(
    "more",
    [{"q_clot": "not_sure"}, {"q_bleed": "not_sure"}, {"q_bleed": ["unexplained_bruising"]}],
    ids=str,
)
def test_nothing_meanwhile_for_blood_thinners_unless_clots_and_bruises_are_ruled_out(
    more: dict[str, object],
) -> None:
    assert cleared_by({"q_bloodthinner": ["anticoagulant"], **more, "*": "no"}).interim is None


def test_nothing_meanwhile_when_another_finding_waits_for_a_doctor_without_an_interim() -> None:
    clearance = cleared_by(
        {"q_bloodthinner": ["anticoagulant"], "q_preg": ["pregnancy_t2"], "*": "no"}
    )
    assert clearance.verdict is Verdict.ASK_DOCTOR_FIRST
    assert clearance.interim is None


def test_one_doctors_word_does_not_clear_another_finding() -> None:
    clearance = cleared_by(
        {
            "q_bloodthinner": ["anticoagulant"],
            "q_preg": ["pregnancy_t2"],
            "*": "no",
            "cleared": ["anticoagulant"],
        }
    )
    assert clearance.verdict is Verdict.ASK_DOCTOR_FIRST


def test_two_blood_thinners_together_count_as_two() -> None:
    clearance = cleared_by({"q_bloodthinner": ["anticoagulant", "low_dose_aspirin"], "*": "no"})
    assert "dual_antithrombotic" in codes(clearance)
    assert clearance.limits.max_pressure == 0


SECOND_RISKS = [
    ("q_bloodthinner", "antiplatelet_strong"),
    ("q_bloodthinner", "low_dose_aspirin"),
    ("q_meds", "nsaid_regular"),
    ("q_bleed", "low_platelets"),
    ("q_bleed", "liver_kidney_failure"),
    ("q_other", "liver_kidney_failure"),
]


@pytest.mark.parametrize(("question", "rule"), SECOND_RISKS)
def test_a_blood_thinner_with_a_second_bleeding_risk_stays_a_question_for_the_doctor(
    question: str, rule: str
) -> None:
    raw: dict[str, object] = {"q_bloodthinner": ["anticoagulant"], "*": "no"}
    raw[question] = [*(["anticoagulant"] if question == "q_bloodthinner" else []), rule]
    clearance = cleared_by({**raw, "cleared": ["anticoagulant", rule]})
    assert "bleeding_risks_together" in codes(clearance)
    assert clearance.verdict is Verdict.ASK_DOCTOR_FIRST
    assert clearance.interim is None


@pytest.mark.parametrize("thinner", ["antiplatelet_strong", "low_dose_aspirin"])
@pytest.mark.parametrize("second", ["nsaid_regular", "ssri_snri"])
def test_any_medicine_against_clots_with_a_second_bleeding_risk_asks_a_doctor_first(
    thinner: str, second: str
) -> None:
    raw: dict[str, object] = {"q_bloodthinner": [thinner], "q_meds": [second], "*": "no"}
    clearance = cleared_by({**raw, "cleared": [thinner]})
    assert "bleeding_risks_together" in codes(clearance)
    assert clearance.verdict is Verdict.ASK_DOCTOR_FIRST
    agreed = cleared_by({**raw, "cleared": [thinner, "bleeding_risks_together"]})
    assert agreed.verdict is Verdict.ADAPT
    assert agreed.limits.max_pressure == 2


def test_daily_aspirin_alone_is_no_two_bleeding_risks() -> None:
    clearance = cleared_by({"q_bloodthinner": ["low_dose_aspirin"], "*": "no"})
    assert codes(clearance) == {"low_dose_aspirin"}
    assert clearance.verdict is Verdict.ADAPT


def test_a_blood_thinner_with_an_antidepressant_still_asks_after_the_doctors_word_on_one() -> None:
    raw: dict[str, object] = {
        "q_bloodthinner": ["anticoagulant"],
        "q_meds": ["ssri_snri"],
        "*": "no",
    }
    one = cleared_by({**raw, "cleared": ["anticoagulant"]})
    both = cleared_by({**raw, "cleared": ["anticoagulant", "bleeding_risks_together"]})
    assert one.verdict is Verdict.ASK_DOCTOR_FIRST
    assert both.verdict is Verdict.ADAPT
    assert both.limits.max_pressure <= 2


def test_three_adapted_conditions_ask_a_doctor_first_and_comfort_findings_do_not_count() -> None:
    two: dict[str, object] = {"q_bone": ["osteoporosis"], "q_heart": ["bp_controlled"], "*": "no"}
    comfort: dict[str, object] = {"q_allergy": ["nut_allergy"], "q_today": ["recent_meal"]}
    three: dict[str, object] = {"q_sense": ["diabetes_stable"]}
    assert cleared_by({**two, **comfort}).verdict is Verdict.ADAPT
    raised = cleared_by({**two, **three})
    assert raised.verdict is Verdict.ASK_DOCTOR_FIRST
    assert "several_conditions" in codes(raised)
    agreed = cleared_by({**two, **three, "cleared": ["several_conditions"]})
    assert agreed.verdict is Verdict.ADAPT


def test_dialysis_and_dizziness_together_are_a_not_now_that_leaves_nothing() -> None:
    clearance = cleared_by(
        {
            "q_bleed": ["liver_kidney_failure"],
            "q_today": ["dizzy_low_bp"],
            "*": "no",
            "cleared": ["liver_kidney_failure", "dialysis_and_dizzy"],
        }
    )
    assert clearance.verdict is Verdict.NO_MASSAGE_NOW
    assert clearance.limits.max_minutes == 0


def three_of(*, comfort: bool) -> st.SearchStrategy[list[tuple[str, str]]]:
    chosen = [one for one in said_in("adapt") if load().rules[one[1]].comfort is comfort]
    return st.lists(st.sampled_from(chosen), min_size=3, max_size=3, unique_by=lambda one: one[1])


@settings(max_examples=100)
@given(three_of(comfort=False))
def test_any_three_conditions_together_ask_a_doctor_first(said: list[tuple[str, str]]) -> None:
    assert cleared_by(raw_of(said)).verdict is Verdict.ASK_DOCTOR_FIRST


@settings(max_examples=100)
@given(three_of(comfort=True))
def test_any_three_findings_for_comfort_only_adapt(said: list[tuple[str, str]]) -> None:
    assert cleared_by(raw_of(said)).verdict is Verdict.ADAPT


def test_heart_failure_is_never_laid_face_down() -> None:
    clearance = cleared_by({"q_heart": ["heart_failure"], "*": "no", "cleared": ["heart_failure"]})
    assert clearance.limits.positions == UPRIGHT_OR_SIDE


def test_every_pair_of_rules_is_at_least_as_strict_as_each(knowledge: Knowledge) -> None:
    single = {
        (question.id, rule): cleared_by({question.id: [rule], "*": "no"})
        for question in knowledge.questions.values()
        for rule in question.yes_to
    }
    for one, other in combinations(single, 2):
        raw: dict[str, list[str]] = {}
        for question, rule in (one, other):
            raw.setdefault(question, []).append(rule)
        both = cleared_by({**raw, "*": "no"})
        assert all(at_least_as_strict(both, single[key]) for key in (one, other)), (one, other)


def test_every_rule_that_a_question_leads_to_is_found_with_its_outcome(
    knowledge: Knowledge,
) -> None:
    for question in knowledge.questions.values():
        for rule in question.yes_to:
            clearance = cleared_by({question.id: [rule], "*": "no"})
            assert rule in codes(clearance)
            assert clearance.verdict.id == knowledge.rules[rule].outcome


def test_pregnancy_weeks_and_age_meet_by_the_stricter(knowledge: Knowledge) -> None:
    for weeks, age in product(("pregnancy_t1", "pregnancy_t3"), ("minor", "older_frail")):
        clearance = cleared_by({"q_preg": [weeks], "q_age": [age], "*": "no"})
        assert clearance.limits.max_pressure == 2
        assert clearance.verdict is Verdict.ASK_DOCTOR_FIRST
