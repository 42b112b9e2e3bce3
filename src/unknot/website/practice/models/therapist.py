"""A therapist, and when they are there."""

from datetime import date

from django.core.validators import MaxValueValidator
from django.db import models

from unknot.website.practice.models.offer import Modality
from unknot.website.practice.models.place import Place
from unknot.website.practice.models.practice import Practice

STRONGEST = 4
"""The firmest pressure that a registered therapist works with, on the scale of the glossary."""


class Therapist(models.Model):
    """Somebody who gives sessions, within the scope of their registration.

    `week` holds the hours of each weekday (Monday is "0"), `changed` those of single days, both
    as pairs of clock times: {"0": [["08:00", "12:00"]]}. An empty day is a day off. `positions`
    are codes of the craft; none named means all of them. After `last_day` they give no sessions.
    """

    practice = models.ForeignKey(Practice, on_delete=models.CASCADE, related_name="therapists")
    name = models.CharField(max_length=120)
    registration = models.CharField(max_length=40, blank=True)
    registered_until = models.DateField(null=True, blank=True)
    modalities = models.ManyToManyField(Modality, blank=True)
    top_pressure = models.PositiveSmallIntegerField(
        default=STRONGEST, validators=[MaxValueValidator(STRONGEST)]
    )
    positions = models.JSONField(default=list, blank=True)
    about = models.TextField(blank=True)
    base = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="+")
    visits_homes = models.BooleanField(default=False)
    most_a_day = models.PositiveSmallIntegerField(
        null=True, blank=True, validators=[MaxValueValidator(30)]
    )
    week = models.JSONField(default=dict, blank=True)
    changed = models.JSONField(default=dict, blank=True)
    last_day = models.DateField(null=True, blank=True)

    def __str__(self) -> str:
        """Name the therapist."""
        return self.name

    def registered_on(self, day: date) -> bool:
        """Say whether a registration is stated that still holds on a day."""
        until = self.registered_until
        return bool(self.registration) and until is not None and day <= until

    def works_on(self, day: date) -> bool:
        """Say whether they still give sessions on a day."""
        return self.last_day is None or day <= self.last_day
