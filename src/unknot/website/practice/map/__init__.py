"""A map of the places that a practice works in, drawn by us: no tiles, nothing from elsewhere."""

from unknot.website.practice.map.drawing import Marked, draw
from unknot.website.practice.spot import Spot

__all__ = ["Marked", "Spot", "draw"]
