"""Pictures on paper: nothing is lost without colours, and nothing lies on a ground of its own."""

import re

import pytest

from tests.craft.rendering.files import GIVEN
from tests.craft.sessions import KNOWN, session
from unknot.craft.planning import Wish
from unknot.craft.rendering.sheet.picturing import printed, width_em
from unknot.craft.score import Score, demonstrate, write_score
from unknot.craft.screening import Position

MARKS = ("way", "way-end", "spot", "turn")


@pytest.mark.parametrize("mark", MARKS)
def test_marks_that_are_light_on_a_screen_are_dark_on_paper(mark: str) -> None:
    score = demonstrate("petrissage", KNOWN)
    last = re.findall(rf"\.{mark} {{([^}}]*)}}", printed(score, 0, KNOWN, GIVEN))[-1]
    assert "stroke: #10181a" in last


def test_on_a_side_there_are_pillows_on_paper_and_no_bed() -> None:
    drawn = printed(on_a_side(), 0, KNOWN, GIVEN)
    assert "url(#step-0-u-puff)" in drawn
    (hidden,) = re.findall(r"([^{}]*small-back[^{}]*)\{\s*display: none", drawn)
    assert [one.split()[-1] for one in hidden.split(",")] == [".bed", ".bed-edge", ".sides"]


def test_pictures_of_a_side_are_wider_for_they_are_lower() -> None:
    assert width_em(Position.SIDE_LYING_LEFT) > width_em(Position.FACE_DOWN)


def on_a_side() -> Score:
    return write_score(session(Wish(position=Position.SIDE_LYING_LEFT)), KNOWN)
