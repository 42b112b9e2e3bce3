"""The small geometry of loading agrees with a whole library of it."""

from hypothesis import assume, given
from hypothesis import strategies as st
from shapely.geometry import LinearRing, Polygon
from shapely.geometry import Point as Spot

from unknot.craft.knowledge.shapes import crosses_itself, holds

fractions = st.integers(-16, 16).map(lambda number: number / 16)
places = st.tuples(fractions, fractions)
shapes = st.lists(places, min_size=4, max_size=9, unique=True).map(tuple)
Shape = tuple[tuple[float, float], ...]


@given(shapes)
def test_a_shape_crosses_itself_where_it_is_not_simple(shape: Shape) -> None:
    assert crosses_itself(shape) != LinearRing(shape).is_simple


@given(shapes, places)
def test_a_shape_holds_what_lies_within_it(shape: Shape, place: tuple[float, float]) -> None:
    area = Polygon(shape)
    assume(area.is_valid)
    assume(area.exterior.distance(Spot(place)) > 1e-9)
    assert holds(shape, place) == area.contains(Spot(place))


def test_a_corner_that_stands_twice_is_no_simple_shape() -> None:
    assert crosses_itself(((0, 0), (1, 0), (1, 1), (0, 0), (0, 1)))
