"""What a practice offers: ways of working, and sessions that can be booked."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models

from unknot.website.practice.models.practice import Practice


class Modality(models.Model):
    """A way of working that the practice offers, tied to techniques of the craft by their codes."""

    practice = models.ForeignKey(Practice, on_delete=models.CASCADE, related_name="modalities")
    name = models.CharField(max_length=80)
    about = models.CharField(max_length=300, blank=True)
    techniques = models.JSONField(default=list)

    class Meta:
        """The plural is irregular."""

        verbose_name_plural = "modalities"

    def __str__(self) -> str:
        """Name the modality."""
        return self.name


class Service(models.Model):
    """What can be booked: so many minutes, with a rest before the next session.

    A conversation is a session without touch.
    """

    practice = models.ForeignKey(Practice, on_delete=models.CASCADE, related_name="services")
    name = models.CharField(max_length=80)
    conversation = models.BooleanField(default=False)
    modalities = models.ManyToManyField(Modality, blank=True)
    minutes = models.PositiveSmallIntegerField(
        validators=[MinValueValidator(15), MaxValueValidator(240)]
    )
    rest_minutes = models.PositiveSmallIntegerField(default=15, validators=[MaxValueValidator(120)])
    price_cents = models.PositiveIntegerField()
    at_home = models.BooleanField(default=False)
    at_practice = models.BooleanField(default=True)
    notice_minutes = models.PositiveIntegerField(default=12 * 60)
    horizon_days = models.PositiveSmallIntegerField(
        default=60, validators=[MinValueValidator(1), MaxValueValidator(366)]
    )

    def __str__(self) -> str:
        """Name the service."""
        return self.name
