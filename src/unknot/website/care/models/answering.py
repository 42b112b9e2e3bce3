"""Each time that somebody answered the questions about health."""

from uuid import uuid4

from django.db import models

from unknot.website.care.models.listening import Listening


class Answering(models.Model):
    """One whole set of answers, given for a listening; another one is added, none is changed.

    What counts beside the newest answers is read from here. `record` is sealed for `seal_row`.
    """

    listening = models.ForeignKey(Listening, on_delete=models.CASCADE, related_name="answerings")
    seal_row = models.UUIDField(default=uuid4, unique=True, editable=False)
    record = models.BinaryField()
    at = models.DateTimeField(db_index=True)

    class Meta:
        """As they were given."""

        ordering = ("at", "pk")

    def __str__(self) -> str:
        """Say when, and nothing else."""
        return f"answered on {self.at:%Y-%m-%d}"
