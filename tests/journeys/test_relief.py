"""Someone’s back aches and someone else is willing to help."""

import re

from playwright.sync_api import Page, expect

from tests.journeys.walking import (
    answer,
    begin,
    get_ready,
    place_of_hand,
    player,
    say_where,
    score_on,
    strokes,
)

ACHES = {"lumbar_paraspinal_left": 2, "upper_trapezius_right": 1}


def test_relief_with_a_partner(phone: Page) -> None:
    say_where(phone, ACHES, minutes="20", aim="relief")
    answer(phone)

    expect(phone.get_by_role("heading", level=1)).to_have_text("Yes, gently.")
    expect(phone.locator(".facts")).to_contain_text("Lower back, left: worse")
    expect(phone.locator(".facts")).to_contain_text("Top of the shoulder, right: sore")
    get_ready(phone)

    score = score_on(phone)
    assert score["duration_ms"] == 20 * 60_000
    assert (score["company"], score["position"]) == ("partner", "face_down")
    kneaded = {stroke["zone"] for stroke in strokes(score) if stroke["technique"] == "petrissage"}
    assert kneaded == {"lumbar_paraspinal_left", "upper_trapezius_right"}

    begin(phone)
    before = place_of_hand(phone)
    expect(phone.locator(".cue")).to_have_text("Rest your hands")
    expect(phone.locator(".left")).to_have_text("20 min left")
    phone.locator("button.skip").click()
    expect(phone.locator(".cue")).to_have_text("Glide")
    phone.wait_for_function(
        """before => getComputedStyle(document.querySelector(".hand-body")).transform !== before""",
        arg=before,
    )

    phone.locator("button.pause").click()
    expect(player(phone)).to_have_attribute("data-state", "paused")
    phone.locator("button.skip").click()
    phone.locator("button.repeat").click()  # to the beginning, however long it played
    expect(phone.locator(".cue")).to_have_text("Glide")
    phone.locator("button.repeat").click()
    expect(phone.locator(".cue")).to_have_text("Rest your hands")


def test_what_is_changed_in_the_plan_is_what_plays(phone: Page) -> None:
    say_where(phone, ACHES)
    answer(phone)
    kneading = phone.locator("details.step").filter(
        has=phone.locator(
            "summary", has_text=re.compile("Kneading.*Top of the shoulder, right", re.S)
        )
    )
    kneading.locator("summary").click()
    kneading.get_by_role("button", name="Leave this step out").click()
    expect(kneading).to_have_count(0)
    get_ready(phone)
    score = score_on(phone)
    kneaded = {stroke["zone"] for stroke in strokes(score) if stroke["technique"] == "petrissage"}
    assert "lumbar_paraspinal_left" in kneaded
    assert "upper_trapezius_right" not in kneaded
    assert score["duration_ms"] == 20 * 60_000


def test_the_end_leads_to_rest(phone: Page) -> None:
    say_where(phone, {}, minutes="5")
    answer(phone)
    get_ready(phone)
    begin(phone)
    for _ in score_on(phone)["steps"]:
        phone.locator("button.skip").click()
    expect(player(phone)).to_have_attribute("data-state", "ended")
    along = phone.get_by_role("link", name="Take it along")
    expect(along).to_have_attribute("href", "/along/")
    expect(along).to_be_in_viewport()
    phone.get_by_role("link", name="How does it feel now?").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("Rest a little.")
    phone.locator('label:has(> input[name="feeling"][value="2"])').click()
    phone.get_by_role("button", name="Note it").click()
    expect(phone.get_by_role("status")).to_contain_text("now 2")
