"""Names are read as they are meant."""

import pytest

from unknot.website.care.named import first_name_of, same_name


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Thandi Example", "Thandi"),
        ("Ms Thandi Example", "Thandi"),
        ("Dr. Mev. Thandi Example", "Thandi"),
        ("Ms Sugarbird", ""),
        ("Thandi", "Thandi"),
        ("Mr", ""),
    ],
)
def test_a_title_is_no_first_name_and_a_last_name_is_not_told(name: str, shown: str) -> None:
    assert first_name_of(name) == shown


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ann O’Brien", "Ann O'Brien"),
        ("Ann Oʼbrien", "ann o`brien "),
        ("Ann Smith-Jones", "Ann Smith‑Jones"),
        ("Ann Smith–Jones", "Ann  Smith Jones"),
        ("Renée Nel", "Renee Nel"),
        ("Zoë Example", "Zoe\u0308 Example"),
        ("Mrs. Ann Example", "Ann Example"),
        ("M.J. Example", "M J Example"),
        ("Ann Example.", "Ann\u200b Example"),
    ],
)
def test_a_name_is_the_same_on_every_keyboard(one: str, other: str) -> None:
    assert same_name(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ann Example", "Anne Example"),
        ("Mr Example", "Mrs Example"),
        ("Mr J Example", "Mrs J Example"),
        ("सीता", "सती"),
        ("🙂", "!"),
    ],
)
def test_two_of_a_household_are_not_taken_for_one(one: str, other: str) -> None:
    assert not same_name(one, other)
