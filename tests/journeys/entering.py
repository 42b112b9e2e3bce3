"""Somebody who has signed in, in a browser of the journeys."""

from playwright.sync_api import Page

from tests.browser import Site
from tests.website.people.entering import signed_in, with_one_lock
from unknot.website.people.models import Person


def sign_in(page: Page, site: Site, person: Person, *, with_a_second_lock: bool = True) -> None:
    """Let a page carry the visit of somebody who has signed in."""
    client = signed_in(person) if with_a_second_lock else with_one_lock(signed_in(person))
    visit = client.cookies["sessionid"].value
    page.context.add_cookies([{"name": "sessionid", "value": visit, "url": site.url}])
