"""When a therapist is not there."""

from django.db import models
from django.db.models import F, Q

from unknot.website.booking.times.cells import Span, begins
from unknot.website.practice.models import Practice, Therapist


class Absence(models.Model):
    """A while in which a therapist is not there: time off, or busy in a calendar of their own."""

    practice = models.ForeignKey(Practice, on_delete=models.CASCADE, related_name="+")
    therapist = models.ForeignKey(Therapist, on_delete=models.CASCADE, related_name="absences")
    first_cell = models.PositiveIntegerField()
    until_cell = models.PositiveIntegerField()

    class Meta:
        """Found by when they end; none ends before it begins."""

        indexes = (models.Index(fields=("therapist", "until_cell", "first_cell")),)
        constraints = (
            models.CheckConstraint(
                condition=Q(until_cell__gt=F("first_cell")), name="absence_goes_forward"
            ),
        )

    def __str__(self) -> str:
        """Say from when until when."""
        return (
            f"away {begins(self.first_cell):%Y-%m-%d %H:%M}"
            f" to {begins(self.until_cell):%Y-%m-%d %H:%M} UTC"
        )

    @property
    def span(self) -> Span:
        """The cells in which nobody is there."""
        return Span(self.first_cell, self.until_cell)
