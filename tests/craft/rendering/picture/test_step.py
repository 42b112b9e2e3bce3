"""One step as a small picture: where it works, and the way of the hands."""

from pathlib import Path

import pytest

from tests.craft.rendering.picture.pictures import of_class, read
from tests.craft.sessions import KNOWN, session
from unknot.craft.planning import Aim, Company, Soreness, Wish
from unknot.craft.rendering.picture import marks, step_picture
from unknot.craft.score import Score, demonstrate, write_score
from unknot.craft.screening import Position
from unknot.website import guide

SORE = Wish(minutes=30, aim=Aim.RELIEF, sore=(Soreness("lumbar_paraspinal_left", 2),))


def score() -> Score:
    return write_score(session(SORE), KNOWN)


def number_of(written: Score, technique: str) -> int:
    return next(n for n, step in enumerate(written.steps) if step.technique == technique)


def test_the_worked_zones_of_the_step_are_shown_with_their_pressure() -> None:
    written = score()
    for number, step in enumerate(written.steps):
        worked = of_class(read(step_picture(written, number, KNOWN)), "worked")
        assert len(worked) == len(step.zones)
        assert {zone.get("data-pressure") for zone in worked} == {str(step.pressure)}


def test_long_strokes_are_arrows_and_small_ones_are_rings() -> None:
    written = score()
    gliding = read(step_picture(written, number_of(written, "effleurage"), KNOWN))
    pressing = read(step_picture(written, number_of(written, "static_pressure"), KNOWN))
    assert len(of_class(gliding, "way")) == len(of_class(gliding, "way-end")) > 0
    assert len(of_class(gliding, "spot")) == 0
    assert len(of_class(pressing, "way")) == 0
    assert len(of_class(pressing, "spot")) > 0


def test_a_short_stroke_has_its_arrow_too_and_no_ring_of_a_round() -> None:
    alone = Wish(minutes=15, aim=Aim.CALM, company=Company.ALONE, sore=(Soreness("sacrum", 2),))
    written = write_score(session(alone), KNOWN)
    low = next(
        n for n, step in enumerate(written.steps) if step.title.startswith("Glide: flat bone")
    )
    drawn = read(step_picture(written, low, KNOWN))
    assert len(of_class(drawn, "way-end")) == 2
    assert of_class(drawn, "turn") == []


@pytest.mark.parametrize(
    ("position", "turn"),
    [("face_down", ""), ("side_lying_left", "rotate(-90)"), ("side_lying_right", "rotate(90)")],
)
def test_a_back_lies_as_the_giver_sees_it(position: str, turn: str) -> None:
    written = write_score(session(Wish(position=Position(position))), KNOWN)
    drawn = read(step_picture(written, 0, KNOWN))
    assert [part.get("transform", "") for part in drawn if part.tag.endswith("g")] == [turn]
    _, _, width, height = map(float, drawn.get("viewBox", "").split())
    assert (width > height) == bool(turn)


def test_a_round_goes_the_way_that_its_hand_goes() -> None:
    score = demonstrate("friction", KNOWN)
    signs = of_class(read(step_picture(score, 0, KNOWN)), "turn")
    lies = [sign.get("transform", "") for sign in signs]
    assert lies != []
    for one in lies:  # outward: against the clock on the left, with it on the right
        assert ("scale(-1 1)" in one) == one.startswith("translate(-")


def test_the_signs_of_small_movements_are_the_same_as_in_the_player() -> None:
    script = (Path(guide.__file__).parent / "static/guide/player/signs.js").read_text("utf-8")
    for name, sign in (("SWAY", marks.SWAY), ("ROUND", marks.ROUND), ("TAPS", marks.TAPS)):
        assert f'export const {name} = "{sign}";' in script
