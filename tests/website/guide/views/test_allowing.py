"""Asking first: the note to take along, what was said, and that it can be taken back."""

import re
from collections.abc import Mapping
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from tests.website.guide.sending import (
    WARFARIN,
    Said,
    agreed,
    answers,
    come_to_a_plan,
    keep_a_plan,
    wish,
)
from tests.website.reading import Shown
from unknot.website.guide.saying import day_in_words

pytestmark = pytest.mark.django_db
ASK_FIRST = "Ask your doctor or pharmacist first."
TODAY = timezone.localdate()
IN_WORDS = day_in_words(TODAY, TODAY)
TOMORROW = (TODAY + timedelta(days=1)).isoformat()
LONG_AGO = (TODAY - timedelta(days=400)).isoformat()


def plan_page(client: Client) -> Shown:
    return Shown(client.get("/plan/", follow=True))


def note(client: Client) -> Shown:
    return Shown(client.get("/plan/note/"))


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"codes": None}, "Tick what they said yes to."),
        ({"codes": "pregnancy_t1"}, "That is not something to ask about today."),
        ({"who": None}, "Choose one of these."),
        ({"who": "my cousin"}, "Choose one of these."),
        ({"said": None}, "Choose one of these."),
        ({"said": "perhaps"}, "Choose one of these."),
        ({"on": None}, "Say on which day you asked, such as 25/11/2025."),
        ({"on": "some day"}, "Say on which day you asked, such as 25/11/2025."),
        ({"on": "2025-02-31"}, "Say on which day you asked, such as 25/11/2025."),
        ({"on": TOMORROW}, "That day is still to come. Ask first, then tell us."),
        ({"on": LONG_AGO}, "That was more than a year ago. Please ask again"),
        ({"said": "limits"}, "Choose how firm, or how long: then the plan can keep to it."),
        ({"said": "limits", "max_pressure": "9"}, "Choose one of these."),
        ({"said": "limits", "max_minutes": "soon"}, "Choose one of these."),
        ({"words": "x" * 301}, "Keep their words to 300 letters."),
    ],
)
def test_a_half_told_permission_is_none_and_what_was_typed_stays(
    client: Client, changes: dict[str, Said], sentence: str
) -> None:
    come_to_a_plan(client, WARFARIN)
    sent = agreed("anticoagulant", words="only gently") | changes
    answered = client.post(
        "/plan/asked/", {name: value for name, value in sent.items() if value is not None}
    )
    assert answered.status_code == 422
    assert sentence in Shown(answered).words
    assert Shown(answered).typed["words"] == sent["words"]
    assert Shown(answered).typed["on"] == (sent["on"] or "")
    assert plan_page(client).heading == ASK_FIRST


def test_a_no_that_is_only_half_told_ends_an_earlier_yes(client: Client) -> None:
    come_to_a_plan(client, WARFARIN)
    client.post("/plan/asked/", agreed("anticoagulant"))
    token = keep_a_plan(client)
    half = agreed("anticoagulant", said="no", on="some day")
    assert client.post("/plan/asked/", half).status_code == 422
    assert plan_page(client).heading == ASK_FIRST
    assert client.get(f"/play/{token}/").status_code == 410


@pytest.mark.parametrize("day", [TODAY.isoformat(), f"{TODAY:%d/%m/%Y}", f"{TODAY:%d %B %Y}"])
def test_a_day_may_be_chosen_or_written(client: Client, day: str) -> None:
    come_to_a_plan(client, WARFARIN)
    client.post("/plan/asked/", agreed("anticoagulant", who="pharmacist", on=day))
    assert f"Your pharmacist agreed on {IN_WORDS}." in plan_page(client).words


def test_the_day_is_today_until_another_is_chosen(client: Client) -> None:
    come_to_a_plan(client, WARFARIN)
    assert plan_page(client).typed["on"] == TODAY.isoformat()


def test_what_they_said_is_shown_back_with_their_words(client: Client) -> None:
    come_to_a_plan(client, WARFARIN)
    words = "<b>lightly</b>, and not on Mondays"
    sent = agreed("anticoagulant", said="limits", max_pressure="1", max_minutes="10", words=words)
    client.post("/plan/asked/", sent)
    shown = plan_page(client)
    assert shown.heading == "Yes, with care."
    limits = "light at most, 10 minutes at most"
    assert f"Your doctor agreed within limits on {IN_WORDS}: {limits}." in shown.words
    assert words in shown.words
    assert "10 minutes, light at most" in shown.words


def test_a_limit_that_is_named_counts_with_any_yes(client: Client) -> None:
    come_to_a_plan(client, WARFARIN)
    client.post("/plan/asked/", agreed("anticoagulant", max_minutes="5"))
    assert "5 minutes, " in plan_page(client).words


def test_a_no_is_kept_to_until_it_is_taken_back(client: Client) -> None:
    come_to_a_plan(client, WARFARIN)
    token = keep_a_plan(client)
    client.post("/plan/asked/", agreed(said="no", who="pharmacist"))
    shown = plan_page(client)
    assert shown.heading == "Not today."
    assert f"Your pharmacist said no on {IN_WORDS}." in shown.words
    assert client.post("/plan/start/").status_code == 403
    assert client.get(f"/play/{token}/").status_code == 410
    client.post("/plan/asked/", agreed("anticoagulant"))
    assert plan_page(client).heading == "Not today."
    client.post("/plan/asked/back/", {"asked": plan_page(client).values("asked")[0]})
    assert plan_page(client).heading == "Yes, with care."


def test_what_is_taken_back_takes_its_plan_along(client: Client) -> None:
    come_to_a_plan(client, WARFARIN)
    client.post("/plan/asked/", agreed("anticoagulant"))
    token = keep_a_plan(client)
    (key,) = plan_page(client).values("asked")
    for _ in range(2):
        assert client.post("/plan/asked/back/", {"asked": key})["Location"] == "/plan/"
    assert plan_page(client).heading == ASK_FIRST
    assert client.get(f"/play/{token}/").status_code == 410


@pytest.mark.parametrize("key", ["", "2025-11-25 doctor", "x" * 10_000])
def test_taking_back_what_nobody_said_changes_nothing(client: Client, key: str) -> None:
    come_to_a_plan(client, WARFARIN)
    client.post("/plan/asked/", agreed("anticoagulant"))
    client.post("/plan/asked/back/", {"asked": key})
    assert plan_page(client).heading == "Yes, with care."


def test_a_permission_sent_twice_counts_once(client: Client) -> None:
    come_to_a_plan(client, WARFARIN)
    sent = [client.post("/plan/asked/", agreed("anticoagulant")) for _ in range(2)]
    assert [one["Location"] for one in sent] == ["/plan/", "/plan/"]
    assert len(plan_page(client).values("asked")) == 1


def test_two_professionals_may_each_allow_their_part(client: Client) -> None:
    come_to_a_plan(client, {**WARFARIN, "q_bone": "yes", "q_bone_which": "osteoporosis_severe"})
    codes = plan_page(client).values("codes")
    assert len(codes) > 1
    for who, code in zip(["doctor", "pharmacist"] * len(codes), codes, strict=False):
        assert plan_page(client).heading == ASK_FIRST
        client.post("/plan/asked/", agreed(code, who=who))
    assert plan_page(client).heading == "Yes, with care."
    assert "Your doctor and pharmacist agreed" in plan_page(client).words


def test_nothing_to_ask_about_is_said(client: Client) -> None:
    come_to_a_plan(client)
    assert client.post("/plan/asked/", agreed("x")).status_code == 403


def test_other_answers_need_a_new_permission(client: Client) -> None:
    come_to_a_plan(client, WARFARIN)
    client.post("/plan/asked/", agreed("anticoagulant"))
    token = keep_a_plan(client)
    client.post("/safe/", answers(**WARFARIN, q_age="older_well"))
    assert plan_page(client).heading == ASK_FIRST
    assert client.get(f"/play/{token}/").status_code == 410


def test_the_note_says_what_is_planned_in_the_terms_of_the_field(client: Client) -> None:
    come_to_a_plan(client, WARFARIN)
    words = note(client).words
    for said in (
        "Any anticoagulant: vitamin K antagonist",
        "Effleurage (gliding)",
        "At most 2 of 5 on the Walton scale, heavy lotioning",
        "Techniques left out Friction (small circles), Tapotement (tapping)",
        "20 minutes",
        "A lay person without training",
        "Medicine, dose, since when, for what",
        "Yes, as planned Yes, with these limits No",
    ):
        assert said in words


def test_the_note_quotes_the_medicines_as_they_were_written(client: Client) -> None:
    come_to_a_plan(client, {"taken": ["Eliquis 5mg twice a day", "brufen 400", "vitamin c"]})
    words = note(client).words
    assert "Written as: “Eliquis 5mg twice a day” (apixaban)" in words
    assert "Written as: “Eliquis 5mg twice a day” (apixaban), “brufen 400” (ibuprofen)" in words
    assert "vitamin c" not in words


def test_a_medicine_from_own_words_is_quoted_too(client: Client) -> None:
    client.post("/", wish())
    page = client.post("/safe/", answers(story="I take warfarin every evening.")).content.decode()
    right = re.findall(r'name="(right_[0-9a-f]{16})"', page)
    said: dict[str, Said] = dict.fromkeys(right, "right")
    client.post("/safe/", answers(story="I take warfarin every evening.", **said))
    assert "Written as: “warfarin”" in note(client).words


def test_a_doubt_goes_on_the_note_as_a_doubt(client: Client) -> None:
    come_to_a_plan(client, {"q_immune": "not_sure"})
    assert "Not sure:" in note(client).words
    assert "At most 45 minutes" in note(client).words


def test_the_note_is_for_this_visit_only_and_kept_nowhere(client: Client) -> None:
    come_to_a_plan(client, WARFARIN)
    assert client.get("/plan/note/")["Cache-Control"] == "private, no-store"
    assert Client().get("/plan/note/", follow=True).redirect_chain[-1][0] == "/"


@pytest.mark.parametrize("said", [{}, {"giver": "no"}, {"q_chest": "yes"}])
def test_there_is_a_note_only_where_someone_has_to_be_asked(
    client: Client, said: Mapping[str, Said]
) -> None:
    come_to_a_plan(client, said)
    assert client.get("/plan/note/")["Location"] == "/plan/"
