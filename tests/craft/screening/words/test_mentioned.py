"""What is only mentioned: an organ, a specialist, another form of a word, a purpose, a while."""

import pytest

from tests.craft.screening.words.concluding import concluded, read, rules_in
from unknot.craft.screening import Verdict


@pytest.mark.parametrize(
    "text",
    [
        "Stiff neck. My heart acts up sometimes.",
        "Tight shoulders, the kidneys gave me grief again.",
        "Stiff back. I see a haematologist every month.",
        "Stiff back, came home from hospital on Sunday.",
        "My rug is styf. My lewer pla my.",
        "They diagnosed me with sarcoidosis, stiff neck.",
        "Stiff shoulders, and there was some swelling once more.",
        "There was a bit of bleeding, stiff neck.",
    ],
)
def test_an_organ_or_a_specialist_of_whom_no_more_is_understood_is_asked_about(text: str) -> None:
    assert "q_story" in {proposal.question for proposal in read(text).proposals}
    assert concluded(text).verdict is Verdict.ASK_DOCTOR_FIRST


@pytest.mark.parametrize(
    "text",
    [
        "Stiff neck. My heart and lungs are fine.",
        "My heart melts when he rubs my shoulders.",
        "Liver and onions for supper, and a stiff back from cooking.",
        "I work in the hospital kitchen, tired back.",
        "Stiff shoulders from a talk about kidneys.",
        "Diagnosed with ADHD, stiff neck from the laptop.",
        "Blood orange juice and yoga, stiff neck.",
        "No infection, no blood, nothing. Stiff neck.",
    ],
)
def test_an_organ_that_is_well_or_no_organ_of_the_writer_limits_nothing(text: str) -> None:
    assert concluded(text).verdict is Verdict.GO


def test_another_form_of_a_word_says_the_same() -> None:
    assert "old_mi_stroke" in rules_in("They did three bypasses in 2012, stiff neck.")


def test_tablets_and_pills_are_one() -> None:
    assert "long_term_steroids" in rules_in("Stiff neck, on cortisone pills for years.")
    assert "long_term_steroids" in rules_in("Stiff neck, on cortisone tablets for years.")


def test_what_is_taken_so_that_something_does_not_come_denies_nothing() -> None:
    assert rules_in("Stiff neck. I take something so I don't get clots.") == {"anticoagulant"}


def test_for_ages_is_no_number_of_years() -> None:
    text = "Stiff back. I stand at the toilet for ages and nothing wants to come."
    assert "cauda_equina" in rules_in(text)
