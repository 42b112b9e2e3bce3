"""A technique that hands could not follow is refused."""

from pathlib import Path

import pytest

from tests.craft.knowledge.spoiling import change, refusal


@pytest.mark.parametrize(
    ("technique", "old", "new", "reason"),
    [
        (
            "effleurage",
            "stimulating_per_minute = [30, 40]",
            "stimulating_per_minute = [40, 30]",
            "tempo 40.0 to 30.0 is not a range within 0–600",
        ),
        (
            "feathering",
            "best_cm_per_second = 3",
            "best_cm_per_second = 30",
            "its best speed is not one of its speeds",
        ),
        (
            "feathering",
            "cm_per_second = [1, 10], best_cm_per_second = 3, ",
            "",
            "it runs along the back and has no speed",
        ),
        (
            "friction",
            "spot_seconds = 20\n",
            "",
            "it stays on a spot and has no tempo or no time",
        ),
        (
            "petrissage",
            "cycles_per_minute = [20, 40], ",
            "",
            "it stays on a spot and has no tempo or no time",
        ),
    ],
)
def test_a_technique_that_hands_could_not_follow_is_refused(
    tables: Path, technique: str, old: str, new: str, reason: str
) -> None:
    change(tables / "techniques.toml", old, new, within=technique)
    assert refusal(tables) == ("techniques.toml", technique, reason)
