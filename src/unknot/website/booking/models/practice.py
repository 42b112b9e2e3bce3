"""A practice, where it works, and what it offers."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models


class Practice(models.Model):
    """One practice; several live in one deployment and never see one another.

    Ways between places are estimated from the straight line: `road_factor` times as long, at
    `kmh`. `known_ways` holds the minutes that the practice states for a pair, as "3-7": 25.
    """

    name = models.CharField(max_length=120)
    slug = models.SlugField(unique=True)
    time_zone = models.CharField(max_length=64, default="Africa/Johannesburg")
    holidays_of = models.CharField(max_length=2, default="ZA", blank=True)
    road_factor = models.FloatField(default=1.6, validators=[MinValueValidator(1.0)])
    kmh = models.FloatField(default=60.0, validators=[MinValueValidator(5.0)])
    known_ways = models.JSONField(default=dict, blank=True)

    def __str__(self) -> str:
        """Name the practice."""
        return self.name


class Place(models.Model):
    """A place on the map: where the practice has rooms, or a town it visits people in."""

    practice = models.ForeignKey(Practice, on_delete=models.CASCADE, related_name="places")
    name = models.CharField(max_length=80)
    latitude = models.FloatField(validators=[MinValueValidator(-90), MaxValueValidator(90)])
    longitude = models.FloatField(validators=[MinValueValidator(-180), MaxValueValidator(180)])
    at_home = models.BooleanField(help_text="People are visited here, at their homes.")

    class Meta:
        """By name, each once in a practice."""

        ordering = ("name",)
        constraints = (
            models.UniqueConstraint(fields=("practice", "name"), name="place_once_in_a_practice"),
        )

    def __str__(self) -> str:
        """Name the place."""
        return self.name


class Room(models.Model):
    """A room of the practice, which one session at a time can use."""

    practice = models.ForeignKey(Practice, on_delete=models.CASCADE, related_name="rooms")
    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="rooms")
    name = models.CharField(max_length=80)

    def __str__(self) -> str:
        """Name the room."""
        return self.name


class Modality(models.Model):
    """A way of working that the practice offers, tied to techniques of the craft."""

    practice = models.ForeignKey(Practice, on_delete=models.CASCADE, related_name="modalities")
    name = models.CharField(max_length=80)
    techniques = models.JSONField(default=list)

    class Meta:
        """The plural is irregular."""

        verbose_name_plural = "modalities"

    def __str__(self) -> str:
        """Name the modality."""
        return self.name


class Service(models.Model):
    """What can be booked: so many minutes, with a rest before the next session."""

    practice = models.ForeignKey(Practice, on_delete=models.CASCADE, related_name="services")
    name = models.CharField(max_length=80)
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
