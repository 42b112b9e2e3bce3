"""A course of sessions, booked whole or not at all."""

from django.db import models

from unknot.website.care.models import Client
from unknot.website.practice.models import Practice

MOST_SESSIONS = 12


class Course(models.Model):
    """Sessions at the same time of the week, at most twelve, that were booked together."""

    practice = models.ForeignKey(Practice, on_delete=models.CASCADE, related_name="+")
    client = models.ForeignKey(Client, on_delete=models.PROTECT, null=True, related_name="courses")
    made_at = models.DateTimeField()

    def __str__(self) -> str:
        """Say when it was booked."""
        return f"course booked on {self.made_at:%Y-%m-%d}"
