"""Somebody who has signed in, in a browser of the journeys."""

from playwright.sync_api import Page

from tests.browser import Site
from tests.website.people.entering import signed_in
from unknot.website.people.models import Person


def sign_in(page: Page, site: Site, person: Person) -> None:
    """Let a page carry the visit of somebody who has signed in."""
    visit = signed_in(person).cookies["sessionid"].value
    page.context.add_cookies([{"name": "sessionid", "value": visit, "url": site.url}])
