"""A session on paper."""

from unknot.craft.rendering.sheet.notes import Asking, BruiseWatch, DoctorsNote

__all__ = ["Asking", "BruiseWatch", "DoctorsNote"]
