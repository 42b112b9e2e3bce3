"""Where a practice works: its places, and the rooms at them."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models

from unknot.website.practice.models.practice import Practice
from unknot.website.practice.spot import Spot


class Place(models.Model):
    """A place on the map: where the practice has rooms, or a town it visits people in.

    A visit at somebody’s home there costs `way_cents` beside the session. `address` is how the door
    of its rooms is found.
    """

    practice = models.ForeignKey(Practice, on_delete=models.CASCADE, related_name="places")
    name = models.CharField(max_length=80)
    latitude = models.FloatField(validators=[MinValueValidator(-90), MaxValueValidator(90)])
    longitude = models.FloatField(validators=[MinValueValidator(-180), MaxValueValidator(180)])
    address = models.CharField(max_length=200, blank=True, default="")
    at_home = models.BooleanField(help_text="People are visited here, at their homes.")
    way_cents = models.PositiveIntegerField(default=0)

    class Meta:
        """By name, each once in a practice."""

        ordering = ("name",)
        constraints = (
            models.UniqueConstraint(fields=("practice", "name"), name="place_once_in_a_practice"),
        )

    def __str__(self) -> str:
        """Name the place."""
        return self.name

    @property
    def in_full(self) -> str:
        """Say where its rooms are: the street, where it was said, and the town."""
        return f"{self.address}, {self.name}" if self.address else self.name

    @property
    def spot(self) -> Spot:
        """Where it is on the globe."""
        return Spot(self.latitude, self.longitude)


class Room(models.Model):
    """A room of the practice, which one session at a time can use."""

    practice = models.ForeignKey(Practice, on_delete=models.CASCADE, related_name="rooms")
    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="rooms")
    name = models.CharField(max_length=80)

    def __str__(self) -> str:
        """Name the room."""
        return self.name
