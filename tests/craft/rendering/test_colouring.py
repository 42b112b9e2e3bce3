"""A drawing keeps its colours where no style sheet is read."""

import pytest

from tests.craft.sessions import KNOWN
from unknot.craft.rendering.colouring import coloured
from unknot.craft.rendering.picture import TONES, back, hand_symbols


@pytest.mark.parametrize("tone", TONES)
@pytest.mark.parametrize("dark", [False, True])
def test_no_variable_is_left_in_any_tone(tone: int, *, dark: bool) -> None:
    drawn = coloured(back(KNOWN, tone=tone), tone=tone, dark=dark)
    assert "var(" not in drawn


def test_tones_differ_and_the_dark_differs_from_the_light() -> None:
    drawn = {
        coloured(back(KNOWN, tone=tone), tone=tone, dark=dark)
        for tone in TONES
        for dark in (False, True)
    }
    assert len(drawn) == 2 * len(TONES)


def test_hands_take_the_colours_of_a_tone() -> None:
    assert "var(" not in coloured(hand_symbols(), tone=1)


def test_a_picture_stands_alone() -> None:
    drawn = coloured(back(KNOWN))
    assert drawn.startswith('<svg xmlns="http://www.w3.org/2000/svg"')
    assert "<style>" in drawn


def test_rules_for_other_media_are_left_out_and_ones_own_outdo_the_rest() -> None:
    drawn = coloured('<svg class="back"></svg>', extra=".spine{stroke:#123456}")
    assert "@media" not in drawn
    assert drawn.index(".spine{\n") < drawn.index(".spine{stroke:#123456}")
