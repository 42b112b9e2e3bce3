"""Each time that somebody answered the questions about health."""

from uuid import uuid4

from django.db import models

from unknot.website.care.models.listening import Listening


class Answering(models.Model):
    """One whole set of answers, given for a listening; another one is added, none is changed.

    `settled_at` is when a therapist last asked the client, and heard that nothing is new.

    What counts beside the newest answers is read from here. `record` is sealed for `seal_row`.
    `by_nobody` says that it was given in the same visit, and nobody knows for whom.
    """

    listening = models.ForeignKey(Listening, on_delete=models.CASCADE, related_name="answerings")
    seal_row = models.UUIDField(default=uuid4, unique=True, editable=False)
    record = models.BinaryField()
    by_nobody = models.BooleanField(default=False)
    settled_at = models.DateTimeField(null=True)
    at = models.DateTimeField(db_index=True)

    class Meta:
        """As they were given."""

        ordering = ("at", "pk")

    def __str__(self) -> str:
        """Say when, and nothing else."""
        return f"answered on {self.at:%Y-%m-%d}"
