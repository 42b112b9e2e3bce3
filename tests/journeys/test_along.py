"""A session leaves the browser: as a file that is made meanwhile, and as a routine for others."""

import re
from pathlib import Path
from typing import Literal

import pytest
from django.conf import settings
from playwright.sync_api import Page, expect

from tests.browser import accessibility_violations
from tests.journeys.walking import answer, get_ready, say_where, score_on
from tests.website.exports.asking import let_a_worker_work


@pytest.fixture(autouse=True)
def exports(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of files for this test alone."""
    monkeypatch.setattr(settings, "EXPORTS", tmp_path)
    return tmp_path


def go_along(page: Page, **wish: str) -> None:
    """Plan a massage, and go where it is taken along."""
    say_where(page, {"upper_trapezius_right": 2}, **wish)
    answer(page)
    page.get_by_role("link", name="Take it along").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Take it along.")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_text_is_asked_for_watched_and_fetched(
    phone: Page, theme: Literal["light", "dark"]
) -> None:
    phone.emulate_media(color_scheme=theme)
    go_along(phone, minutes="5")
    assert accessibility_violations(phone) == []
    phone.get_by_role("button", name=re.compile("Make it ?: Text")).click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("It is being made.")
    assert accessibility_violations(phone) == []
    let_a_worker_work()
    expect(phone.get_by_role("heading", level=1)).to_have_text("It is ready.")
    assert accessibility_violations(phone) == []
    with phone.expect_download() as fetching:
        phone.get_by_role("link", name="Fetch it").click()
    assert fetching.value.suggested_filename == "back-massage-5-minutes.txt"
    assert "The answers behind it hold until" in fetching.value.path().read_text()


def test_a_file_is_called_off_and_asked_for_again(phone: Page) -> None:
    go_along(phone, minutes="5")
    make = phone.get_by_role("button", name=re.compile("Make it ?: Text"))
    make.click()
    phone.get_by_role("button", name="Call it off").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("It was called off.")
    phone.get_by_role("link", name="Ask for it again").click()
    make.click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("It is being made.")
    let_a_worker_work()
    expect(phone.get_by_role("heading", level=1)).to_have_text("It is ready.")


def test_a_sound_plays_on_its_own_page(phone: Page) -> None:
    go_along(phone, minutes="5")
    phone.get_by_role("button", name=re.compile(r"Make it \(OPUS\) ?: Sound")).click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("It is being made.")
    let_a_worker_work()
    expect(phone.get_by_role("heading", level=1)).to_have_text("It is ready.")
    assert accessibility_violations(phone) == []
    moment = phone.locator("audio").evaluate(
        """sound => new Promise((done, fail) => {
          sound.onseeked = () => done(Math.round(sound.currentTime));
          sound.onerror = () => fail(sound.error.message);
          sound.onloadedmetadata = () => { sound.currentTime = 200; };
          sound.load();
        })"""
    )
    assert moment == 200


def test_a_shared_routine_is_planned_again_within_stricter_answers(
    phone: Page, desktop: Page
) -> None:
    go_along(phone, minutes="15", before="again")
    link = phone.locator("#link").inner_text()
    code = re.sub(r"^.*/shared/", "/shared/", link)
    desktop.goto(code)
    expect(desktop.get_by_role("heading", level=1)).to_have_text("A routine was shared with you.")
    expect(desktop.locator("main")).to_contain_text("15 minutes, to ease")
    assert accessibility_violations(desktop) == []
    desktop.get_by_role("button", name="Next: is it safe today?").click()
    answer(desktop, ("q_bloodthinner", "yes"), ("q_bloodthinner_which", "anticoagulant"))
    heading = desktop.get_by_role("heading", level=1)
    expect(heading).to_have_text("Ask your doctor or pharmacist first.")
    get_ready(desktop)
    theirs = score_on(desktop)
    assert max(step["pressure"] for step in theirs["steps"]) == 1
    phone.get_by_role("link", name="Back to the plan").click()
    get_ready(phone)
    assert max(step["pressure"] for step in score_on(phone)["steps"]) > 1


def test_a_link_that_was_cut_short_says_so(phone: Page) -> None:
    phone.goto("/shared/#eNpLS")
    expect(phone.get_by_role("alert")).to_contain_text("damaged")
    assert accessibility_violations(phone) == []
