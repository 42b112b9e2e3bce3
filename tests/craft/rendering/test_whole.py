"""A file is there whole or not at all, whoever else writes it."""

from contextlib import suppress
from pathlib import Path

from unknot.craft.rendering.whole import written_whole


def test_two_who_write_the_same_file_do_not_disturb_each_other(tmp_path: Path) -> None:
    file = tmp_path / "session.pdf"
    with written_whole(file) as one, written_whole(file) as other:
        one.write_text("one")
        other.write_text("other")
        assert {one.suffix, other.suffix} == {".pdf"}
    assert file.read_text() == "one"
    assert [*tmp_path.iterdir()] == [file]


def test_whoever_breaks_off_takes_only_their_own_away(tmp_path: Path) -> None:
    file = tmp_path / "session.pdf"
    with written_whole(file) as one:
        with suppress(KeyboardInterrupt), written_whole(file) as other:
            other.write_text("half")
            raise KeyboardInterrupt
        one.write_text("whole")
    assert file.read_text() == "whole"
    assert [*tmp_path.iterdir()] == [file]
