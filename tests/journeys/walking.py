"""The steps that people take through the guide, for the journeys to speak of."""

import json
from typing import Any

from django.test import Client
from playwright.sync_api import Locator, Page, expect

from tests.browser import Site
from tests.website.guide.sending import come_to_a_plan, keep_a_plan
from unknot.website.guide.forms.wish import ACHE


def tap(page: Page, zone: str, times: int = 1) -> None:
    """Tap a place on the back."""
    for _ in range(times):
        page.locator(f'path.zone[data-zone="{zone}"]').click(force=True)


def say_where(page: Page, aches: dict[str, int], **choices: str) -> None:
    """Open the home page, tap what aches, choose what else is wished for, and go on."""
    page.goto("/")
    for zone, times in aches.items():
        tap(page, zone, times)
    for name, value in choices.items():
        choose(page, name, value)
    page.get_by_role("button", name="Next: is it safe today?").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Is it safe today?")
    page.wait_for_load_state()  # its heading is there before its last question is


def choose(page: Page, name: str, value: str) -> None:
    """Tick one of a group of choices, as a tap on its words does."""
    page.locator(f'label:has(> input[name="{name}"][value="{value}"])').first.click()


def answer(page: Page, *said: tuple[str, str], alone: bool = False) -> None:
    """Answer the safety page: what is said here, and no to everything else."""
    page.wait_for_load_state()
    for name, value in said:
        choose(page, name, value)
    for box in page.locator('label:has(> input[name="closed"])').all():
        if not box.locator("input").is_checked():
            box.click()
    choose(page, "q_age", "adult")
    choose(page, "receiver", "yes")
    if not alone:
        choose(page, "giver", "yes")
    page.get_by_role("button", name="See what fits").click()


def get_ready(page: Page) -> None:
    """Go from the plan through the room to the player."""
    page.get_by_role("button", name="Get ready").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Make the room kind.")
    page.get_by_role("button", name="Begin").click()
    expect(player(page)).to_have_attribute("data-state", "ready")


def come_to_the_player(page: Page, site: Site, aches: dict[str, int], **choices: str) -> None:
    """Open the player of somebody who said all this already, without walking there page by page."""
    visitor = Client()
    hoping = {f"{ACHE}{zone}": str(level) for zone, level in aches.items()} | choices
    come_to_a_plan(visitor, hoping=hoping)
    token = keep_a_plan(visitor)
    session = visitor.cookies["sessionid"].value
    page.context.add_cookies([{"name": "sessionid", "value": session, "url": site.url}])
    page.goto(f"/play/{token}/")
    expect(player(page)).to_have_attribute("data-state", "ready")


def begin(page: Page) -> None:
    """Tap the screen once its scripts are there: the massage plays."""
    page.locator("main.player:not([data-state=loading])").wait_for()
    page.locator("button.pause").click()
    expect(player(page)).to_have_attribute("data-state", "playing")


def player(page: Page) -> Locator:
    """The player on its page."""
    return page.locator("main.player")


def score_on(page: Page) -> dict[str, Any]:
    """The score that the player plays."""
    address = player(page).get_attribute("data-score") or ""
    answered = page.request.get(address)
    score: dict[str, Any] = json.loads(answered.text())
    return score


def strokes(score: dict[str, Any]) -> list[dict[str, Any]]:
    """The strokes of a score."""
    return [event for event in score["events"] if event["type"] == "stroke"]


def is_large_enough_to_read(words: Locator) -> bool:
    """Whether the eye can read it: what only screen readers are told takes up one pixel."""
    box = words.bounding_box()
    return box is not None and box["width"] > 100 and box["height"] > 20


def place_of_hand(page: Page) -> str:
    """Where the browser draws the right hand at this moment."""
    return str(
        page.locator(".hand")
        .first.locator(".hand-body")
        .evaluate("hand => getComputedStyle(hand).transform")
    )
