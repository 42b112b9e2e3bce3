"""The book of looks: who read, changed or took along what was told in confidence."""

from django.db import models

from unknot.website.practice.models import Practice


class Look(models.Model):
    """One entry, never changed; `chain` binds it to the entry before in its practice.

    `who` names a person or a client by their number ("person 3"), `what` a row ("listening 7").
    """

    practice = models.ForeignKey(Practice, on_delete=models.PROTECT, related_name="+")
    number = models.PositiveBigIntegerField()
    at = models.DateTimeField()
    who = models.CharField(max_length=40)
    did = models.CharField(max_length=20)
    what = models.CharField(max_length=60)
    chain = models.CharField(max_length=64)

    class Meta:
        """In the order of a practice’s book; no number twice."""

        ordering = ("practice", "number")
        constraints = (
            models.UniqueConstraint(fields=("practice", "number"), name="look_in_its_place"),
        )

    def __str__(self) -> str:
        """Say who did what."""
        return f"{self.who} {self.did} {self.what}"
