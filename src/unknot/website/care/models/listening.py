"""What somebody told a practice before a session."""

from uuid import uuid4

from django.db import models

from unknot.website.care.models.client import Client
from unknot.website.people.models import Person
from unknot.website.practice.models import Practice, Service, Therapist


class Listening(models.Model):
    """One hearing: in whose words, what is wanted, and whether touch is safe.

    `heard` and `clearance` are sealed for `seal_row`. `owner_hash` is that of the visit that told
    it. `known_as` is whom that visit had proved to be, whoever it is told for. What is sealed in
    `clearance` was answered at `answered_at`, or is open since then.
    `let_go_at` is when it is erased unless it was booked; a client stands behind it from then on.
    """

    practice = models.ForeignKey(Practice, on_delete=models.CASCADE, related_name="+")
    client = models.ForeignKey(
        Client, on_delete=models.CASCADE, null=True, blank=True, related_name="listenings"
    )
    owner_hash = models.CharField(max_length=64, db_index=True)
    known_as = models.ForeignKey(
        Person, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    seal_row = models.UUIDField(default=uuid4, unique=True, editable=False)
    heard = models.BinaryField()
    clearance = models.BinaryField(null=True, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    service = models.ForeignKey(Service, on_delete=models.SET_NULL, null=True, related_name="+")
    therapist = models.ForeignKey(Therapist, on_delete=models.SET_NULL, null=True, related_name="+")
    at_home = models.BooleanField(null=True)
    told_at = models.DateTimeField()
    let_go_at = models.DateTimeField(null=True, db_index=True)

    def __str__(self) -> str:
        """Say when, and nothing else."""
        return f"told on {self.told_at:%Y-%m-%d}"

    @property
    def is_booked(self) -> bool:
        """Whether it is kept: a session, or a place on the waiting list, came of it."""
        return self.let_go_at is None
