"""Nobody else is there: own hands, a ball and a wall."""

from playwright.sync_api import Page, expect

from tests.journeys.walking import answer, begin, get_ready, say_where, score_on, strokes


def test_calm_alone(phone: Page) -> None:
    say_where(phone, {"interscapular_left": 1}, minutes="10", aim="calm", company="alone")
    expect(phone.locator('input[name="giver"]')).to_have_count(0)
    answer(phone, alone=True)
    expect(phone.get_by_role("heading", level=1)).to_have_text("Yes, gently.")
    get_ready(phone)

    score = score_on(phone)
    assert (score["company"], score["aim"]) == ("alone", "calm")
    assert score["position"] == "astride_chair"
    assert max(stroke["pressure"] for stroke in strokes(score)) <= 2
    begin(phone)
