"""What was heard, in words."""

import pytest

from tests.craft.sessions import KNOWN
from unknot.craft.planning.wish import Soreness
from unknot.website.care.heard import Heard
from unknot.website.care.heard_in_words import heard_in_words, joined_up
from unknot.website.practice.models import Practice


@pytest.mark.parametrize(
    ("said", "together"),
    [
        (("A bad fall in 2019.", "Slow, warm hands."), "A bad fall in 2019. Slow, warm hands."),
        (("Steady", "warm hands"), "Steady. warm hands"),
        (("Really?", "", " yes "), "Really? yes"),
        ((), ""),
    ],
)
def test_what_ends_by_itself_gets_no_second_full_stop(said: tuple[str, ...], together: str) -> None:
    assert joined_up(*said) == together


@pytest.mark.django_db
def test_what_was_left_open_is_not_there() -> None:
    heard = Heard(outcome="Sleep", leave_out_words="my feet.", allergies="nuts", at_home=True)
    practice = Practice.objects.create(name="Example Practice", slug="example")
    assert heard_in_words(heard, practice, KNOWN) == [
        ("Not to be touched", "my feet."),
        ("Allergies", "nuts"),
        ("Where it takes place", "At home"),
    ]


@pytest.mark.django_db
def test_where_it_is_worse_is_read_by_the_therapist() -> None:
    sore = (Soreness("sacrum"), Soreness("lumbar_paraspinal_left", 2))
    practice = Practice.objects.create(name="Example Practice", slug="example")
    ((name, words),) = heard_in_words(Heard(outcome="Sleep", sore=sore), practice, KNOWN)
    sacrum, lower_back = (KNOWN.zones[one.zone].name for one in sore)
    assert (name, words) == ("Where", f"{sacrum}; {lower_back}: worse")
