"""What somebody does on booking’s pages, for the tests to speak of."""

import re
from collections.abc import Mapping
from typing import Any

from django.test import Client
from django.utils import timezone

from tests.website.booking.practising import WELL, Example, told
from unknot.website.booking.form_keys import mark_of
from unknot.website.booking.pages.choosing import Look, choose, free_days
from unknot.website.booking.visits import HELD
from unknot.website.care.models import Listening
from unknot.website.care.queries import HELD_BY_VISIT
from unknot.website.hashing import digest

DETAILS = {
    "name": "Ann Example",
    "email": "ann@example.org",
    "telephone": "082 111 2222",
    "treatment": "on",
    "data": "on",
}
AT_HOME = DETAILS | {"address": "1 Beach Road"}


def be_heard(client: Client, example: Example, said: Any = WELL, **wishes: object) -> Listening:  # noqa: ANN401
    """Tell the practice just now, in this visit."""
    session = client.session
    visit = f"of {session.session_key}"
    listening = told(example.practice, said, timezone.now(), visit=visit, **wishes)
    session[HELD_BY_VISIT] = {example.practice.slug: listening.pk}
    session.save()
    return listening


def free_cells(listening: Listening, **look: Any) -> list[int]:  # noqa: ANN401
    """List the beginnings that the page of times has; the first may be too soon a moment later."""
    now = timezone.now()
    chosen = choose(listening.practice, listening, Look(**look), now)
    assert chosen is not None
    return [one.cell for day in free_days(chosen, now) for one in day.times]


def key_on(page: Any) -> str:  # noqa: ANN401
    """Read the key of the form on a page."""
    found = re.search(r'name="key" value="([^"]+)"', page.content.decode())
    assert found is not None
    return found[1]


def wish(client: Client, example: Example, cell: int, **changes: object) -> dict[str, object]:
    """Fill in the form of the times page, as it stands there."""
    page = client.get("/practices/example/times/")
    return {
        "service": example.in_room.pk,
        "place": example.practice_place.pk,
        "at_home": "0",
        "therapist": example.therapist.pk,
        "time": cell,
        "key": key_on(page),
    } | changes


def send(client: Client, wished: dict[str, object]) -> Any:  # noqa: ANN401
    """Hold what the form says."""
    return client.post("/practices/example/times/", wished)


def tell_who(client: Client, details: Mapping[str, object]) -> Any:  # noqa: ANN401
    """Send who somebody is with the form that shows what this visit holds."""
    held = digest(client.session[HELD]["example"])
    return client.post("/practices/example/book/", {"held": held, "told": mark(client), **details})


def mark(client: Client) -> str:
    """Mark what this visit told, as a form does that was opened just now."""
    return mark_of(Listening.objects.get(pk=client.session[HELD_BY_VISIT]["example"]))


def book(client: Client, example: Example, cell: int, **changes: object) -> str:
    """Hold a time in the room and confirm it; give the address of its page."""
    assert send(client, wish(client, example, cell)).status_code == 302
    answered = tell_who(client, DETAILS | changes)
    assert answered.status_code == 302, answered.content.decode()
    return str(answered["Location"])
