"""Who belongs to a practice: taking people in, letting them go, and writing down who did it."""

from datetime import datetime

import msgspec
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import override

from unknot.craft.errors import InputError
from unknot.website.calendars.leaving import hand_on, invitation_of, leave_practice
from unknot.website.messages.actions import GRACE, Letter, write
from unknot.website.people.looks import looked_by
from unknot.website.people.models import Membership, Person, Role
from unknot.website.practice.models import Practice, Therapist


class Invited(msgspec.Struct, frozen=True):
    """Whom an owner takes in, as what, and whose diary is theirs."""

    email: str
    role: str
    therapist: Therapist | None = None


@transaction.atomic
def welcome(invited: Invited, by: Membership, address: str, now: datetime) -> Membership:
    """Take somebody in and write to them; `address` is where they then go.

    Raises InputError where nobody would be left who owns the practice.
    """
    before = by.practice.therapists.filter(member__person__email=invited.email.lower()).first()
    added = make_member(by.practice, invited.email, invited.role, invited.therapist)
    looked_by(by, did=f"took in as {added.role}", what=f"person {added.person_id}", now=now)
    if invited.therapist is not None:
        for diary in filter(None, (before, invited.therapist)):
            hand_on(diary, by.person, now)
    with override(added.person.language):
        _invite(added, address, now)
    return added


@transaction.atomic
def let_go(member: Membership, by: Membership, now: datetime) -> None:
    """Let a member go; raises InputError where nobody would be left who owns the practice."""
    Practice.objects.select_for_update().get(pk=member.practice_id)
    _keep_an_owner(member)
    leave_practice(member, by.person, now)


@transaction.atomic
def make_member(
    practice: Practice, email: str, role: str, therapist: Therapist | None = None
) -> Membership:
    """Make somebody a member by their address; signing in with a code sent there opens the door.

    Somebody who is a member already gets the role, and the diary where one is named. Raises
    InputError where nobody would be left who owns the practice.
    """
    locked = Practice.objects.select_for_update().get(pk=practice.pk)
    person = person_with(email)
    member = locked.members.filter(person=person).first()
    if member is None:
        return locked.members.create(person=person, role=role, therapist=therapist)
    if role != Role.OWNER:
        _keep_an_owner(member)
    member.role, member.therapist = role, therapist or member.therapist
    member.save()
    return member


def person_with(email: str) -> Person:
    """Find somebody by their address, or keep them from now on."""
    found = Person.objects.filter(email=email.lower()).first()
    return found or Person.objects.create_user(email)


def is_only_owner(member: Membership) -> bool:
    """Say whether nobody else owns the practice."""
    owners = member.practice.members.filter(role=Role.OWNER)
    return not owners.exclude(pk=member.pk).exists()


def _keep_an_owner(member: Membership) -> None:
    """Raise InputError where this is the only owner of the practice."""
    if is_only_owner(member):
        raise InputError(_("Somebody has to own the practice. Make somebody else an owner first."))


def _invite(member: Membership, address: str, now: datetime) -> None:
    name = member.practice.name
    text = _(
        "You now belong to {practice}.\n\n"
        "Open {address} and sign in with this email address: a code comes to it, and a second "
        "step keeps what clients told in confidence safe.\n\n"
        "If you do not know this practice, leave this message alone: nothing happens without you."
    ).format(practice=name, address=address)
    subject = _("Welcome to {practice}").format(practice=name)
    write(
        member.practice,
        Letter(to=member.person.email, subject=subject, text=text),
        key=f"{invitation_of(member)} invited {now:%Y-%m-%d}",
        about=invitation_of(member),
        due_at=now + GRACE,
        now=now,
    )
