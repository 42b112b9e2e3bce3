"""Pages to learn from: there for everyone, with sources, and nothing that is not known."""

import json

import pytest
from django.test import Client

from tests.website.reading import Shown
from unknot.craft.knowledge import load
from unknot.website.shell.learning import BESIDES, FIVE

FAMILIES = sorted({point.family for point in load().points.values()})


@pytest.mark.parametrize("name", [*FIVE, *BESIDES])
def test_every_technique_has_its_page_and_its_moving_hands(client: Client, name: str) -> None:
    page = client.get(f"/learn/techniques/{name}/")
    assert page.status_code == 200
    assert Shown(page).heading
    score = json.loads(client.get(f"/learn/techniques/{name}/score.json").content)
    assert {one["technique"] for one in score["events"] if one["type"] == "stroke"} == {name}


@pytest.mark.parametrize("family", FAMILIES)
def test_every_point_has_its_page_and_its_pressing_hand(client: Client, family: str) -> None:
    assert client.get(f"/learn/points/{family}/").status_code == 200
    score = json.loads(client.get(f"/learn/points/{family}/score.json").content)
    assert any(event["type"] == "stroke" for event in score["events"])


@pytest.mark.parametrize(
    "address",
    [
        "/learn/techniques/acupuncture/",
        "/learn/techniques/acupuncture/score.json",
        "/learn/points/elbow/",
        "/learn/points/elbow/score.json",
        "/learn/techniques/..%2f/",
    ],
)
@pytest.mark.django_db
def test_what_is_not_known_has_no_page(client: Client, address: str) -> None:
    assert client.get(address).status_code == 404


def test_every_caution_stands_on_one_page(client: Client) -> None:
    words = Shown(client.get("/learn/when-not/")).words
    for rule in load().rules.values():
        assert rule.outcome == "go" or rule.plain in words


@pytest.mark.parametrize("address", ["/learn/blood-thinners/", "/learn/evidence/"])
def test_claims_carry_their_sources(client: Client, address: str) -> None:
    page = client.get(address)
    assert page.status_code == 200
    assert 'rel="noreferrer"' in page.content.decode()


def test_search_engines_are_told_what_they_may_read(client: Client) -> None:
    page = client.get("/robots.txt")
    assert (page.status_code, page["Content-Type"]) == (200, "text/plain")
