"""The ribbon is the session at a glance: width is time, height is pressure."""

from xml.etree import ElementTree

import pytest

from tests.craft.rendering.picture.pictures import of_class, places, read
from tests.craft.sessions import KNOWN, WARFARIN_ALLOWED, session
from unknot.craft.planning import Wish
from unknot.craft.rendering.picture import ribbon
from unknot.craft.score import Score, write_score

GAP = 5


def written(wish: Wish | None = None, answers: object = None) -> Score:
    return write_score(session(wish, answers or {"*": "no"}), KNOWN)


def parts(picture: ElementTree.Element) -> list[ElementTree.Element]:
    return of_class(picture, "part")


def top(part: ElementTree.Element) -> list[tuple[float, float]]:
    """Read the upper edge of a part: the places before it turns down to the ground."""
    edge = part.get("d", "").split("V")[0]
    return places(ElementTree.Element("path", d=edge))


def test_each_step_is_a_part_in_the_colour_of_its_phase() -> None:
    score = written()
    drawn = [part.get("class") for part in parts(read(ribbon(score, KNOWN)))]
    assert drawn == [f"part phase-{step.phase}" for step in score.steps]


def test_a_part_is_as_wide_as_its_step_is_long() -> None:
    score = written(Wish(minutes=30))
    for part, step in zip(parts(read(ribbon(score, KNOWN))), score.steps, strict=True):
        across = [x for x, _ in top(part)]
        share = 1000 * (step.end_ms - step.start_ms) / score.duration_ms
        assert max(across) - min(across) == pytest.approx(max(share - GAP, 2), abs=0.2)


def test_the_firmer_of_two_steps_stands_higher() -> None:
    score = written()
    heights = {
        step.key: min(y for _, y in top(part))
        for part, step in zip(parts(read(ribbon(score, KNOWN))), score.steps, strict=True)
    }
    arriving, warming = score.steps[0], score.steps[1]
    assert arriving.pressure < warming.pressure
    assert heights[warming.key] < heights[arriving.key]


def test_dots_show_the_limit_only_where_there_is_one() -> None:
    assert len(of_class(read(ribbon(written(), KNOWN)), "limit")) == 0
    assert len(of_class(read(ribbon(written(None, WARFARIN_ALLOWED), KNOWN)), "limit")) == 1


def test_the_longer_phases_are_named_with_their_minutes() -> None:
    picture = read(ribbon(written(Wish(minutes=20)), KNOWN))
    names = [name.text for name in of_class(picture, "phase-name")]
    lengths = of_class(picture, "phase-length")
    assert names == ["Warm", "Knead", "Ease", "Close"]
    assert [length.text for length in lengths] == ["5 min", "8 min", "3 min", "3 min"]


def test_it_is_said_in_words_for_those_who_do_not_see_it() -> None:
    score = written()
    title = next(one.text for one in read(ribbon(score, KNOWN)).iter() if one.tag.endswith("title"))
    assert title is not None
    assert title.count("; ") == len(score.steps) - 1
    assert title.startswith(f"{score.steps[0].title}, 30 s, pressure 0")
