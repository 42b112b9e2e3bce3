"""What the page of a therapist’s calendars shows."""

from typing import Any

from django.urls import reverse

from unknot.website.booking.letters.words import address_of
from unknot.website.calendars.forms import ConnectForm
from unknot.website.calendars.models import Feed, OwnCalendar
from unknot.website.calendars.server import Access
from unknot.website.calendars.syncing import access_of
from unknot.website.people.models import Membership
from unknot.website.people.sealing import SealBroken


def calendars_page(
    member: Membership, form: ConnectForm | None = None, made: str = "", problem: str = ""
) -> dict[str, Any]:
    """Gather the page; a private address is on it once, where it was just `made`."""
    therapist = member.therapist
    address = address_of(reverse("feed", args=(made,))) if made else ""
    own = OwnCalendar.objects.filter(therapist=therapist).first() if therapist else None
    return {
        "practice": member.practice,
        "therapist": therapist,
        "feed": Feed.objects.filter(therapist=therapist).first() if therapist else None,
        "address": address,
        "subscribe": f"webcal:{address.partition(':')[2]}",
        "own": own,
        "access": _opened(own) if own else None,
        "form": form or ConnectForm(),
        "problem": problem,
    }


def _opened(own: OwnCalendar) -> Access | None:
    try:
        return access_of(own)
    except SealBroken:
        return None
