"""Whatever is done with words is done with their English."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unknot.craft.said import Said, english_of
from unknot.craft.shaping import (
    as_sentence,
    capital,
    filled_in,
    joined,
    lower,
    shortened,
    small,
    without_side,
)


@pytest.mark.parametrize("change", [capital, small, lower, as_sentence, without_side])
@given(words=st.text(), english=st.text())
def test_a_change_of_words_is_a_change_of_their_english(
    change: type[str], words: str, english: str
) -> None:
    assert english_of(change(Said(words, english, "af"))) == change(english)


def test_the_small_article_leaves_the_capital_to_the_word_behind_it() -> None:
    assert capital("’n groot rug") == "’n Groot rug"
    assert small("’n Groot rug") == "’n groot rug"


def test_what_somebody_gave_us_is_quoted_at_most_a_line_long() -> None:
    assert shortened("lower back") == "lower back"
    assert shortened("A" * 5000) == "A" * 79 + "…"
    assert shortened(10**4000) == "1" + "0" * 78 + "…"


def test_words_are_joined_and_filled_in_both_languages() -> None:
    rug, been = Said("rug", "back", "af"), Said("been", "leg", "af")
    both = joined(" en ", rug, been)
    assert english_of(both) == "back en leg"
    assert english_of(filled_in(Said("Die {what}.", "The {what}.", "af"), what=rug)) == "The back."
