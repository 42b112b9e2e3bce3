"""What a visit holds: the private part of the link to what is held for it, by practice."""

from django.contrib.sessions.backends.base import SessionBase

from unknot.website.practice.models import Practice

HELD = "held_times"


def held_link(session: SessionBase, practice: Practice) -> str:
    """Give the link to what this visit holds at a practice; empty where it holds nothing."""
    link = session.get(HELD, {}).get(practice.slug, "")
    return str(link)


def hold_link(session: SessionBase, practice: Practice, link: str) -> None:
    """Remember what this visit holds."""
    session[HELD] = {**session.get(HELD, {}), practice.slug: link}
