"""Pages to learn from: there for everyone, with sources, and nothing that is not known."""

import json
from collections.abc import Mapping
from dataclasses import fields

import pytest
from django.test import Client

from tests.website.reading import Shown
from unknot.craft.knowledge import load, load_library
from unknot.craft.knowledge.records.record import Sourced
from unknot.website.shell.learning.evidence_words import STATEMENTS, kinds_of_statements
from unknot.website.shell.learning.techniques import BESIDES, FIVE

KNOWN = (load(), load_library())
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


def test_whatever_nobody_compared_with_its_source_stands_on_the_evidence_page(
    client: Client,
) -> None:
    words = Shown(client.get("/learn/evidence/")).words
    for rule in load().rules.values():
        assert rule.source_checked or rule.plain in words
    kinds = kinds_of_statements(load(), load_library())
    for kind in kinds:
        assert not kind.unchecked or f"{kind.title}: {kind.unchecked} of {kind.total}" in words
    for kind in kinds:
        assert bool(kind.names) is bool(kind.unchecked)


def test_no_table_that_rests_on_sources_is_missing_from_the_evidence_page() -> None:
    held = [(part.name, getattr(whole, part.name)) for whole in KNOWN for part in fields(whole)]
    sourced = {
        name
        for name, table in held
        if isinstance(table, Mapping) and any(isinstance(one, Sourced) for one in table.values())
    }
    assert sourced == set(STATEMENTS)


def test_a_rule_that_nobody_checked_is_marked_where_it_is_told(client: Client) -> None:
    marked = (
        client.get("/learn/when-not/").content.decode().count("still to be checked by a person")
    )
    rules = [one for one in load().rules.values() if one.outcome != "go"]
    assert marked == sum(not rule.source_checked for rule in rules)


def test_every_place_is_told_with_what_lies_beneath_and_what_to_mind(client: Client) -> None:
    words = Shown(client.get("/learn/places/")).words
    for zone in load().zones.values():
        for said in (zone.at_risk, *zone.avoid_notes, zone.alone.hand_note, zone.alone.ball_note):
            assert said in words
    for mark in load().landmarks.values():
        assert mark.find[1:] in words


def test_what_a_page_says_of_the_tables_it_reads_from_them(client: Client) -> None:
    points = client.get("/learn/points/").content.decode()
    assert f"{len(FAMILIES)} places to press and hold" in points
    rule = load().rules["anticoagulant"]
    words = Shown(client.get("/learn/blood-thinners/")).words
    assert f"for {rule.watch_hours} hours after it" in words
    assert rule.advice in words


@pytest.mark.parametrize("address", ["/learn/blood-thinners/", "/learn/evidence/"])
def test_claims_carry_their_sources(client: Client, address: str) -> None:
    page = client.get(address)
    assert page.status_code == 200
    assert 'rel="noreferrer"' in page.content.decode()


def test_search_engines_are_told_what_they_may_read(client: Client) -> None:
    page = client.get("/robots.txt")
    assert (page.status_code, page["Content-Type"]) == (200, "text/plain")
