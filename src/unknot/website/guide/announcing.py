"""What the guide announces of a visit, by its `maker`: whoever keeps some of it follows."""

from django.dispatch import Signal

answers_changed = Signal()
"""Answers about health, or what professionals said of them, are not what they were."""

visit_forgotten = Signal()
"""The visit is forgotten, with all that it told."""
