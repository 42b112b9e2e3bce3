"""Names offered while somebody types."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.craft.screening.medicines.test_recognising import NAMES
from unknot.craft.knowledge import Library, load_library
from unknot.craft.screening.medicines import Suggestion, suggest
from unknot.craft.screening.medicines.words import compact


def names(typed: str, limit: int = 8) -> list[str]:
    return [one.name for one in suggest(typed, limit, load_library())]


def test_names_that_begin_with_what_was_typed_come_first() -> None:
    assert names("riv")[:4] == [
        "Rivar",
        "rivaroxaban",
        "rivaroxaban and acetylsalicylic acid",
        "Rivaxored",
    ]


def test_a_suggestion_says_substance_and_class_in_plain_words(library: Library) -> None:
    assert suggest("xarel", 1, library) == (Suggestion("Xarelto", "rivaroxaban", "blood thinner"),)
    assert suggest("voltar", 1, library) == (
        Suggestion("Voltaren", "diclofenac", "anti-inflammatory painkiller"),
    )


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("xaralt", "Xarelto"),
        ("warfrin", "warfarin"),
        ("klopid", "clopidogrel"),
        ("BLOED", "bloedverdunner"),
    ],
)
def test_misspelt_beginnings_find_what_was_meant(typed: str, name: str) -> None:
    assert name in names(typed)


@pytest.mark.parametrize("typed", ["", "   ", "!!", "💊", "qqqqqqq"])
def test_nothing_like_a_name_suggests_nothing(typed: str) -> None:
    assert names(typed) == []


@given(st.sampled_from(NAMES), st.integers(2, 30))
def test_a_name_is_suggested_from_its_beginning(name: str, letters: int) -> None:
    assert compact(name) in map(compact, names(name[:letters], 1000))


@given(st.text(max_size=80), st.integers(0, 12))
def test_no_more_are_suggested_than_asked_for_and_each_once(typed: str, limit: int) -> None:
    found = suggest(typed, limit, load_library())
    assert len(found) == len(set(found)) <= limit
