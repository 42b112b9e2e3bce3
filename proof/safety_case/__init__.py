"""The safety case: hazards, what stands against them, and how that is shown, as one page."""

from proof.safety_case.hazards import Hazards, hazards
from proof.safety_case.page import page

__all__ = ["Hazards", "hazards", "page"]
