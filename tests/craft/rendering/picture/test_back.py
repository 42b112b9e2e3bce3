"""The back is drawn from the polygons that plan and check."""

import pytest

from tests.craft.rendering.picture.pictures import of_class, places, read
from tests.craft.sessions import KNOWN, ZONES
from unknot.craft.rendering.picture import BUILDS, TONES, back, bare_back
from unknot.craft.rendering.picture.stage import on_stage


@pytest.mark.parametrize("build", BUILDS)
def test_every_zone_is_on_every_build_once(build: str) -> None:
    drawn = of_class(read(back(KNOWN, build=build)), "zone")
    assert sorted(zone.get("data-zone", "") for zone in drawn) == ZONES


@pytest.mark.parametrize("tone", TONES)
def test_a_skin_tone_can_be_chosen(tone: int) -> None:
    assert read(back(KNOWN, tone=tone)).get("data-tone") == str(tone)


def test_a_zone_is_drawn_round_the_corners_of_its_polygon() -> None:
    drawn = of_class(read(back(KNOWN)), "zone")
    for path in drawn:
        zone = KNOWN.zones[path.get("data-zone", "")]
        corners = places(path)[1::2]
        turned = [*zone.polygon[1:], zone.polygon[0]]
        assert corners == [pytest.approx(on_stage(corner), abs=0.06) for corner in turned]


def test_what_aches_is_marked_and_said() -> None:
    picture = read(back(KNOWN, marks={"lumbar_paraspinal_left": 2}))
    marked = [zone for zone in of_class(picture, "zone") if zone.get("data-mark")]
    assert [(zone.get("data-zone"), zone.get("data-mark")) for zone in marked] == [
        ("lumbar_paraspinal_left", "2")
    ]
    assert picture.get("aria-label") == "A back, seen from behind. Lower back, left: sorer."


def test_a_back_for_hands_to_work_on_is_the_same_without_its_zones() -> None:
    bare, whole = read(bare_back(KNOWN)), read(back(KNOWN))
    assert of_class(bare, "zone") == []
    assert bare.get("aria-label") == whole.get("aria-label") == "A back, seen from behind."
    drawn = len(of_class(whole, "zone")) * 2 + 1
    assert len(list(bare.iter())) == len(list(whole.iter())) - drawn


def test_two_backs_on_a_page_share_no_id() -> None:
    one, other = (
        {element.get("id") for element in read(back(KNOWN, ids=ids)).iter()} - {None}
        for ids in ("one", "other")
    )
    assert one & other == set()
    assert len(one) == len(other) > 0


def test_a_picture_for_a_page_carries_no_style_of_its_own() -> None:
    drawn = list(read(back(KNOWN)).iter())
    assert [one.tag for one in drawn if one.get("style") or one.tag.endswith("style")] == []
