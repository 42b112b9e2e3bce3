"""A session as an entry in a calendar, for an evening that was chosen."""

from unknot.craft.rendering.calendar.entry import calendar_entry
from unknot.craft.rendering.calendar.evening import Evening, evening

__all__ = ["Evening", "calendar_entry", "evening"]
