"""Figures: what was measured, against what was hoped for."""

from typing import NamedTuple


class Figure(NamedTuple):
    """One measured figure; `target` is empty, and `met` None, where it is told for interest only.

    With a target, `met` None says that it could not be measured here.
    """

    what: str
    measured: str
    target: str = ""
    met: bool | None = None
