"""A pace for things that cost: so many in so many seconds, for each visit and each address."""

from django.core.cache import cache


def within_pace(name: str, *, at_most: int, seconds: int) -> bool:
    """Count one more under this name, and say whether it still keeps the pace."""
    key = f"pace:{name}"
    if cache.add(key, 1, seconds):
        return True
    try:
        return cache.incr(key) <= at_most
    except ValueError:  # it ran out between the two calls
        cache.set(key, 1, seconds)
        return True
