"""A step, or the back, is drawn into a file that any viewer of pictures opens."""

from pathlib import Path
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner, Result

from tests.craft.sessions import KNOWN, session
from unknot.cli import main
from unknot.craft.score import encode, write_score

SVG = "{http://www.w3.org/2000/svg}"


def draw(*words: str) -> Result:
    return CliRunner().invoke(main, ["picture", *words])


@pytest.fixture
def score(tmp_path: Path) -> str:
    path = tmp_path / "session.json"
    path.write_bytes(encode(write_score(session(), KNOWN)))
    return str(path)


def test_a_step_is_drawn_with_its_hands_and_colours(score: str, tmp_path: Path) -> None:
    target = tmp_path / "step.svg"
    assert draw(score, "--step", "2", "-o", str(target)).exit_code == 0
    text = target.read_text(encoding="utf-8")
    hands = [one for one in ElementTree.fromstring(text).iter() if one.get("class") == "still-hand"]
    assert len(hands) > 0
    assert "var(" not in text


def test_without_a_score_the_back_is_drawn(tmp_path: Path) -> None:
    target = tmp_path / "back.svg"
    assert draw("--build", "broad", "--tone", "1", "-o", str(target)).exit_code == 0
    assert ElementTree.fromstring(target.read_text(encoding="utf-8")).get("data-build") == "broad"


def test_a_step_that_is_not_there_is_refused_in_one_sentence(score: str, tmp_path: Path) -> None:
    target = tmp_path / "step.svg"
    refused = draw(score, "--step", "99", "-o", str(target))
    assert refused.exit_code == 2
    assert "there is no step 99" in refused.output
    assert not target.exists()


def test_a_score_that_names_a_place_nobody_knows_is_not_drawn(score: str, tmp_path: Path) -> None:
    target = tmp_path / "step.svg"
    odd = tmp_path / "odd.json"
    odd.write_text(Path(score).read_text().replace('"lumbar_paraspinal_left"', '"moon"'))
    assert draw(str(odd), "-o", str(target)).exit_code == 3
    assert not target.exists()
