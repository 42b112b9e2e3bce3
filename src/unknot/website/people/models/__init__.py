"""The rows of people."""

from unknot.website.people.models.look import Look
from unknot.website.people.models.membership import Membership, Role
from unknot.website.people.models.person import Person

__all__ = ["Look", "Membership", "Person", "Role"]
