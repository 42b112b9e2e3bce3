"""Planning: wish x clearance -> routine."""

from unknot.craft.planning.framing import without
from unknot.craft.planning.permission import limits_for, watch_hours_for
from unknot.craft.planning.planner import plan
from unknot.craft.planning.report import PlanReport, plan_report
from unknot.craft.planning.routine import GaveWay, Phase, Routine, Step, Tool
from unknot.craft.planning.wish import Aim, Company, Edit, Preset, Soreness, Wish

__all__ = [
    "Aim",
    "Company",
    "Edit",
    "GaveWay",
    "Phase",
    "PlanReport",
    "Preset",
    "Routine",
    "Soreness",
    "Step",
    "Tool",
    "Wish",
    "limits_for",
    "plan",
    "plan_report",
    "watch_hours_for",
    "without",
]
