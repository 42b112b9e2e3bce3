"""Medicines that are somebody else's, or that are never named: who takes them, takes them."""

import pytest

from tests.craft.screening.words.concluding import concluded, read, rules_in
from unknot.craft.screening import Verdict
from unknot.craft.screening.words.heard import How, Why


@pytest.mark.parametrize(
    "text",
    [
        "I take my dad's warfarin",
        "I use my sister's Xarelto, my neck is stiff",
        "Stiff neck; my husband gave me his warfarin",
        "I borrow my wife's blood thinners",
        "Ek gebruik my ouma se warfarin",
    ],
)
def test_a_medicine_of_somebody_else_counts_for_whoever_takes_it(text: str) -> None:
    assert "anticoagulant" in rules_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "My dad takes warfarin, my own back is stiff",
        "I live with my dad who takes warfarin, my back is stiff",
        "I don't take my dad's warfarin, my back is stiff",
    ],
)
def test_a_medicine_that_only_somebody_else_takes_is_asked_about(text: str) -> None:
    assert concluded(text).verdict is Verdict.GO
    assert Why.SOMEONE_ELSE in {ask.why for ask in read(text).asks}


@pytest.mark.parametrize(
    "text",
    [
        "I take pills, my back is stiff",
        "I'm on tablets, back stiff",
        "Stiff back, I use medicine from the clinic",
        "Chronic medication, stiff neck",
        "I take my granny's pills for it, back stiff",
        "My rug is styf, ek drink elke dag 'n pil",
        "Kroniese medikasie, stywe nek",
        "I don't take warfarin. I take pills, stiff neck",
    ],
)
def test_a_medicine_that_is_never_named_may_be_any(text: str) -> None:
    assert How.UNKNOWN_MEDICINE in {one.how for one in read(text).proposals}
    assert concluded(text).verdict is Verdict.NO_MASSAGE_NOW


@pytest.mark.parametrize(
    "text",
    [
        "No chronic medication, stiff neck",
        "I take no pills, stiff neck",
        "I never take pills, stiff neck",
        "Ek gebruik geen medisyne nie, my rug is styf",
        "I'm on the pill, stiff neck",
        "I work on a tablet all day, stiff neck",
        "My husband is on chronic medication, my own neck is stiff",
        "My skouers is gespanne van die werk",
    ],
)
def test_pills_that_nobody_takes_limit_nothing(text: str) -> None:
    assert concluded(text).verdict is Verdict.GO
