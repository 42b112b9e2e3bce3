"""What exports keep: which file of which plan was asked for, and how far it has come."""

from datetime import datetime

from django.db import models

from unknot.website.guide.models import KeptPlan


class State(models.TextChoices):
    """How far a file has come."""

    WAITING = "waiting"
    WORKING = "working"
    READY = "ready"
    FAILED = "failed"
    CANCELLED = "cancelled"


class Export(models.Model):
    """A file of a plan, behind a link that runs out with the answers that the plan was made from.

    Only a hash of the link is here. `ending` is that of the file's name. `given` is what goes into
    the file besides the plan, emptied once it is made. `made_by` names the worker that makes it,
    and `beat_at` when that worker was last known to live. `problem` is
    what went wrong, or what is otherwise than was wanted, as `problems` keeps it.
    """

    token_hash = models.CharField(max_length=64, unique=True)
    plan = models.ForeignKey(KeptPlan, on_delete=models.CASCADE, related_name="exports")
    ending = models.CharField(max_length=8)
    given = models.TextField()
    state = models.CharField(max_length=12, choices=State.choices, default=State.WAITING)
    percent = models.PositiveSmallIntegerField(default=0)
    problem = models.TextField(blank=True)
    file = models.CharField(max_length=80, blank=True)
    tries = models.PositiveSmallIntegerField(default=0)
    made_by = models.CharField(max_length=64, blank=True, db_index=True)
    asked_at = models.DateTimeField()
    beat_at = models.DateTimeField(null=True)
    expires_at = models.DateTimeField(db_index=True)

    class Meta:
        """Newest first."""

        ordering = ("-asked_at",)

    def __str__(self) -> str:
        """Name the file without showing its link."""
        return f"{self.ending} until {self.expires_at:%d %b %Y %H:%M}"

    def is_over(self, now: datetime) -> bool:
        """Say whether the link has run out, or its plan has been let go."""
        return now >= self.expires_at or self.plan.is_over(now)
