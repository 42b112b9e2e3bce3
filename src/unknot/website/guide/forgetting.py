"""Told before a visit is forgotten, so that whoever keeps something of it lets it go as well.

Its receivers get the visit’s `session` and its `maker`.
"""

from django.dispatch import Signal

visit_forgotten = Signal()
