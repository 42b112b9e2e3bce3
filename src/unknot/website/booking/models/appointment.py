"""Appointments, and the cells of time that they claim."""

from datetime import datetime, timedelta

from django.db import models
from django.db.models import F, Q

from unknot.website.booking.models.course import Course
from unknot.website.booking.times.cells import Span, begins
from unknot.website.care.models import Client, Listening
from unknot.website.practice.models import Place, Practice, Room, Service, Therapist


class State(models.TextChoices):
    """What has become of an appointment."""

    HELD = "held"
    ASKED = "asked"
    CONFIRMED = "confirmed"
    CANCELLED = "cancelled"
    LAPSED = "lapsed"
    MISSED = "missed"


SETTLED = (State.ASKED, State.CONFIRMED)
"""In these states somebody counts on a session."""
CLAIMING = (State.HELD, *SETTLED)
"""In these states a session claims its time; a hold only until it ends."""


class Appointment(models.Model):
    """A session at a time and a place; it claims its cells while it is held, asked or confirmed.

    It is asked for while the practice has yet to say yes to a new client. `revision` counts the
    changes that calendars are told of. `reminders` are hours before it begins, `notes` are
    sealed, and were written at `noted_at`.
    `price_cents` is what was agreed on in all, `way_cents` of it for the way; what the practice
    asks of others later changes neither. `rest_cells` stay free after it, whatever follows.
    `sender_hash` tells who holds or booked it from others who do; it goes within a day.
    `link_anew` counts how often its link was made anew, as one of before went to a wrong address.
    `written_hash` knows the form again with which whoever holds it booked it.
    """

    practice = models.ForeignKey(Practice, on_delete=models.CASCADE, related_name="appointments")
    therapist = models.ForeignKey(Therapist, on_delete=models.PROTECT, related_name="appointments")
    service = models.ForeignKey(Service, on_delete=models.PROTECT, related_name="+")
    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="+")
    room = models.ForeignKey(Room, on_delete=models.PROTECT, null=True, related_name="+")
    client = models.ForeignKey(
        Client, on_delete=models.PROTECT, null=True, blank=True, related_name="appointments"
    )
    listening = models.ForeignKey(
        Listening, on_delete=models.SET_NULL, null=True, blank=True, related_name="appointments"
    )
    course = models.ForeignKey(
        Course, on_delete=models.SET_NULL, null=True, blank=True, related_name="appointments"
    )
    at_home = models.BooleanField()
    address = models.CharField(max_length=300, blank=True)
    notes = models.BinaryField(null=True, blank=True)
    noted_at = models.DateTimeField(null=True, blank=True)
    reminders = models.JSONField(default=list, blank=True)
    price_cents = models.PositiveIntegerField()
    way_cents = models.PositiveIntegerField(default=0)
    revision = models.PositiveSmallIntegerField(default=0)
    first_cell = models.PositiveIntegerField()
    until_cell = models.PositiveIntegerField()
    rest_cells = models.PositiveSmallIntegerField(default=0)
    state = models.CharField(max_length=10, choices=State.choices, default=State.HELD)
    held_until = models.DateTimeField(null=True)
    sender_hash = models.CharField(max_length=64, blank=True)
    written_hash = models.CharField(max_length=64, blank=True)
    link_hash = models.CharField(max_length=64, unique=True)
    link_anew = models.PositiveSmallIntegerField(default=0)
    request_key = models.CharField(max_length=64, unique=True)
    request_hash = models.CharField(max_length=64)
    created_at = models.DateTimeField()

    class Meta:
        """Read by therapist and time; a session has a length, and a hold has an end."""

        indexes = (
            models.Index(
                fields=(
                    "therapist",
                    "until_cell",
                    "first_cell",
                    "place",
                    "room",
                    "state",
                    "held_until",
                    "rest_cells",
                ),
                name="diary_of_a_therapist",
            ),
        )
        constraints = (
            models.CheckConstraint(
                condition=Q(until_cell__gt=F("first_cell")), name="appointment_goes_forward"
            ),
            models.CheckConstraint(
                condition=~Q(state=State.HELD) | Q(held_until__isnull=False),
                name="every_hold_ends",
            ),
        )

    def __str__(self) -> str:
        """Say when it is, without saying who comes."""
        return f"{self.begins:%Y-%m-%d %H:%M} UTC, {self.state}"

    @property
    def begins(self) -> datetime:
        """When it begins."""
        return begins(self.first_cell)

    @property
    def changeable_until(self) -> datetime:
        """Until when its link moves or cancels it, by the policy of the practice."""
        return self.begins - timedelta(hours=self.practice.cancel_notice_hours)

    @property
    def ends(self) -> datetime:
        """When it ends."""
        return begins(self.until_cell)

    @property
    def span(self) -> Span:
        """The cells of its time, without the rest after it."""
        return Span(self.first_cell, self.until_cell)

    @property
    def cells(self) -> range:
        """The cells that it claims: those of its time, and of the rest after it."""
        return range(self.first_cell, self.until_cell + self.rest_cells)


class Claim(models.Model):
    """One cell of a therapist’s time or of a room’s; the database lets each be claimed once."""

    appointment = models.ForeignKey(Appointment, on_delete=models.CASCADE, related_name="claims")
    therapist = models.ForeignKey(Therapist, on_delete=models.CASCADE, null=True, related_name="+")
    room = models.ForeignKey(Room, on_delete=models.CASCADE, null=True, related_name="+")
    cell = models.PositiveIntegerField()

    class Meta:
        """Whose cell it is: a therapist’s or a room’s."""

        constraints = (
            models.UniqueConstraint(fields=("therapist", "cell"), name="therapist_claimed_once"),
            models.UniqueConstraint(fields=("room", "cell"), name="room_claimed_once"),
            models.CheckConstraint(
                condition=Q(therapist__isnull=False, room__isnull=True)
                | Q(therapist__isnull=True, room__isnull=False),
                name="claim_of_one_thing",
            ),
        )

    def __str__(self) -> str:
        """Say when the cell begins."""
        return f"{begins(self.cell):%Y-%m-%d %H:%M} UTC"
