"""Planning: wish x clearance -> routine."""

from unknot.craft.planning.planner import limits_for, plan
from unknot.craft.planning.routine import GaveWay, Phase, Routine, Step, Tool
from unknot.craft.planning.wish import Aim, Company, Edit, Preset, Soreness, Wish

__all__ = [
    "Aim",
    "Company",
    "Edit",
    "GaveWay",
    "Phase",
    "Preset",
    "Routine",
    "Soreness",
    "Step",
    "Tool",
    "Wish",
    "limits_for",
    "plan",
]
