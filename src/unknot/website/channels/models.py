"""What channels keep: by which service a practice sends short messages."""

from uuid import uuid4

from django.db import models

from unknot.website.practice.models import Practice


class Channel(models.Model):
    """The service that a practice sends short messages by.

    `address` is as Apprise writes it, with {number} in the place of the telephone; it holds a
    password of the service, and is sealed for `seal_row`.
    """

    practice = models.OneToOneField(Practice, on_delete=models.CASCADE, related_name="channel")
    service = models.CharField(max_length=20)
    seal_row = models.UUIDField(default=uuid4, unique=True, editable=False)
    address = models.BinaryField()
    set_at = models.DateTimeField()

    def __str__(self) -> str:
        """Name the service, and nothing that opens it."""
        return self.service
