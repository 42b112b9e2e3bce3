"""A wrong drawing of the back is refused."""

from pathlib import Path

import pytest

from tests.craft.knowledge.spoiling import change, refusal

NOT_RIGHT = "it is not drawn on the right side (x above 0)"
NOT_A_HALF = "it is not a right half that begins and ends on the axis (x = 0)"


@pytest.mark.parametrize(
    ("file", "entry", "old", "new", "reason"),
    [
        (
            "zones",
            "upper_trapezius_right",
            "[0.078, 0.836], [0.16, 0.851]",
            "[0.16, 0.851], [0.078, 0.836]",
            "its polygon crosses or touches itself",
        ),
        (
            "zones",
            "gluteal_top_right",
            "[0.275, 0.15], [0.31, 0.174]",
            "[0.275, 0.15], [0.275, 0.15]",
            "its polygon crosses or touches itself",
        ),
        (
            "zones",
            "gluteal_top_right",
            "[0.57, 0.18]",
            "[0.57, 1.8]",
            "the place (0.57, 1.8) is not on the back",
        ),
        ("zones", "interscapular", "[0.162, 0.784]", "[-0.162, 0.784]", NOT_RIGHT),
        ("zones", "sacrum", "[0, 0.122]", "[0.01, 0.122]", NOT_A_HALF),
        ("zones", "sacrum", "sided = false", "sided = true", NOT_RIGHT),
        (
            "zones",
            "sacrum",
            "sided = false",
            'sided = "no"',
            "Expected `bool`, got `str` - at `$.sided`",
        ),
        (
            "zones",
            "interscapular",
            "[0.162, 0.784]",
            '"the spine"',
            "Expected `array`, got `str` - at `$.polygon[0]`",
        ),
        (
            "zones",
            "interscapular",
            "[0.162, 0.784]",
            "[0.162, 0.784, 0.1]",
            "Expected `array` of length 2, got 3 - at `$.polygon[0]`",
        ),
        ("no_go", "floating_ribs", "[0.6, 0.342]", "[-0.6, 0.342]", NOT_RIGHT),
        (
            "no_go",
            "kidney_area",
            "[0.26, 0.47], [0.48, 0.47]",
            "[0.48, 0.47], [0.26, 0.47]",
            "its polygon crosses or touches itself",
        ),
        ("points", "mid_back_side", "[0.16, 0.53]", "[0, 0.53]", NOT_RIGHT),
        (
            "points",
            "mid_back_side_left",
            "[0.16, 0.53]",
            "[0.06, 0.53]",
            "it does not lie in erector_thoracic_left",
        ),
        (
            "points",
            "sacrum_palm_left",
            "[0.11, 0.088]",
            "[0.05, 0.088]",
            "it lies on spinous_processes, where nothing presses",
        ),
        (
            "landmarks",
            "psis_dimples",
            "[-0.19, 0.085]",
            "[-0.18, 0.085]",
            "its left and right places are not mirrored",
        ),
    ],
)
def test_a_wrong_drawing_is_refused(
    tables: Path, file: str, entry: str, old: str, new: str, reason: str
) -> None:
    family = entry.removesuffix("_left").removesuffix("_right")
    change(tables / f"{file}.toml", old, new, within=family)
    assert refusal(tables) == (f"{file}.toml", entry, reason)
