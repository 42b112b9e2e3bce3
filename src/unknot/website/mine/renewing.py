"""Makes the links of a client anew, once they are reached otherwise, and tells them of these."""

from collections.abc import Mapping
from datetime import datetime

from unknot.website.booking.letters.posting import about, all_about
from unknot.website.booking.letters.waiting_notices import tell_offer, tell_waiting
from unknot.website.booking.links import link_to, link_to_wait, make_anew
from unknot.website.booking.models import Waiting
from unknot.website.care.models import Client
from unknot.website.messages.actions import unwrite
from unknot.website.messages.models import Notice

Links = Mapping[str, str]
"""Private parts of links, by what they open."""


def went_elsewhere(before: Client, client: Client) -> bool:
    """Say whether letters may have gone where a client is not reached any more."""
    ways = (
        (before.email.casefold(), client.email.casefold()),
        (before.telephone, client.telephone),
    )
    return any(was and was != now for was, now in ways)


def renew(client: Client) -> None:
    """Let the links of before open nothing, and put those of now into all that waits to leave."""
    before = _links_of(client)
    make_anew(client)
    now = _links_of(client)
    waiting = Notice.objects.select_for_update().filter(state=Notice.State.WAITING)
    for notice in waiting.filter(practice=client.practice, about__in=all_about(client)):
        for row, link in before.items():
            notice.text = notice.text.replace(f"/{link}/", f"/{now[row]}/")
        notice.save(update_fields=("text",))


def tell_whoever_waits(client: Client, now: datetime) -> None:
    """Write anew to whoever waits for a time: the link of before is nobody’s any more."""
    for one in Waiting.objects.filter(client=client, state__in=Waiting.OPEN):
        unwrite([about(one)])
        tell_waiting(one, now)
        if one.offered is not None:
            unwrite([about(one.offered)], "-offer-")
            tell_offer(one, one.offered, now)


def _links_of(client: Client) -> Links:
    sessions = {about(one): link_to(one) for one in client.appointments.all()}
    waits = {about(one): link_to_wait(one) for one in client.waiting.all()}
    return sessions | waits
