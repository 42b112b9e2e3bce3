"""How long the ways between places are, as a practice knows them."""

import pytest

from tests.website.office.officing import Owned, post
from unknot.website.practice.models import Practice

pytestmark = pytest.mark.django_db


def test_a_way_is_stated_and_estimated_again(owned: Owned) -> None:
    post(owned, "places/new/", name="Hermanus", at_home="on")
    here = owned.practice.places.get(name="Kleinmond").pk
    there = owned.practice.places.get(name="Hermanus").pk
    assert post(owned, "ways/", here=here, there=there, minutes=38)[0] == 302
    assert Practice.objects.get().known_ways == {f"{here}-{there}": 38}
    assert post(owned, "ways/", here=there, there=here, minutes=40)[0] == 302
    assert Practice.objects.get().known_ways == {f"{there}-{here}": 40}
    page = " ".join(owned.browser.get(owned.at("ways/")).content.decode().split())
    assert "40 minutes; the map would have said 32" in page
    post(owned, f"ways/{here}/{there}/estimate/")
    assert Practice.objects.get().known_ways == {}


@pytest.mark.parametrize("minutes", ["", "-5", "many", "100000"])
def test_a_way_that_makes_no_sense_is_refused(owned: Owned, minutes: str) -> None:
    here = owned.practice.places.get().pk
    assert post(owned, "ways/", here=here, there=here, minutes=minutes)[0] == 422
    assert Practice.objects.get().known_ways == {}
