"""The one door through which a diary changes hands and a member leaves a practice."""

from datetime import datetime

from django.db import transaction

from unknot.website.booking.letters.redirecting import redirect
from unknot.website.calendars.actions import close_calendars
from unknot.website.messages.actions import withdraw
from unknot.website.people.looks import looked
from unknot.website.people.models import Membership, Person
from unknot.website.practice.models import Therapist


@transaction.atomic
def leave_practice(member: Membership, by: Person, now: datetime) -> None:
    """Take a member out of their practice, whoever wanted it; their diary is nobody's then."""
    _note(by, "let go", f"person {member.person_id}", member, now)
    withdraw(invitation_of(member))
    diary = member.therapist
    Membership.objects.filter(pk=member.pk).delete()
    if diary is not None:
        hand_on(diary, by, now)


@transaction.atomic
def hand_on(diary: Therapist, by: Person, now: datetime) -> None:
    """Let a diary go from the hands that it was in; call it once it is in the new ones.

    The calendars that it was read in are closed, and what waits to be read about it goes to
    whoever reads for it now.
    """
    close_calendars(diary)
    redirect(diary, now)
    _note(by, "handed on", f"therapist {diary.pk}", diary, now)


def invitation_of(member: Membership) -> str:
    """Name what the letter tells of in which somebody is taken in."""
    return f"member {member.pk}"


def _note(by: Person, did: str, what: str, where: Membership | Therapist, now: datetime) -> None:
    looked(where.practice, who=f"person {by.pk}", did=did, what=what, now=now)
