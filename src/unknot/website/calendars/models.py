"""What calendars keep: who may read a feed, and how a therapist’s own calendar is kept in step."""

from uuid import uuid4

from django.db import models

from unknot.website.booking.models import Absence, Appointment
from unknot.website.practice.models import Practice, Therapist


class Feed(models.Model):
    """The address at which a therapist’s calendar program reads their appointments.

    Only the hash of its private part is kept: it is shown once, and stops when this row goes.
    """

    practice = models.ForeignKey(Practice, on_delete=models.CASCADE, related_name="+")
    therapist = models.OneToOneField(Therapist, on_delete=models.CASCADE, related_name="feed")
    token_hash = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()

    def __str__(self) -> str:
        """Say since when, and nothing that opens it."""
        return f"feed of {self.made_at:%Y-%m-%d}"


class OwnCalendar(models.Model):
    """A therapist’s own calendar on a CalDAV server.

    `access` is sealed for `seal_row`: the server, the name, the password, and which calendar. It is
    looked at next at `next_at`, never while no calendar is chosen. `tag`, `read_on` and
    `read_until_cell` are what the server, the day and the end were when it was last read whole.
    `problem` is a sentence, to be translated; `unread` counts entries that nobody could make
    sense of.
    """

    practice = models.ForeignKey(Practice, on_delete=models.CASCADE, related_name="+")
    therapist = models.OneToOneField(
        Therapist, on_delete=models.CASCADE, related_name="own_calendar"
    )
    seal_row = models.UUIDField(default=uuid4, unique=True, editable=False)
    access = models.BinaryField()
    tag = models.CharField(max_length=255, blank=True)
    read_on = models.DateField(null=True, blank=True)
    read_until_cell = models.PositiveIntegerField(default=0)
    next_at = models.DateTimeField(null=True, blank=True, db_index=True)
    in_step_at = models.DateTimeField(null=True, blank=True)
    failures = models.PositiveSmallIntegerField(default=0)
    problem = models.CharField(max_length=200, blank=True)
    unread = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        """Say whose it is, and nothing that opens it."""
        return f"calendar of {self.therapist}"


class Busy(models.Model):
    """An absence that came from a therapist’s own calendar, and goes with it."""

    calendar = models.ForeignKey(OwnCalendar, on_delete=models.CASCADE, related_name="busy")
    absence = models.OneToOneField(Absence, on_delete=models.CASCADE, related_name="from_calendar")

    def __str__(self) -> str:
        """Say when."""
        return str(self.absence)


class Copy(models.Model):
    """An appointment in a therapist’s own calendar; `told` is the hash of what stands there.

    Where the appointment was forgotten, its copy is still to be taken out.
    """

    calendar = models.ForeignKey(OwnCalendar, on_delete=models.CASCADE, related_name="copies")
    appointment = models.ForeignKey(
        Appointment, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    name = models.CharField(max_length=60)
    told = models.CharField(max_length=64)

    class Meta:
        """Once in each calendar."""

        constraints = (
            models.UniqueConstraint(fields=("calendar", "appointment"), name="copy_once"),
        )

    def __str__(self) -> str:
        """Say of what."""
        return f"copy of {self.appointment}"
