"""In which language a client is written to: the one they read and answer in."""

import pytest
from django.conf import settings
from django.test import Client as Browser
from django.utils import timezone
from django.utils.translation import override

from tests.website.care.caring import Room, listening
from tests.website.care.replying import seen
from tests.website.care.treating import come, page_of, sent, therapist_of
from tests.website.people.entering import signed_in
from unknot.website.care.actions import hear_again
from unknot.website.care.bridge import heard_of
from unknot.website.care.models import Client
from unknot.website.people.models import Person

pytestmark = pytest.mark.django_db


def in_afrikaans(browser: Browser) -> Browser:
    browser.cookies[settings.LANGUAGE_COOKIE_NAME] = "af"
    return browser


def language_of(client: Client) -> str:
    client.refresh_from_db()
    return client.language


def test_whoever_reads_their_own_page_is_written_to_in_its_language(room: Room) -> None:
    ida = come(room)
    ida.person = Person.objects.create_user("ida@example.org")
    ida.save()
    assert language_of(ida) == "en"
    in_afrikaans(signed_in(ida.person)).get("/mine/")
    assert language_of(ida) == "af"


def test_whoever_tells_anew_is_written_to_in_the_language_they_tell_it_in(room: Room) -> None:
    ida = come(room)
    told = listening()
    with override("af"):
        hear_again(ida, heard_of(told), before=told, maker="a visit", now=timezone.now())
    assert language_of(ida) == "af"


def test_whoever_answers_to_an_approach_is_written_to_in_that_language(room: Room) -> None:
    browser = Browser()
    ida = come(room, browser=browser)
    said = {**seen(browser, room.approach), "change": "pressure", "value": "1"}
    assert in_afrikaans(browser).post(room.approach, said).status_code == 302
    assert language_of(ida) == "af"


def test_a_therapist_who_reads_in_another_language_changes_nothing(room: Room) -> None:
    ida = come(room)
    fern = in_afrikaans(therapist_of(room))
    assert fern.post(page_of(ida), sent(ida, change="pressure", value="1")).status_code == 302
    assert language_of(ida) == "en"
