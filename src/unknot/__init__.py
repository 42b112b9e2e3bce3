"""Unknot: from the first ache to relief."""

from importlib.metadata import version

__version__ = version("unknot")
