"""A wound or a bruise is left alone only where the person points it out, each in its own place."""

from itertools import combinations

import pytest

from unknot.craft.errors import InputError
from unknot.craft.knowledge import Knowledge, load
from unknot.craft.screening import (
    ELSEWHERE,
    Clearance,
    asked_where,
    assess,
    keep_clear,
    places_in,
    read_answers,
    still_to_point_out,
    zones_pointed_out,
)

WOUND: dict[str, object] = {"q_skin": ["open_wound_bruise"], "*": "no"}
WOUND_AND_NUMB: dict[str, object] = {**WOUND, "q_sense": ["reduced_sensation"]}
ASKING = tuple(rule.id for rule in load().rules.values() if rule.asks_where)


def clearance_of(raw: dict[str, object], knowledge: Knowledge) -> Clearance:
    return assess(read_answers(raw, knowledge), knowledge)


def test_a_wound_waits_for_its_place_and_any_place_will_do(knowledge: Knowledge) -> None:
    found = clearance_of(WOUND, knowledge)
    assert still_to_point_out(found, {}, knowledge) == ("open_wound_bruise",)
    assert keep_clear(found, knowledge) == ("area plus a hand's width",)
    assert still_to_point_out(found, {"open_wound_bruise": ("sacrum",)}, knowledge) == ()
    assert still_to_point_out(found, {"open_wound_bruise": (ELSEWHERE,)}, knowledge) == ()


@pytest.mark.parametrize(("one", "other"), [*combinations(ASKING, 2)])
def test_the_place_of_one_never_answers_for_another(
    one: str, other: str, knowledge: Knowledge
) -> None:
    raw: dict[str, object] = {"*": "no"}
    for question in knowledge.questions.values():
        named = [code for code in (one, other) if code in question.can_name]
        if named:
            raw[question.id] = named
    found = clearance_of(raw, knowledge)
    assert set(asked_where(found, knowledge)) == {one, other}
    for place in ("sacrum", ELSEWHERE):
        assert still_to_point_out(found, {one: (place,)}, knowledge) == (other,)
    assert still_to_point_out(found, {one: ("sacrum",), other: (ELSEWHERE,)}, knowledge) == ()


def test_an_empty_place_is_none(knowledge: Knowledge) -> None:
    found = clearance_of(WOUND, knowledge)
    assert still_to_point_out(found, {"open_wound_bruise": ()}, knowledge) != ()
    assert still_to_point_out(found, {"lymphoedema": ("sacrum",)}, knowledge) != ()


@pytest.mark.parametrize(
    "raw",
    [{"*": "no"}, {**WOUND, "q_fever": ["fever"]}, {"q_skin": "not_sure", "*": "no"}],
)
def test_nothing_has_to_be_pointed_out_where_nothing_is_or_nothing_can_follow(
    raw: dict[str, object], knowledge: Knowledge
) -> None:
    assert still_to_point_out(clearance_of(raw, knowledge), {}, knowledge) == ()


def test_a_wound_is_asked_about_while_other_questions_are_open(knowledge: Knowledge) -> None:
    found = clearance_of({"q_skin": ["open_wound_bruise"]}, knowledge)
    assert still_to_point_out(found, {}, knowledge) != ()


def test_every_place_is_left_out_whatever_it_was_named_for() -> None:
    said = {
        "open_wound_bruise": (ELSEWHERE, "sacrum"),
        "reduced_sensation": ("neck_base", "sacrum"),
    }
    assert zones_pointed_out(said) == ("sacrum", "neck_base")


def test_a_place_alone_is_for_the_one_finding_that_asks(knowledge: Knowledge) -> None:
    found = clearance_of(WOUND, knowledge)
    for words in (("sacrum",), ("open_wound_bruise:sacrum",)):
        assert places_in(words, found, knowledge) == {"open_wound_bruise": ["sacrum"]}


def test_a_place_alone_is_for_none_of_several_findings_and_still_left_out(
    knowledge: Knowledge,
) -> None:
    found = clearance_of(WOUND_AND_NUMB, knowledge)
    said = places_in(("sacrum", "reduced_sensation:neck_base"), found, knowledge)
    assert still_to_point_out(found, said, knowledge) == ("open_wound_bruise",)
    assert zones_pointed_out(said) == ("sacrum", "neck_base")


@pytest.mark.parametrize("word", ["lymphoedema:sacrum", ":sacrum", "wound:sacrum"])
def test_a_finding_that_asks_for_no_place_is_refused(word: str, knowledge: Knowledge) -> None:
    with pytest.raises(InputError, match="has no place to point out"):
        places_in((word,), clearance_of(WOUND, knowledge), knowledge)
