"""A therapist, and when they are there."""

from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import F, Q

from unknot.website.booking.models.practice import Modality, Place, Practice
from unknot.website.booking.times.cells import begins


class Therapist(models.Model):
    """Somebody who gives sessions, within the scope of their registration.

    `week` holds the hours of each weekday (Monday is "0"), `changed` those of single days, both
    as pairs of clock times: {"0": [["08:00", "12:00"]]}. An empty day is a day off.
    """

    practice = models.ForeignKey(Practice, on_delete=models.CASCADE, related_name="therapists")
    name = models.CharField(max_length=120)
    registration = models.CharField(max_length=40, blank=True)
    registered_until = models.DateField(null=True, blank=True)
    modalities = models.ManyToManyField(Modality, blank=True)
    base = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="+")
    visits_homes = models.BooleanField(default=False)
    most_a_day = models.PositiveSmallIntegerField(
        null=True, blank=True, validators=[MaxValueValidator(30)]
    )
    week = models.JSONField(default=dict, blank=True)
    changed = models.JSONField(default=dict, blank=True)

    def __str__(self) -> str:
        """Name the therapist."""
        return self.name


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
