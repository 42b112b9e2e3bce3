"""What is said while a massage plays always finds an answer, and an emergency never goes on."""

from pathlib import Path

import pytest

from tests.craft.knowledge.spoiling import change, refusal
from unknot.craft.knowledge import load, load_library
from unknot.craft.knowledge.records import StopSign

LIBRARY = load_library()


@pytest.mark.parametrize("sign", LIBRARY.stop_signs.values(), ids=lambda sign: sign.id)
def test_every_sign_stops_where_nothing_else_can_be_done(sign: StopSign) -> None:
    last = sign.answers[-1]
    assert (last.places, last.goes_on) == ((), False)


def test_only_too_firm_may_go_on_and_never_on_neck_chest_or_limb() -> None:
    going_on = {
        (sign.id, place)
        for sign in LIBRARY.stop_signs.values()
        for answer in sign.answers
        if answer.goes_on
        for place in answer.places
    }
    assert going_on == {("stop_firm", "here"), ("stop_firm", "back")}


def test_every_stop_sign_of_the_evidence_is_answered() -> None:
    told = {one for sign in LIBRARY.stop_signs.values() for one in sign.rests_on}
    signs = {one.id for one in LIBRARY.advice.values() if one.subject == "stop_sign"}
    assert signs <= told


def test_whoever_is_to_call_is_told_the_advice_of_an_emergency() -> None:
    rules = load().rules
    followed = [
        rules[rule].outcome
        for sign in LIBRARY.stop_signs.values()
        for answer in sign.answers
        if answer.answer == "call"
        for rule in answer.follows
    ]
    assert followed
    assert set(followed) == {"emergency"}


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ('"chest_pain"', '"chest_ache"', "it names the rule “chest_ache”, which does not exist"),
        ('"chest"', '"belly"', "it names the place “belly”, which does not exist"),
        ("felt_pressure_1", "felt_9", "it names the advice “felt_9”, which does not exist"),
        (
            '"chest_pain"',
            '"older_well"',
            "“older_well” is no emergency, yet it has people call",
        ),
        (
            'follows = ["chest_pain"]',
            "",
            "it has people call without saying what to do",
        ),
        ('answer = "call"', 'answer = "leave_out"', "it goes on in spite of a rule"),
        (
            'answer = "end"\ntext = "Nothing',
            'places = ["back"]\nanswer = "end"\ntext = "Nothing',
            "its last answer does not stop everywhere",
        ),
        (
            'answer = "end"\ntext = "Nothing',
            'answer = "gentlest"\ntext = "Nothing',
            "its last answer does not stop everywhere",
        ),
    ],
)
def test_a_sign_that_cannot_be_answered_is_refused(
    tables: Path, old: str, new: str, reason: str
) -> None:
    change(tables / "stop_signs.toml", old, new, within="stop_firm")
    assert refusal(tables) == ("stop_signs.toml", "stop_firm", reason)


def test_a_place_with_hands_on_no_zone_is_refused(tables: Path) -> None:
    change(tables / "stop_places.toml", '"neck_base"', '"throat"')
    reason = "it names the zone family “throat”, which does not exist"
    assert refusal(tables) == ("stop_places.toml", "neck", reason)


@pytest.mark.parametrize(("old", "new"), [("least = 6", "least = 7"), ("most = 5", "most = 6")])
def test_each_number_means_one_thing(tables: Path, old: str, new: str) -> None:
    change(tables / "felt.toml", old, new)
    reason = "it does not tell each number once, 0 to 10"
    assert refusal(tables) == ("felt.toml", "the whole table", reason)


def test_a_number_that_counts_as_no_sign_is_refused(tables: Path) -> None:
    change(tables / "felt.toml", "stop_firm", "stop_hard")
    reason = "it names the stop sign “stop_hard”, which does not exist"
    assert refusal(tables) == ("felt.toml", "felt_too_firm", reason)
