"""The stage: where back coordinates lie in a picture. One unit of a picture is a millimetre."""

from unknot.craft.knowledge import Place

VIEW_BOX = "-300 -190 600 940"
LYING_BOX = "-560 -250 1120 1220"
"""What can be seen of somebody on a side, before the picture is turned: pillows and legs too."""
X_MM = 230
Y_MM = 660


def on_stage(place: Place) -> Place:
    """Give the millimetres of a place: right and down from the base of the skull."""
    return (X_MM * place[0], Y_MM * (1 - place[1]))


def rounded_path(polygon: tuple[Place, ...]) -> str:
    """Draw a polygon with its corners rounded: a smooth closed curve near its places."""
    places = [on_stage(place) for place in polygon]
    middles = [
        _between(one, other) for one, other in zip(places, places[1:] + places[:1], strict=True)
    ]
    curves = [
        f"Q{_written(corner)} {_written(middle)}"
        for corner, middle in zip(places[1:] + places[:1], middles[1:] + middles[:1], strict=True)
    ]
    return f"M{_written(middles[0])}{''.join(curves)}z"


def line_path(places: list[Place]) -> str:
    """Draw a line through places of the stage."""
    first, *others = places
    return f"M{_written(first)}" + "".join(f"L{_written(place)}" for place in others)


def _between(one: Place, other: Place) -> Place:
    return ((one[0] + other[0]) / 2, (one[1] + other[1]) / 2)


def _written(place: Place) -> str:
    return f"{place[0]:.1f} {place[1]:.1f}"
