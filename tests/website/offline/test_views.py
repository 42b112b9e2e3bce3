"""What a device fetches ahead is the same for everyone, and what it keeps holds no answer."""

import json
import re
from datetime import timedelta

import pytest
from django.contrib.staticfiles.storage import staticfiles_storage
from django.test import Client
from django.utils import timezone

from tests.website.guide.sending import WARFARIN, come_to_a_plan, keep_a_plan
from tests.website.reading import Shown
from unknot.craft.planning import Company
from unknot.craft.rendering.picture import BUILDS, Build, outline_in
from unknot.craft.score import decode
from unknot.craft.screening import Position
from unknot.craft.screening.lasting import ANSWERS_HOLD
from unknot.website.offline.precache import precache

LARGE_BRUISE = "Growing or large bruise or lump"
SAID_OF_SAFETY = (
    ("Call 112 at once for:", "Print this card"),
    ("Call for help at once for", "Belly or flank pain within a day"),
)
PAGES = ("/offline/", "/kept/", "/kept/after/", "/kept/player/broad/")


def test_the_worker_answers_from_the_root_and_is_asked_for_anew_each_time(client: Client) -> None:
    answer = client.get("/service-worker.js")
    assert answer["Content-Type"] == "text/javascript; charset=utf-8"
    assert answer["Cache-Control"] == "no-cache"
    assert precache().version in answer.content.decode()
    [started] = re.findall(r'from "(/static/[^"]+)"', answer.content.decode())
    assert client.get(started).status_code == 200


def test_the_worker_brings_a_page_for_when_no_other_is_left(client: Client) -> None:
    script = client.get("/service-worker.js").content.decode()
    [said] = re.findall(r"start\(self, (.*)\);", script)
    damaged = json.loads(said)["damaged"]
    assert "What was kept here is damaged." in damaged
    assert "/static/" not in damaged


def test_the_worker_is_made_for_the_language_in_its_address(client: Client) -> None:
    client.cookies["unknot_language"] = "en-gb"
    for address, made_for in (("af-ZA", "af"), ("af", "af"), ("en", "en-gb")):
        script = client.get("/service-worker.js", {"language": address}).content.decode()
        [said] = re.findall(r"start\(self, (.*)\);", script)
        assert json.loads(said)["language"] == made_for


@pytest.mark.parametrize("address", ["/service-worker.js", "/kept/"])
def test_a_language_that_nobody_speaks_here_is_not_found(client: Client, address: str) -> None:
    assert client.get(address, {"language": "xx"}).status_code == 404


def test_everything_that_is_fetched_ahead_is_there_and_tells_its_content(client: Client) -> None:
    ahead = precache()
    for address in (*ahead.files, *ahead.pages):
        answer = client.get(address)
        assert (answer.status_code, bool(answer.cookies)) == (200, False)
    assert all(re.search(r"\.[0-9a-f]{12}\.\w+$", address) for address in ahead.files)


def test_what_is_fetched_ahead_is_what_kept_sessions_and_their_pages_need() -> None:
    files = precache().files
    for name in ("guide/player/session.js", "guide/player/player.css", "offline/kept.js"):
        assert staticfiles_storage.url(name) in files
    for name in ("offline/keep.js", "booking/booking.css", "guide/plan.js", "office/office.css"):
        assert staticfiles_storage.url(name) not in files


@pytest.mark.parametrize("build", BUILDS)
def test_a_player_that_a_device_holds_can_lay_its_build_in_every_position(
    client: Client, build: Build
) -> None:
    page = client.get(f"/kept/player/{build}/").content.decode()
    laid = re.findall(r'data-scene="(\w+)" data-company="([\w ]+)" data-outline="([^"]+)"', page)
    assert sorted((position, one) for position, all_, _ in laid for one in all_.split()) == sorted(
        (position, company) for position in Position for company in Company
    )
    assert {position: outline for position, _, outline in laid} == {
        position: outline_in(position, build) for position in Position
    }


@pytest.mark.django_db
@pytest.mark.parametrize("address", PAGES)
def test_pages_that_a_device_holds_are_the_same_for_everyone(client: Client, address: str) -> None:
    stranger = Client().get(address)
    come_to_a_plan(client, WARFARIN)
    assert client.get(address).content == stranger.content
    assert b"csrf" not in stranger.content
    assert "public" in stranger["Cache-Control"]


@pytest.mark.django_db
def test_after_a_kept_session_safety_is_said_as_on_the_website(client: Client) -> None:
    come_to_a_plan(client, WARFARIN)
    online, held = (Shown(client.get(address)).words for address in ("/after/", "/kept/after/"))
    for begins, ends in SAID_OF_SAFETY:
        said = online.partition(begins)[2].partition(ends)[0]
        assert said
        assert f"{begins}{said}{ends}" in held.replace(f"{LARGE_BRUISE} ", "")


def test_of_a_large_bruise_a_kept_page_says_one_thing_at_a_time(client: Client) -> None:
    page = client.get("/kept/after/").content.decode()
    assert page.count(LARGE_BRUISE) == 1
    assert f'<li class="unwatched" hidden>{LARGE_BRUISE}</li>' in page


@pytest.mark.django_db
def test_what_is_kept_is_the_session_and_never_an_answer(client: Client) -> None:
    come_to_a_plan(client, WARFARIN)
    before = timezone.now()
    answer = client.get("/kept/record.json")
    assert answer["Cache-Control"] == "private, no-store"
    kept = answer.json()
    played = client.get(f"/play/{keep_a_plan(client)}/score.json").content
    assert decode(json.dumps(kept["score"]).encode()) == decode(played)
    until = before + ANSWERS_HOLD
    assert abs(kept["clear_until_ms"] / 1000 - until.timestamp()) < timedelta(minutes=1).seconds
    assert "q_bloodthinner" not in answer.content.decode()
    assert "anticoagulant" not in answer.content.decode()


@pytest.mark.django_db
def test_what_is_kept_looks_as_it_was_chosen(client: Client) -> None:
    come_to_a_plan(client, hoping={"tone": "1", "hands": "2", "build": "broad"})
    kept = client.get("/kept/record.json").json()
    assert kept["look"] == {"tone": 1, "hands": 2, "build": "broad"}
    assert (kept["position"], kept["company"]) == ("face_down", "partner")


@pytest.mark.django_db
def test_what_the_answers_do_not_allow_is_not_kept(client: Client) -> None:
    assert client.get("/kept/record.json").status_code == 409
    come_to_a_plan(client, {"q_fever": "yes", "q_fever_which": "fever"})
    assert client.get("/kept/record.json").status_code == 409


@pytest.mark.django_db
def test_a_device_that_forgets_loses_what_was_begun_although_it_has_no_key(
    client: Client,
) -> None:
    come_to_a_plan(client)
    client.get(f"/play/{keep_a_plan(client)}/")
    assert client.cookies["begun"].value
    without_a_key = Client(enforce_csrf_checks=True)
    without_a_key.cookies = client.cookies
    assert without_a_key.post("/kept/forget/").status_code == 204
    assert not without_a_key.cookies["begun"].value


def test_the_website_can_be_installed(client: Client) -> None:
    answer = client.get("/manifest.webmanifest")
    assert answer["Content-Type"] == "application/manifest+json"
    manifest = answer.json()
    assert (manifest["start_url"], manifest["display"]) == ("/", "standalone")
    for icon in manifest["icons"]:
        assert client.get(icon["src"])["Content-Type"] == icon["type"]
