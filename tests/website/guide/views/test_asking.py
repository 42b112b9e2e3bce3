"""The home page: bad input gets a sentence, and nothing typed is lost."""

from collections.abc import Mapping

import pytest
from django.test import Client

from tests.website.guide.sending import Said, wish
from tests.website.reading import Shown

pytestmark = pytest.mark.django_db


def test_a_wish_leads_to_the_safety_page_and_is_shown_again(client: Client) -> None:
    answered = client.post("/", wish(minutes="10", ache_sacrum="2"))
    assert (answered.status_code, answered["Location"]) == (302, "/safe/")
    assert {("minutes", "10"), ("ache_sacrum", "2")} <= Shown(client.get("/")).ticked


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"minutes": "a while"}, "How many minutes? Choose one of these."),
        ({"minutes": "1000000000"}, "How many minutes? Choose one of these."),
        ({"minutes": None}, "How many minutes? Choose one of these."),
        ({"minutes": "45"}, "A first time is at most 20 minutes."),
        ({"aim": "cure"}, "What would feel good? Choose one of these."),
        ({"position": "floating"}, "How will you be? Choose one of these."),
        ({"company": "\x00"}, "Who is here? Choose one of these."),
        ({"ache_elbow": "1"}, "“elbow” is not a place on this back."),
        ({"ache_sacrum": "7"}, "“sacrum” is not a place on this back."),
        ({"leave_out": "elbow"}, "“elbow” is not a place on this back."),
    ],
)
def test_a_wish_that_makes_no_sense_is_shown_again_with_a_sentence(
    client: Client, changes: Mapping[str, Said], sentence: str
) -> None:
    answered = client.post("/", wish(**{"ache_neck_base": "2", **changes}))
    assert answered.status_code == 422
    assert sentence in Shown(answered).words
    assert ("ache_neck_base", "2") in Shown(answered).ticked
    assert client.get("/safe/")["Location"] == "/"


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"\xff\xfe{", "application/json"),
        (b"--x\r\nbroken", "multipart/form-data; boundary=x"),
        (b"--x\r\nbroken", "multipart/form-data"),
    ],
)
def test_what_is_no_form_is_a_bad_request(client: Client, body: bytes, kind: str) -> None:
    answered = client.post("/", body, content_type=kind)
    assert answered.status_code in {400, 422}
    assert Shown(answered).heading


def test_the_back_is_drawn_in_each_build_and_no_other(client: Client) -> None:
    assert client.get("/back/broad/").status_code == 200
    assert client.get("/back/huge/").status_code == 404
