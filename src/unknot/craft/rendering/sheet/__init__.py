"""A session on paper: a page of steps, and a second page where it applies."""

from unknot.craft.rendering.sheet.printing import Sheet, sheet

__all__ = ["Sheet", "sheet"]
