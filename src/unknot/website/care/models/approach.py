"""The approach to a session: each version of it, and who said yes to which."""

from uuid import uuid4

from django.db import models

from unknot.website.care.models.listening import Listening


class By(models.TextChoices):
    """Whose words or whose yes it is."""

    DRAFT = "draft"
    CLIENT = "client"
    THERAPIST = "therapist"


class Version(models.Model):
    """One version of an approach, never changed; a change is the next version."""

    listening = models.ForeignKey(Listening, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveSmallIntegerField()
    by = models.CharField(max_length=10, choices=By.choices)
    seal_row = models.UUIDField(default=uuid4, unique=True, editable=False)
    approach = models.BinaryField()
    at = models.DateTimeField()

    class Meta:
        """In order; no number twice."""

        ordering = ("listening", "number")
        constraints = (
            models.UniqueConstraint(fields=("listening", "number"), name="version_once"),
        )

    def __str__(self) -> str:
        """Say which one."""
        return f"version {self.number} by {self.by}"


class Agreement(models.Model):
    """A yes to one version; an approach is agreed when both said yes to the same one.

    `heard_by` names who heard it by word of mouth and wrote it down; empty where it was given here.
    """

    version = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="agreements")
    by = models.CharField(max_length=10, choices=By.choices)
    heard_by = models.CharField(max_length=120, blank=True)
    at = models.DateTimeField()

    class Meta:
        """Each side says yes once to a version."""

        constraints = (models.UniqueConstraint(fields=("version", "by"), name="one_yes_each"),)

    def __str__(self) -> str:
        """Say who said yes."""
        return f"yes by {self.by}"
