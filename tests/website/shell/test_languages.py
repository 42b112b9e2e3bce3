"""Pages speak the language of whoever asks, and put the English beside what matters for safety."""

import re

import pytest
from django.test import Client

from tests.website.guide.sending import WARFARIN, answers, come_to_a_plan, wish
from tests.website.reading import Shown
from unknot.craft.knowledge import load, load_library
from unknot.craft.knowledge.translating import texts_of
from unknot.craft.said import english_of

AFRIKAANS = load("af")
BESIDE = re.compile(r'<span class="english" lang="en">(.*?)</span>', re.S)
EVERYWHERE = ("/", "/learn/", "/learn/when-not/", "/kept/", "/shared/")


@pytest.fixture
def speaker() -> Client:
    return Client(headers={"accept-language": "af-ZA,af;q=0.9,en;q=0.8"})


def beside(client: Client, address: str) -> set[str]:
    """Give all the English that stands beside something on a page."""
    page = client.get(address, follow=True).content.decode()
    found = (" ".join(re.sub(r"<[^>]+>", "", one).split()) for one in BESIDE.findall(page))
    return {one.replace("&#x27;", "'").replace("&quot;", '"') for one in found}


@pytest.mark.django_db
@pytest.mark.parametrize("address", EVERYWHERE)
def test_a_page_is_in_the_language_that_the_browser_asks_for(speaker: Client, address: str) -> None:
    page = speaker.get(address).content.decode()
    assert '<html lang="af-ZA"' in page
    assert "wag nog dat ’n spreker dit nagaan" in page


@pytest.mark.django_db
@pytest.mark.parametrize("address", EVERYWHERE)
def test_english_has_no_english_beside_it(client: Client, address: str) -> None:
    page = client.get(address).content.decode()
    assert '<html lang="en-ZA"' in page
    assert 'class="english"' not in page


@pytest.mark.django_db
def test_what_a_person_chose_holds_against_what_their_browser_asks_for(speaker: Client) -> None:
    chosen = speaker.post("/language/", {"language": "en-gb"}, headers={"referer": "/learn/"})
    assert (chosen.status_code, chosen["Location"]) == (302, "/learn/")
    assert Shown(speaker.get("/")).heading == "Where does it ache?"
    speaker.post("/language/", {"language": "af"})
    assert Shown(speaker.get("/")).heading == "Waar pyn dit?"


@pytest.mark.django_db
def test_no_cache_gives_a_page_in_another_language(client: Client) -> None:
    kept_by = {part.strip() for part in client.get("/learn/")["Vary"].split(",")}
    assert kept_by >= {"Accept-Language", "Cookie"}


@pytest.mark.django_db
def test_every_question_stands_beside_its_english(speaker: Client) -> None:
    speaker.post("/", wish())
    shown = beside(speaker, "/safe/")
    asked = [one for one in AFRIKAANS.questions.values() if one.id not in ("q_age", "q_consent")]
    assert {english_of(one.short) for one in asked} <= shown
    assert {english_of(one.detail) for one in asked if one.detail} <= shown


@pytest.mark.django_db
def test_an_emergency_says_whom_to_call_in_both(speaker: Client) -> None:
    speaker.post("/", wish())
    speaker.post("/safe/", answers(q_ces="yes"))
    shown = beside(speaker, "/plan/")
    rule = load().rules["cauda_equina"]
    assert {"Please get help now.", rule.advice, *rule.signs} <= shown
    assert "No massage: these are signs that need care now." in shown


@pytest.mark.django_db
def test_what_a_doctor_is_asked_stands_in_both(speaker: Client) -> None:
    come_to_a_plan(speaker, WARFARIN)
    rule = load().rules["anticoagulant"]
    assert {rule.plain, rule.advice} <= beside(speaker, "/plan/")
    assert {"May this person have a gentle back massage?", rule.plain} <= beside(
        speaker, "/plan/note/"
    )


@pytest.mark.django_db
def test_what_helps_afterwards_stands_in_both(speaker: Client) -> None:
    come_to_a_plan(speaker)
    shown = beside(speaker, "/after/")
    said = load_library().advice_on("aftercare_emergency")
    assert {f"{one[:1].upper()}{one[1:]}" for one in said} <= shown


@pytest.mark.django_db
def test_every_caution_that_can_be_read_stands_beside_its_english(speaker: Client) -> None:
    shown = beside(speaker, "/learn/when-not/")
    said = {rule.plain for rule in load().rules.values() if rule.outcome != "go"}
    assert said <= shown


def test_nothing_that_people_read_of_the_tables_is_left_in_english() -> None:
    same = {text for _, text in texts_of(AFRIKAANS) if text == english_of(text)}
    assert {text for text in same if " " in text} <= {"{contact}", "acupuncture GB21"} | LATIN


LATIN = {
    text
    for _, text in texts_of(load())
    if re.fullmatch(r"[a-z ]+|\{\w+\}", text) and text.split()[0] in ("levator", "erector")
} | {"gluteus medius", "quadratus lumborum", "serratus anterior", "semispinalis capitis"}
