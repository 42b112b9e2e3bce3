"""Forgets what was written to or about somebody; that their time is free again is still told."""

from datetime import datetime
from itertools import groupby

from django.db.models import QuerySet

from unknot.website.booking.letters.calendar_files import told_in
from unknot.website.booking.letters.posting import about, all_about, off_in_diary, whole_in_diary
from unknot.website.booking.letters.therapist_letters import BY_THERAPIST, tell_who_comes_not
from unknot.website.booking.letters.therapist_subjects import CANCELLED
from unknot.website.booking.models import Appointment, State
from unknot.website.booking.queries.appointments import READ_WITH
from unknot.website.care.models import Client
from unknot.website.messages.models import Notice


def forget_letters(client: Client, now: datetime) -> None:
    """Erase every letter to or on a client.

    Whoever was yet to hear that a session is off hears it of a session with nobody in it. Call it
    in the transaction that erases the client.
    """
    untold = [one for one in _cancelled(client) if _waits_to_be_told(one)]
    letters = Notice.objects.filter(practice=client.practice)
    letters.filter(about__in=all_about(client)).delete()
    if client.email and not _shares_address(client):
        letters.filter(to=client.email).delete()
    for session in untold:
        session.client, session.address = None, ""
    for _, together in groupby(untold, whole_in_diary):
        tell_who_comes_not([*together], now)


def _shares_address(client: Client) -> bool:
    """Say whether somebody else of the practice has the same address, and letters of their own."""
    others = Client.objects.filter(practice=client.practice, email=client.email)
    return others.exclude(pk=client.pk).exists()


def _cancelled(client: Client) -> QuerySet[Appointment]:
    mine = client.appointments.filter(state=State.CANCELLED)
    return mine.select_related(*READ_WITH).order_by("pk")


def _waits_to_be_told(session: Appointment) -> bool:
    names = {about(session), off_in_diary(session)}
    letters = Notice.objects.filter(about__in=names, state=Notice.State.WAITING)
    off = letters.filter(key__contains=f"-{CANCELLED}", key__endswith=BY_THERAPIST)
    files = off.values_list("calendar", flat=True)
    return any(told_in(bytes(file), [session]) for file in files if file)
