"""Spans of time in words."""

HOURS = {"month": 720, "week": 168, "day": 24}
LEAST_IN_DAYS = 72
"""Up to here hours say it better."""


def span_in_words(hours: int) -> str:
    """Say a number of hours in the largest unit of which it is a whole number above one."""
    if hours > LEAST_IN_DAYS:
        for unit, length in HOURS.items():
            count, rest = divmod(hours, length)
            if count > 1 and not rest:
                return f"{count} {unit}s"
    return f"{hours} hours"
