"""A spot on the globe."""

import msgspec


class Spot(msgspec.Struct, frozen=True):
    """A spot in degrees; south and west are negative."""

    latitude: float
    longitude: float
