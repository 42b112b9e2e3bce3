"""Who belongs to a practice, and as what."""

from django.db import models

from unknot.website.people.models.person import Person
from unknot.website.practice.models import Practice, Therapist


class Role(models.TextChoices):
    """What somebody is in a practice. An owner may also give sessions."""

    OWNER = "owner"
    THERAPIST = "therapist"


class Membership(models.Model):
    """A person in a practice; `therapist` is the diary that is theirs, where they have one."""

    practice = models.ForeignKey(Practice, on_delete=models.CASCADE, related_name="members")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=10, choices=Role.choices)
    therapist = models.OneToOneField(
        Therapist, on_delete=models.SET_NULL, null=True, blank=True, related_name="member"
    )

    class Meta:
        """Once in each practice."""

        constraints = (models.UniqueConstraint(fields=("practice", "person"), name="member_once"),)

    def __str__(self) -> str:
        """Say who is what."""
        return f"{self.person}, {self.role}"
