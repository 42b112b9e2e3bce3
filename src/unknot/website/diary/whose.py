"""Whose diary somebody may open: their own; an owner may open any in the practice."""

from collections.abc import Sequence

from django.db.models import QuerySet
from django.http import Http404

from unknot.website.booking.models import Appointment, State
from unknot.website.booking.queries.appointments import READ_WITH, SHOWN_TO_THERAPISTS
from unknot.website.people.models import Membership, Role
from unknot.website.practice.models import Therapist

MAY_HAVE_STOOD_THERE = (*SHOWN_TO_THERAPISTS, State.CANCELLED)
"""What a page still shows that was opened before a session was cancelled elsewhere."""


class NoDiary(Http404):
    """There is no diary here that somebody may open."""


def diary_for(member: Membership, asked: int | None) -> Therapist:
    """Give the diary that is asked for, or one’s own, or the first of the practice.

    Raises Http404 where it is not theirs to open, NoDiary where none is.
    """
    diaries = member.practice.therapists.select_related("practice").order_by("name", "pk")
    if member.role != Role.OWNER:
        diaries = diaries.filter(member=member)
    wanted = asked or member.therapist_id
    found = diaries.filter(pk=wanted).first() if wanted else diaries.first()
    if found is None:
        raise Http404 if diaries.exists() else NoDiary
    return found


def check_has_people(member: Membership) -> None:
    """Raise NoDiary for whoever has no diary that people could come to; an owner sees everybody."""
    if member.role != Role.OWNER and member.therapist_id is None:
        raise NoDiary


def sessions_of(member: Membership) -> QuerySet[Appointment]:
    """Give all sessions in the diaries that somebody may open."""
    here = Appointment.objects.filter(practice=member.practice)
    return here if member.role == Role.OWNER else here.filter(therapist__member=member)


def session_for(
    member: Membership, number: int, states: Sequence[State] = SHOWN_TO_THERAPISTS
) -> Appointment:
    """Give a session in a diary that somebody may open."""
    shown = sessions_of(member).filter(state__in=states)
    found = shown.select_related(*READ_WITH).filter(pk=number).first()
    if found is None:
        raise Http404
    return found
