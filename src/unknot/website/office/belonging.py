"""Who belongs to a practice: taking people in, letting them go, and writing down who did it."""

from datetime import datetime

import msgspec
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import override

from unknot.website.calendars.actions import close_calendars
from unknot.website.messages.actions import GRACE, Letter, withdraw, write
from unknot.website.office.actions import keep_an_owner, take_in
from unknot.website.people.looks import looked
from unknot.website.people.models import Membership
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
    added = take_in(by.practice, invited.email, invited.role, invited.therapist)
    if invited.therapist is not None:
        close_calendars(invited.therapist)
    _write_down(by, f"took in as {added.role}", added, now)
    with override(added.person.language):
        _invite(added, address, now)
    return added


@transaction.atomic
def let_go(member: Membership, by: Membership, now: datetime) -> None:
    """Let a member go; raises InputError where nobody would be left who owns the practice."""
    Practice.objects.select_for_update().get(pk=member.practice_id)
    keep_an_owner(member)
    _write_down(by, "let go", member, now)
    withdraw(_about(member))
    if member.therapist is not None:
        close_calendars(member.therapist)
    member.delete()


def _write_down(by: Membership, did: str, whom: Membership, now: datetime) -> None:
    who, what = f"person {by.person_id}", f"person {whom.person_id}"
    looked(by.practice, who=who, did=did, what=what, now=now)


def _invite(member: Membership, address: str, now: datetime) -> None:
    name = member.practice.name
    text = _(
        "You now belong to %(practice)s.\n\n"
        "Open %(address)s and sign in with this e-mail address: a code comes to it, and a second "
        "step keeps what clients told in confidence safe.\n\n"
        "If you do not know this practice, leave this message alone: nothing happens without you."
    ) % {"practice": name, "address": address}
    subject = _("Welcome to %(practice)s") % {"practice": name}
    write(
        member.practice,
        Letter(to=member.person.email, subject=subject, text=text),
        key=f"{_about(member)} invited {now:%Y-%m-%d}",
        about=_about(member),
        due_at=now + GRACE,
        now=now,
    )


def _about(member: Membership) -> str:
    return f"member {member.pk}"
