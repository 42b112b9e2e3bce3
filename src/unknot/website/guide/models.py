"""What the guide keeps: plans behind private links, for a day."""

from datetime import datetime

from django.db import models


class KeptPlan(models.Model):
    """A plan written out as a score, for a day, for the visit that made it.

    Only hashes of the link and of the visit are here, so a copied database opens no link; that of
    the visit is another one than care keeps, so none says whose plan it is. Answers to the safety
    questions are never here: a plan is made from them, and they stay in the visit.
    """

    token_hash = models.CharField(max_length=64, unique=True)
    maker_hash = models.CharField(max_length=64, db_index=True)
    score = models.TextField()
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField(db_index=True)

    class Meta:
        """Newest first."""

        ordering = ("-created_at",)

    def __str__(self) -> str:
        """Name the plan without showing its link."""
        return f"plan kept until {self.expires_at:%d %b %Y %H:%M}"

    def is_over(self, now: datetime) -> bool:
        """Say whether the link has run out, or what was behind it has been let go."""
        return now >= self.expires_at or not self.score
