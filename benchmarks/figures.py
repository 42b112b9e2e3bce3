"""Figures: what was measured, against what was hoped for."""

from typing import NamedTuple


class Figure(NamedTuple):
    """One measured figure; `target` is empty where it is told for interest only."""

    what: str
    measured: str
    target: str
