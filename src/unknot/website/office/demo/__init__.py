"""A made-up practice, so that a trial looks alive."""

from unknot.website.office.demo.filling import fill

__all__ = ["fill"]
