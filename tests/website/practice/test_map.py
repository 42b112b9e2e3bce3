"""The map of a practice: every place on it, every name free, nothing from elsewhere."""

import re
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from unknot.website.practice.map import Marked, Spot, draw
from unknot.website.practice.map.drawing import FRAME, HEIGHT, WIDTH
from unknot.website.practice.map.labels import place_labels
from unknot.website.practice.map.projecting import fit
from unknot.website.practice.towns import find_town, towns

OVERSTRAND = [
    *("Rooi-Els", "Pringle Bay", "Betty’s Bay", "Kleinmond", "Arabella", "Bot River"),
    *("Fisherhaven", "Hawston", "Vermont", "Onrus", "Sandbaai", "Hermanus", "Stanford"),
    *("De Kelders", "Gansbaai"),
]
spots = st.builds(Spot, st.floats(-85, 85), st.floats(-180, 180))


def marked(*names: str) -> list[Marked]:
    return [Marked(name, towns()[name], room=name == "Kleinmond") for name in names]


def test_the_whole_coast_is_named() -> None:
    drawn = draw(marked(*OVERSTRAND), "The coast")
    assert re.findall(r"<text[^>]*>([^<]+)</text>", drawn) == OVERSTRAND
    assert drawn.count('<circle class="dot"') == 14
    assert drawn.count('<circle class="dot room"') == 1


def test_a_name_beside_its_dot_keeps_the_same_distance_however_wide_its_letters_are() -> None:
    drawn = draw(marked("Kleinmond", "Hermanus"), "The coast")
    dots = [float(x) for x in re.findall(r'<circle[^>]* cx="([\d.]+)"', drawn)]
    names = re.findall(r'<text[^>]* x="([\d.]+)"[^>]* text-anchor="(\w+)"', drawn)
    assert [anchor for _, anchor in names] == ["start", "end"]
    apart = [round(float(x) - dot) for (x, _), dot in zip(names, dots, strict=True)]
    assert apart == [15, -15]


def test_the_sea_is_drawn_where_we_know_its_shore() -> None:
    assert 'class="sea"' in draw(marked("Kleinmond"), "The coast")
    assert 'class="sea"' not in draw(marked("Kleinmond", "Pretoria"), "The country")


def test_no_places_make_no_map() -> None:
    assert draw([], "Nothing") == ""


def test_names_are_written_and_never_run() -> None:
    drawn = draw([Marked('<script>"', Spot(-34.3, 19.0), room=False)], '"><script>')
    assert "<script" not in drawn
    assert "&lt;script&gt;" in drawn


@given(st.lists(spots, min_size=1, max_size=12))
def test_every_place_lies_in_the_picture(places: list[Spot]) -> None:
    onto = fit(places, WIDTH, HEIGHT, 40)
    for x, y in map(onto, places):
        assert -1 < x < WIDTH + 1
        assert -1 < y < HEIGHT + 1


@given(
    st.dictionaries(
        st.text("abcdefgh ", min_size=1, max_size=16),
        st.tuples(st.floats(20, 540), st.floats(20, 410)),
        max_size=12,
    )
)
def test_no_name_covers_another(dots: dict[str, tuple[float, float]]) -> None:
    placed = place_labels([*dots.items()], FRAME)
    assert not any(a.box.meets(b.box) for a, b in combinations(placed.values(), 2))
    assert all(label.box.inside(FRAME) for label in placed.values())


def test_a_town_is_found_however_it_is_written() -> None:
    assert find_town("bettys bay") == towns()["Betty’s Bay"]
    assert find_town("BETTY'S BAY") == towns()["Betty’s Bay"]
    assert find_town("rooi els") == towns()["Rooi-Els"]
    assert find_town("Atlantis of the Deep") is None
