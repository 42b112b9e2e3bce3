"""A sheet made in a terminal holds what the website's holds, for the same answers."""

import json
from collections.abc import Mapping
from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner
from django.test import Client

from tests.craft.sessions import KNOWN
from tests.website.exports.asking import ask_for
from tests.website.guide.sending import WARFARIN, Said, come_to_a_plan
from unknot.cli import main
from unknot.craft.rendering.given import Given
from unknot.craft.shaping import lower
from unknot.website.exports.models import Export

pytestmark = pytest.mark.django_db(transaction=True)
ASKED = {"q_bloodthinner": ["anticoagulant"], "*": "no"}
PLACES = "Places left out"


def on_the_website(client: Client, said: Mapping[str, Said]) -> Given:
    come_to_a_plan(client, said)
    ask_for(client, "pdf")
    return msgspec.json.decode(Export.objects.get().given, type=Given)


def in_a_terminal(
    answers: object, monkeypatch: pytest.MonkeyPatch, folder: Path, *wished: str
) -> Given:
    given: list[Given] = []
    monkeypatch.chdir(folder)
    monkeypatch.setattr(
        "unknot.craft.rendering.files.render", lambda *_, **named: given.append(named["given"])
    )
    Path("answers.json").write_text(json.dumps(answers))
    asked = ("--answers", "answers.json", "--interim")
    for words in (
        ("score", "--first", *wished, *asked, "-o", "score.json"),
        ("render", "score.json", "--to", "sheet", *asked, "-o", "a.pdf"),
    ):
        result = CliRunner().invoke(main, words)
        assert result.exit_code == 0, result.output
    return given[0]


@pytest.mark.parametrize(
    ("said", "answers"),
    [
        (WARFARIN, ASKED),
        (
            {**WARFARIN, "q_allergy": "yes", "q_allergy_which": "nut_allergy"},
            {**ASKED, "q_allergy": ["nut_allergy"]},
        ),
    ],
)
def test_the_sheets_hold_the_same_lines(
    client: Client,
    said: Mapping[str, Said],
    answers: object,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    theirs = on_the_website(client, said)
    ours = in_a_terminal(answers, monkeypatch, tmp_path)
    assert ours.note is not None
    assert ours.note == theirs.note
    assert (ours.watch, ours.watch_hours) == (theirs.watch, theirs.watch_hours)
    assert (ours.limits, ours.cautions) == (theirs.limits, theirs.cautions)


def test_places_to_leave_out_stand_on_the_note(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    without = ("--leave-out", "lumbar_paraspinal_left")
    (plain, left_out) = (
        in_a_terminal(ASKED, monkeypatch, tmp_path, *wished).note for wished in ((), without)
    )
    assert plain is not None
    assert left_out is not None
    name = lower(KNOWN.zones["lumbar_paraspinal_left"].name)
    assert name not in dict(plain.planned)[PLACES]
    assert name in dict(left_out.planned)[PLACES]


def test_whoever_need_ask_nobody_has_no_note_in_either(
    client: Client, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    notes = (on_the_website(client, {}), in_a_terminal({"*": "no"}, monkeypatch, tmp_path))
    assert [one.note for one in notes] == [None, None]
