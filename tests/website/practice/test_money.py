"""Amounts of money, as people in South Africa write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unknot.craft.errors import InputError
from unknot.website.practice import money

SPACE = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("cents", "written"),
    [
        (0, f"R{SPACE}0"),
        (62_000, f"R{SPACE}620"),
        (62_050, f"R{SPACE}620,50"),
        (125_000, f"R{SPACE}1{SPACE}250"),
        (5, f"R{SPACE}0,05"),
    ],
)
def test_an_amount_is_written_with_its_cents_only_where_there_are_any(
    cents: int, written: str
) -> None:
    assert money.shown(cents) == written


def test_another_currency_is_named() -> None:
    assert money.shown(62_000, "EUR") == f"EUR{SPACE}620"


@given(st.integers(0, money.MOST_CENTS))
def test_what_is_written_can_be_read(cents: int) -> None:
    assert money.read(money.shown(cents)) == cents


@pytest.mark.parametrize(
    ("text", "cents"),
    [
        ("620", 62_000),
        (" R620 ", 62_000),
        ("r 620.50", 62_050),
        ("1 250", 125_000),
        ("ZAR 89,90", 8_990),
        ("free", 0),
        (" Gratis", 0),
    ],
)
def test_amounts_are_read_however_they_are_written(text: str, cents: int) -> None:
    assert money.read(text) == cents


@pytest.mark.parametrize(
    "text",
    ["", "for nothing", "-5", "6,2", "1e9", "620,505", "9" * 40, "100000,01", "R", "12 34", "٦٢٠"],
)
def test_what_is_no_amount_is_refused_in_words(text: str) -> None:
    with pytest.raises(InputError, match="amount in rand"):
        money.read(text)
