"""Who waits for a time that may become free."""

from django.db import models
from django.db.models import F, Q

from unknot.website.booking.models.appointment import Appointment
from unknot.website.booking.times.cells import Span
from unknot.website.care.models import Client, Listening
from unknot.website.practice.models import Place, Practice, Service, Therapist


class Waiting(models.Model):
    """Somebody who would like a time between two cells that nobody could give them.

    A freed time is offered to one person at a time: `offered` is the hold made for them, and the
    offer ends with it. `passed` are the beginnings that they could have had and did not want: what
    was free when they joined, and what they let go since. `link_hash` is that of the link by which
    they answer, and leave the list; `link_anew` counts how often that was made anew.
    """

    class State(models.TextChoices):
        """What has become of it."""

        WAITING = "waiting"
        OFFERED = "offered"
        BOOKED = "booked"
        LEFT = "left"

    OPEN = (State.WAITING, State.OFFERED)
    """They still wait: they neither have their time nor left the list."""

    practice = models.ForeignKey(Practice, on_delete=models.CASCADE, related_name="+")
    client = models.ForeignKey(Client, on_delete=models.CASCADE, related_name="waiting")
    listening = models.ForeignKey(Listening, on_delete=models.SET_NULL, null=True, related_name="+")
    service = models.ForeignKey(Service, on_delete=models.CASCADE, related_name="+")
    therapist = models.ForeignKey(
        Therapist, on_delete=models.CASCADE, null=True, blank=True, related_name="+"
    )
    place = models.ForeignKey(Place, on_delete=models.CASCADE, related_name="+")
    at_home = models.BooleanField()
    address = models.CharField(max_length=300, blank=True)
    first_cell = models.PositiveIntegerField()
    until_cell = models.PositiveIntegerField()
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    offered = models.OneToOneField(
        Appointment, on_delete=models.SET_NULL, null=True, blank=True, related_name="offered_to"
    )
    reminders = models.JSONField(default=list, blank=True)
    passed = models.JSONField(default=list, blank=True)
    link_hash = models.CharField(max_length=64, unique=True)
    link_anew = models.PositiveSmallIntegerField(default=0)
    request_key = models.CharField(max_length=64, unique=True)
    since = models.DateTimeField()

    class Meta:
        """First come, first offered."""

        ordering = ("since", "pk")
        constraints = (
            models.CheckConstraint(
                condition=Q(until_cell__gt=F("first_cell")), name="waiting_goes_forward"
            ),
        )

    def __str__(self) -> str:
        """Say since when."""
        return f"waiting since {self.since:%Y-%m-%d}"

    @property
    def span(self) -> Span:
        """The cells of the days that they wait for."""
        return Span(self.first_cell, self.until_cell)

    @property
    def is_open(self) -> bool:
        """Whether they still wait."""
        return self.state in self.OPEN
