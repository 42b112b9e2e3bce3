"""A person on warfarin: withheld until someone who knows them agrees, then gentle."""

from playwright.sync_api import Page, expect

from tests.journeys.walking import (
    answer,
    begin,
    choose,
    get_ready,
    player,
    say_where,
    score_on,
    strokes,
)

ON_WARFARIN = (("q_bloodthinner", "yes"), ("q_bloodthinner_which", "anticoagulant"))


def test_warfarin_is_asked_about_first(phone: Page) -> None:
    say_where(phone, {"lumbar_paraspinal_left": 2})
    answer(phone, *ON_WARFARIN)

    expect(phone.get_by_role("heading", level=1)).to_have_text(
        "Ask your doctor or pharmacist first."
    )
    expect(phone.locator(".never")).to_have_text("Never stop or skip a medicine for a massage.")
    expect(phone.locator("details.step")).to_have_count(0)


def test_meanwhile_hands_only_rest_and_glide(phone: Page) -> None:
    say_where(phone, {"lumbar_paraspinal_left": 2})
    answer(phone, *ON_WARFARIN)
    get_ready(phone)
    played = strokes(score_on(phone))
    assert {stroke["technique"] for stroke in played} == {"still_hold", "effleurage"}
    assert max(stroke["pressure"] for stroke in played) == 1


def test_once_allowed_the_massage_is_gentle(phone: Page) -> None:
    say_where(phone, {"lumbar_paraspinal_left": 2}, minutes="20")
    answer(phone, *ON_WARFARIN)
    phone.locator("#asked summary").click()
    choose(phone, "who", "doctor")
    choose(phone, "said", "yes")
    choose(phone, "codes", "anticoagulant")
    phone.get_by_role("button", name="Note what they said").click()

    expect(phone.locator("#steps details.step").first).to_be_visible()
    get_ready(phone)
    score = score_on(phone)
    played = strokes(score)
    assert max(stroke["pressure"] for stroke in played) == score["bounds"]["max_pressure"] == 2
    assert not {stroke["technique"] for stroke in played} & set(
        score["bounds"]["withheld_techniques"]
    )
    assert {"friction", "tapotement", "static_pressure"} <= set(
        score["bounds"]["withheld_techniques"]
    )


def test_to_look_at_the_skin_is_said_though_its_steps_are_skipped_or_left_out(phone: Page) -> None:
    say_where(phone, {"lumbar_paraspinal_left": 2}, minutes="10")
    answer(phone, *ON_WARFARIN)
    get_ready(phone)
    early, midway = (
        event["text"] for event in score_on(phone)["events"] if event.get("kind") == "bruise_watch"
    )
    begin(phone)
    phone.locator("button.skip").click()
    expect(phone.locator(".said")).to_contain_text(early)
    phone.locator("button.hurt").click()
    phone.get_by_role("button", name="Too firm, or sore").click()
    phone.get_by_role("button", name="Here, where the hands are").click()
    phone.get_by_role("button", name="Go on, gentler").click()
    expect(player(phone)).to_have_attribute("data-state", "playing")
    expect(phone.locator(".said")).to_contain_text(midway)
