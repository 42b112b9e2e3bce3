"""The language that somebody chooses is the one that they are written to in from then on."""

import pytest
from django.test import Client as Browser

from tests.website.booking.practising import Example
from tests.website.mine.coming import come, page_of, prove, wait_on_list
from tests.website.people.entering import join, signed_in
from unknot.website.booking.links import link_to_wait
from unknot.website.care.models import Client
from unknot.website.people.models import Role

pytestmark = pytest.mark.django_db
CHOSEN = {"language": "af"}


def spoken(client: Client) -> str:
    """Say in which language a client is written to."""
    client.refresh_from_db()
    return client.language


def test_whoever_signed_in_is_written_to_in_the_language_they_choose(example: Example) -> None:
    mine, other = come(example, "ann@example.org"), come(example, "ben@example.org")
    _, browser = prove("ann@example.org")
    browser.post("/language/", CHOSEN)
    assert (spoken(mine), spoken(other)) == ("af", "en")


def test_whoever_chooses_on_the_page_of_a_session_is_written_to_in_it_and_stays_there(
    example: Example,
) -> None:
    mine, other = come(example, "ann@example.org"), come(example, "ben@example.org")
    page, browser = page_of(mine), Browser()
    assert f'name="next" value="{page}"' in browser.get(page).text
    answer = browser.post("/language/", {**CHOSEN, "next": page})
    assert answer.headers["Location"] == page
    assert (spoken(mine), spoken(other)) == ("af", "en")


def test_whoever_chooses_on_their_page_of_the_waiting_list_is_written_to_in_it(
    example: Example,
) -> None:
    mine = come(example, "ann@example.org")
    link = link_to_wait(wait_on_list(example, mine))
    Browser().post("/language/", {**CHOSEN, "next": f"/waiting/{link}/"})
    assert spoken(mine) == "af"


def test_whoever_works_there_and_opens_a_clients_link_chooses_for_themselves_alone(
    example: Example,
) -> None:
    mine = come(example, "ann@example.org")
    waits = f"/waiting/{link_to_wait(wait_on_list(example, mine))}/"
    staff = signed_in(join(example.practice, "fern@example.org", Role.OWNER).person)
    answers = [
        staff.post("/language/", {**CHOSEN, "next": page}) for page in (page_of(mine), waits)
    ]
    assert [one.cookies["unknot_language"].value for one in answers] == ["af", "af"]
    assert spoken(mine) == "en"


@pytest.mark.parametrize(
    "page", ["/", "/nowhere/", "/appointments/no-such-link/", "/waiting/none/"]
)
def test_a_stranger_changes_nobodys_language(example: Example, page: str) -> None:
    mine = come(example, "ann@example.org")
    assert Browser().post("/language/", {**CHOSEN, "next": page}).status_code == 302
    assert spoken(mine) == "en"


def test_a_language_that_is_not_spoken_is_not_remembered(example: Example) -> None:
    mine = come(example, "ann@example.org")
    Browser().post("/language/", {"language": "xx", "next": page_of(mine)})
    assert spoken(mine) == "en"
