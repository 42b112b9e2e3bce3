"""What the guide announces of a visit, by its `maker`: whoever keeps some of it follows."""

from django.dispatch import Signal

answers_changed = Signal()
"""Answers about health, or what professionals said of them, are not what they were."""

plans_withdrawn = Signal()
"""What was planned from the answers of a visit is let go of, whether or not they change."""

visit_forgotten = Signal()
"""The visit is forgotten, with all that it told."""

answered = Signal()
"""All was answered on a page that was opened for something told: its number goes along."""
