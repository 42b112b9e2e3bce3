"""Clients of a practice, and what they consented to."""

from django.db import models

from unknot.craft.language import ENGLISH
from unknot.website.care.named import plain, same_name
from unknot.website.hashing import digest
from unknot.website.people.models import Person
from unknot.website.practice.models import Practice


class Client(models.Model):
    """Somebody who comes to a practice.

    An address alone proves nothing: `person` is set once a code sent to it came back. Until then,
    another booking with the same address is another client. `approved_at` is when the practice
    first said yes, where it wants to be asked about new clients. `language` is the one that they
    booked or answered in last, read their own page in, or chose; they are written to in it.
    `told_as` is the hash of the name that they booked under, also where it was corrected since.
    """

    practice = models.ForeignKey(Practice, on_delete=models.CASCADE, related_name="clients")
    person = models.ForeignKey(
        Person, on_delete=models.SET_NULL, null=True, blank=True, related_name="clients"
    )
    name = models.CharField(max_length=120)
    told_as = models.CharField(max_length=64, blank=True)
    email = models.EmailField(blank=True)
    telephone = models.CharField(max_length=20, blank=True)
    language = models.CharField(max_length=10, default=ENGLISH)
    created_at = models.DateTimeField()
    approved_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        """A proven person is one client of a practice."""

        constraints = (models.UniqueConstraint(fields=("practice", "person"), name="client_once"),)

    def __str__(self) -> str:
        """Name the client."""
        return self.name

    def is_named(self, name: str) -> bool:
        """Say whether a name is theirs: as they are called now, or as they booked themselves."""
        return same_name(self.name, name) or self.told_as == digest(plain(name))


class Consent(models.Model):
    """A yes or a no to one purpose, kept with the words that were shown; the newest one counts."""

    class Purpose(models.TextChoices):
        """What is consented to, each for itself."""

        TREATMENT = "treatment"
        DATA = "data"
        REMINDERS = "reminders"
        SMS = "sms", "SMS"
        MARKETING = "marketing"
        PHOTOS = "photos"

    practice = models.ForeignKey(Practice, on_delete=models.CASCADE, related_name="+")
    client = models.ForeignKey(Client, on_delete=models.CASCADE, related_name="consents")
    purpose = models.CharField(max_length=10, choices=Purpose.choices)
    given = models.BooleanField()
    words = models.TextField()
    at = models.DateTimeField()

    class Meta:
        """Newest first."""

        ordering = ("-at", "-pk")

    def __str__(self) -> str:
        """Say what was said to what."""
        return f"{'yes' if self.given else 'no'} to {self.purpose}"
