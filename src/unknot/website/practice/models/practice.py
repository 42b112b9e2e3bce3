"""A practice, and how people reach it."""

from zoneinfo import ZoneInfo

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models


class Practice(models.Model):
    """One practice; several live in one deployment and never see one another.

    Ways between places are estimated from the straight line: `road_factor` times as long, at
    `kmh`. `known_ways` holds the minutes that the practice states for a pair, as "3-7": 25.
    `minutes_in_town` is the way from door to door within one place, to a home or from one.
    `about` and `policies` are Markdown. `telephone` and `whatsapp` are kept as +27…. A demo
    practice is made up, and says so wherever it is named.
    """

    name = models.CharField(max_length=120)
    slug = models.SlugField(unique=True)
    welcome = models.CharField(max_length=200, blank=True)
    about = models.TextField(blank=True)
    policies = models.TextField(blank=True)
    email = models.EmailField(blank=True)
    telephone = models.CharField(max_length=20, blank=True)
    whatsapp = models.CharField(max_length=20, blank=True)
    currency = models.CharField(max_length=3, default="ZAR")
    time_zone = models.CharField(max_length=64, default="Africa/Johannesburg")
    holidays_of = models.CharField(max_length=2, default="ZA", blank=True)
    cancel_notice_hours = models.PositiveSmallIntegerField(
        default=24, validators=[MaxValueValidator(14 * 24)]
    )
    approves_new_clients = models.BooleanField(default=False)
    demo = models.BooleanField(default=False)
    road_factor = models.FloatField(default=1.6, validators=[MinValueValidator(1.0)])
    kmh = models.FloatField(default=60.0, validators=[MinValueValidator(5.0)])
    known_ways = models.JSONField(default=dict, blank=True)
    minutes_in_town = models.PositiveSmallIntegerField(
        default=10, validators=[MaxValueValidator(120)]
    )

    def __str__(self) -> str:
        """Name the practice."""
        return self.name

    @property
    def zone(self) -> ZoneInfo:
        """The time zone of the clock on its wall."""
        return ZoneInfo(self.time_zone)
