"""How long the ways between places are, as a practice knows them."""

import re

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


def test_each_way_that_is_not_stated_shows_what_the_map_says(owned: Owned) -> None:
    post(owned, "places/new/", name="Hermanus", at_home="on")
    here, there = (owned.practice.places.get(name=name).pk for name in ("Kleinmond", "Hermanus"))
    assert estimated(owned) == ['Hermanus – Kleinmond</b> <span class="soft num">32 minutes']
    post(owned, "ways/", here=here, there=there, minutes=38)
    assert estimated(owned) == []


def test_a_practice_in_one_place_has_no_ways_to_show(owned: Owned) -> None:
    assert estimated(owned) == []


def estimated(owned: Owned) -> list[str]:
    """Read the ways that stand below the form."""
    page = " ".join(owned.browser.get(owned.at("ways/")).text.split())
    return re.findall(r"<li><b>(.+?)</span></li>", page)


@pytest.mark.parametrize("minutes", ["", "-5", "many", "100000"])
def test_a_way_that_makes_no_sense_is_refused(owned: Owned, minutes: str) -> None:
    here = owned.practice.places.get().pk
    assert post(owned, "ways/", here=here, there=here, minutes=minutes)[0] == 422
    assert Practice.objects.get().known_ways == {}
