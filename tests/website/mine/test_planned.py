"""What was planned for sessions is taken along too: each version, and who said yes to it when."""

import json

import pytest

from tests.website.booking.ahead import booked_ahead
from tests.website.booking.linking import agreed_by_both, page_of
from tests.website.booking.practising import Example, guest
from tests.website.care.replying import reply
from tests.website.mine.coming import prove

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("open_every_day")]


def test_each_version_of_an_approach_is_taken_along_with_who_said_yes_to_it(
    example: Example,
) -> None:
    session = booked_ahead(example)
    agreed_by_both(session)
    _, browser = prove(guest().email)
    assert reply(browser, page_of(session), change="pressure", value="1").status_code == 302
    (kept,) = json.loads(browser.post("/mine/take-along/").content)
    ((first, second),) = [one["planned"] for one in kept["told"]]
    assert ([one["by"] for one in first["yes"]], second["yes"]) == (["client", "therapist"], [])
    assert (first["number"], second["number"], second["by"]) == (1, 2, "client")
    assert second["approach"]["pressure"] == 1
    page = browser.post("/mine/take-along/", {"readable": "yes"}).text
    planned = page.partition("What was planned")[2].partition("</ol>")[0]
    assert planned.count("<li>") == 2
    assert planned.count("<br>Yes: ") == 2
    assert "; light; " in planned
