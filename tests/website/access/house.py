"""A practice with everybody who may come to its doors, and a neighbour. Nobody in it exists."""

from collections.abc import Mapping
from datetime import UTC, datetime

import msgspec
from django.test import Client as Browser

from tests.website.booking.practising import (
    MONDAY,
    NOW,
    Example,
    at_home_in,
    cell,
    guest,
    hold_now,
    in_the_room,
    open_practice,
    told,
    with_a_colleague,
)
from tests.website.people.entering import join, lock_twice, signed_in, with_one_lock
from unknot.website.booking.actions import Wanted, block, confirm
from unknot.website.booking.models import Appointment
from unknot.website.booking.times.cells import Span
from unknot.website.people.models import Person, Role
from unknot.website.practice.models import Article, Comment

CANARY = "Canary of Kleinmond"
"""The name of the client whose affairs are nobody’s but theirs and their therapist’s."""

LONG_AGO = datetime(2026, 1, 1, tzinfo=UTC)
ROLES = (
    "stranger",
    "client",
    "other client",
    "therapist",
    "colleague",
    "owner",
    "other owner",
)


class House(msgspec.Struct, frozen=True):
    """Who may knock, and what the addresses are filled with."""

    sessions: Mapping[str, str]
    filled: Mapping[str, str]

    def browser(self, role: str) -> Browser:
        """Give a new browser of somebody in a role; each is signed in by the same session."""
        browser = Browser()
        if role in self.sessions:
            browser.cookies["sessionid"] = self.sessions[role]
        return browser

    def browser_with_one_lock(self, role: str) -> Browser:
        """Give a browser in which somebody in a role has opened no second lock."""
        return with_one_lock(self.browser(role))


def build() -> House:
    """Open both practices, and let a client of each have a session."""
    example, other = open_practice(), open_practice("other")
    colleague = with_a_colleague(example)
    client, other_client = (
        Person.objects.create_user(address) for address in ("canary@example.org", "b@example.org")
    )
    link = _booked(example, in_the_room(example, "09:00"), client, CANARY)
    _booked(other, at_home_in(other, other.hermanus, "09:00"), other_client, "Example Neighbour")
    for person in (client, other_client):
        lock_twice(person)
    absence, _ = block(example.therapist, Span(cell("14:00"), cell("15:00")))
    article = Article.objects.create(
        practice=example.practice, title="Example", slug="example", published_at=LONG_AGO
    )
    comment = Comment.objects.create(
        practice=example.practice, article=article, name="Example Reader", text="Hm", sent_at=NOW
    )
    people = {
        "client": client,
        "other client": other_client,
        "therapist": _joined(example, "t@example.org", Role.THERAPIST, example.therapist),
        "colleague": _joined(example, "c@example.org", Role.THERAPIST, colleague),
        "owner": _joined(example, "o@example.org", Role.OWNER),
        "other owner": _joined(other, "n@example.org", Role.OWNER, other.therapist),
    }
    return House(
        sessions={role: _session(person) for role, person in people.items()},
        filled=_filled(example, link, absence.pk, comment),
    )


def _session(person: Person) -> str:
    key: str = signed_in(person).cookies["sessionid"].value
    return key


def _booked(example: Example, wanted: Wanted, person: Person, name: str) -> str:
    link = hold_now(wanted)
    who = guest(name=name, email=person.email, person=person, address="1 Example Road")
    listening = told(
        example.practice,
        visit=f"the visit of {name}",
        therapist=example.therapist,
        service=example.in_room,
    )
    confirm(link, who, listening, NOW)
    return link


def _joined(example: Example, address: str, role: Role, therapist: object = None) -> Person:
    return join(example.practice, address, role, therapist).person  # type: ignore[arg-type]


def _filled(example: Example, link: str, absence: int, comment: Comment) -> dict[str, str]:
    appointment = Appointment.objects.get(practice=example.practice)
    return {
        "practice": example.practice.slug,
        "day": MONDAY.isoformat(),
        "link": link,
        "client": str(appointment.client_id),
        "session": str(appointment.pk),
        "absence": str(absence),
        "therapist": str(example.therapist.pk),
        "article": comment.article.slug,
        "article number": str(comment.article_id),
        "place": str(example.practice_place.pk),
        "other place": str(example.hermanus.pk),
        "comment": str(comment.pk),
        "member": str(example.practice.members.order_by("pk")[0].pk),
    }
