"""Checking: measure any score against a clearance, as a stranger's file.

It shares no code with planning or with what writes scores; otherwise both could be wrong alike.
"""

from unknot.craft.score.checking.breach import Breach
from unknot.craft.score.checking.checker import check_score

__all__ = ["Breach", "check_score"]
