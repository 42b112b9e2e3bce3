"""The description of what a session sounds like."""

import pytest

from unknot.craft.errors import KnowledgeError
from unknot.craft.rendering.sound.timbres import TABLE, read_timbres, timbres

WRITTEN = TABLE.read_text(encoding="utf-8")


def test_the_breath_is_six_a_minute_and_longer_out_than_in() -> None:
    breath = timbres().breath
    assert breath.usual == 6
    assert breath.in_share < 0.5


def test_all_volumes_stand_below_the_most_at_first() -> None:
    levels = timbres().levels
    assert max(levels.voice, levels.tempo, levels.waves) <= 80


def test_no_two_bands_of_the_shore_come_round_together() -> None:
    turns = [seconds for band in timbres().waves for _, seconds in band.loops]
    assert len(set(turns)) == len(turns)
    assert min(turns) > 20


@pytest.mark.parametrize(
    ("right", "wrong", "reason"),
    [
        ("[duck]", "[duck", "table declaration"),
        ("seed = 20", "seed = 20\necho = 1", "echo"),
        ("usual = 6", "usual = 8", "none of them"),
        ("[1, 1]]\noutward", "[0.9, 1]]\noutward", "do not run from 0 to 1"),
        ("outward = [[0, 1],", "outward = [[0, 0.9],", "do not meet"),
        ("[[0.0, 28.7]", "[[2.0, 28.7]", "past the noise"),
        ("[1, 0]]\n\n[bell]", "[0.9, 0]]\n\n[bell]", "do not run from 0 to 1"),
    ],
)
def test_a_description_that_is_wrong_is_refused(right: str, wrong: str, reason: str) -> None:
    assert right in WRITTEN
    with pytest.raises(KnowledgeError, match=reason):
        read_timbres(WRITTEN.replace(right, wrong, 1))
