"""Bounds that hold whatever a table says: how firm, and for how long, hands at home ever work."""

from typing import Final

STRONGEST: Final = 5
"""The firmest level of the Walton scale, which begins with 0."""
HOME_CEILING: Final = 3
"""The firmest for lay hands; 4 and 5 belong to registered therapists, or to nobody."""
LONGEST_MINUTES: Final = 45
