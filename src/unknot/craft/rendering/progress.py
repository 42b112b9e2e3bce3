"""Progress: how far a file has come, told to whoever waits for it."""

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Called with what is done and what there is to do; whatever it raises ends the rendering."""


def unheard(done: int, total: int) -> None:
    """Tell nobody."""
