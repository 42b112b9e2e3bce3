"""What a practice still lacks before people can book with it."""

from datetime import datetime

import msgspec
from django.urls import reverse
from django.utils.translation import gettext as _

from unknot.website.practice.models import Practice
from unknot.website.practice.queries import registered_on, today_at


class Lack(msgspec.Struct, frozen=True):
    """Something to do, and where."""

    words: str
    address: str


def lacks(practice: Practice, now: datetime) -> list[Lack]:
    """List what is missing, the most important first."""
    today = today_at(practice, now)
    therapists = practice.therapists
    services = practice.services
    checks = (
        (practice.places.exists(), _("Say where you work."), "places"),
        (therapists.exists(), _("Say who gives sessions."), "therapists"),
        (
            not therapists.exclude(registered_on(today)).exists(),
            _("Somebody has no current registration. No massage can be booked with them."),
            "therapists",
        ),
        (
            not any(not one.week and not one.changed for one in therapists.all()),
            _("Somebody has no hours."),
            "therapists",
        ),
        (services.exists(), _("Say what can be booked."), "services"),
        (practice.modalities.exists(), _("Say in which ways you work."), "modalities"),
        (
            practice.rooms.exists() or not services.filter(at_practice=True).exists(),
            _("Sessions are offered in a room, and there is none."),
            "rooms",
        ),
        (
            not services.filter(at_home=True).exists()
            or practice.places.filter(at_home=True).exists(),
            _("Sessions are offered at home, and no place is visited."),
            "places",
        ),
        (
            not services.filter(at_home=True).exists()
            or therapists.filter(visits_homes=True).exists(),
            _("Sessions are offered at home, and nobody visits homes."),
            "therapists",
        ),
    )
    found = [Lack(words, _shelf(practice, kind)) for well, words, kind in checks if not well]
    if not (practice.telephone or practice.email or practice.whatsapp):
        address = reverse("office_practice", args=[practice.slug])
        found.append(Lack(_("Say how people reach you."), address))
    return found


def _shelf(practice: Practice, kind: str) -> str:
    return reverse("office_shelf", args=[practice.slug, kind])
