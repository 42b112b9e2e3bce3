"""What a visit holds: the private part of the link to what is held for it, by practice."""

from django.conf import settings
from django.contrib.sessions.backends.base import SessionBase
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

from unknot.website.practice.models import Practice
from unknot.website.shell.pace import sender_of

HELD = "held_times"


def sender_hash(request: HttpRequest) -> str:
    """Tell those apart who send forms, without keeping where they are."""
    sender = sender_of(request.META, behind_proxy=settings.BEHIND_PROXY)
    return salted_hmac(HELD, sender, algorithm="sha256").hexdigest()


def held_link(session: SessionBase, practice: Practice) -> str:
    """Give the link to what this visit holds at a practice; empty where it holds nothing."""
    link = session.get(HELD, {}).get(practice.slug, "")
    return str(link)


def hold_link(session: SessionBase, practice: Practice, link: str) -> None:
    """Remember what this visit holds."""
    session[HELD] = {**session.get(HELD, {}), practice.slug: link}
