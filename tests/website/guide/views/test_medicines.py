"""The medicines box as it is sent: read, asked back, never lost, never taken for nothing."""

import html
import re
import time
from collections.abc import Mapping

import pytest
from django.test import Client

from tests.website.guide.sending import Said, answers, wish
from tests.website.reading import Answer, Shown

pytestmark = pytest.mark.django_db
NASTY = '<script>alert("x")</script><img src=x onerror=alert(1)>'


@pytest.fixture
def asked(client: Client) -> Client:
    client.post("/", wish())
    return client


def field_of(answer: Answer, ending: str) -> str:
    """Find the field of a question back on a page."""
    found = re.search(rf'name="(about_[0-9a-f]{{16}}_{ending})"', answer.content.decode())
    assert found is not None
    return found[1]


def send(client: Client, said: Mapping[str, Said]) -> Answer:
    return client.post("/safe/", answers(**said))


def heading_after(client: Client, said: Mapping[str, Said]) -> str:
    return Shown(client.post("/safe/", answers(**said), follow=True)).heading


def test_what_is_added_is_read_and_asked_back_before_anything_is_judged(asked: Client) -> None:
    answered = asked.post("/safe/", {"medicine": "warfrin", "add": "medicine", "q_bone": "yes"})
    shown = Shown(answered)
    assert answered.status_code == 200
    assert "Do you mean warfarin (Coumadin)?" in shown.words
    assert "Until you say, we count it as a blood thinner." in shown.words
    assert ("q_bone", "yes") in shown.ticked
    assert "Still open" not in shown.words


def test_a_confirmed_name_is_asked_about_first(asked: Client) -> None:
    field = field_of(asked.post("/safe/", {"medicine": "warfrin", "add": "1"}), "which")
    said = {"taken": "warfrin", field: "0"}
    assert heading_after(asked, said) == "Ask your doctor or pharmacist first."


def test_what_is_asked_back_waits_for_an_answer(asked: Client) -> None:
    answered = asked.post("/safe/", answers(medicine="warfrin"))
    assert answered.status_code == 422
    assert "Which medicines: One medicine to confirm." in Shown(answered).words
    assert asked.get("/plan/")["Location"] == "/safe/"


@pytest.mark.parametrize("reply", ["other", "not_sure"])
def test_no_and_not_sure_are_never_a_plan(asked: Client, reply: str) -> None:
    page = asked.post("/safe/", {"medicine": "warfrin", "add": "1"})
    said = {"taken": "warfrin", field_of(page, "which"): reply, field_of(page, "kind"): "not_sure"}
    assert heading_after(asked, said) in {
        "Ask your doctor or pharmacist first.",
        "Not today.",
        "Let’s find out first.",
    }
    assert asked.post("/plan/start/").status_code in {302, 403, 409, 422}


def test_a_name_that_is_known_counts_without_a_question(asked: Client) -> None:
    assert heading_after(asked, {"medicine": "Xarelto 20mg"}) == (
        "Ask your doctor or pharmacist first."
    )
    assert "We counted this as a blood thinner: rivaroxaban." in Shown(asked.get("/safe/")).words


def test_the_name_says_which_kind_a_tick_means(asked: Client) -> None:
    said: dict[str, Said] = {"q_bloodthinner": "yes", "taken": "warfarin"}
    assert heading_after(asked, said) == "Ask your doctor or pharmacist first."


def test_a_medicine_outside_the_tables_leads_to_a_plan_once_it_is_known_what_it_is_for(
    asked: Client,
) -> None:
    kind = field_of(asked.post("/safe/", {"medicine": "Panado", "add": "1"}), "kind")
    assert heading_after(asked, {"taken": "Panado", kind: "not_sure"}) == "Not today."
    words = Shown(asked.get("/plan/")).words
    assert "First find out what “Panado” is for" in words
    assert "a pharmacist can tell you" in words
    there = Shown(asked.get("/safe/")).words
    assert "To find out what “Panado” is for, look at the leaflet" in there
    assert heading_after(asked, {"taken": "Panado", kind: "painkiller"}) == "Yes, with care."


def test_a_look_alike_waits_until_it_is_confirmed(asked: Client) -> None:
    answered = asked.post("/safe/", answers(medicine="Zartan"))
    assert answered.status_code == 422
    assert "“Zartan” sounds like a blood thinner and is none." in Shown(answered).words
    which, kind = field_of(answered, "which"), field_of(answered, "kind")
    confirmed: dict[str, Said] = {"taken": "Zartan", which: "0", kind: "not_sure"}
    assert heading_after(asked, {**confirmed, which: "not_sure"}) == "Not today."
    assert heading_after(asked, confirmed) == "Yes, gently."


def test_what_is_about_to_begin_counts_and_the_page_says_so(asked: Client) -> None:
    page = asked.post("/safe/", {"medicine": "starting Eliquis tomorrow", "add": "1"})
    due = field_of(page, "due_to_start")
    said: dict[str, Said] = {"taken": "starting Eliquis tomorrow", due: "not_yet"}
    assert heading_after(asked, said) == "Ask your doctor or pharmacist first."
    assert "It counts although it has not begun" in Shown(asked.get("/safe/")).words


def test_none_is_no_medicine_and_answers_nothing(asked: Client) -> None:
    page = Shown(asked.post("/safe/", {"medicine": "none", "add": "1"}))
    assert "We read no medicine in this. Please answer the questions below too." in page.words
    assert asked.post("/safe/", answers(taken="none", closed=None)).status_code == 422
    assert heading_after(asked, {"taken": "none"}) == "Yes, gently."


def test_none_and_some_is_asked_back(asked: Client) -> None:
    page = Shown(asked.post("/safe/", answers(medicine="no medicines, I take Eliquis")))
    assert "You wrote that there is none, and also “Eliquis”." in page.words
    assert asked.get("/plan/")["Location"] == "/safe/"


def test_what_is_taken_away_counts_no_more(asked: Client) -> None:
    asked.post("/safe/", answers(taken=["warfarin", "aspirin"]))
    page = Shown(asked.post("/safe/", answers(taken=["warfarin", "aspirin"], drop="warfarin")))
    assert page.values("taken") == ["aspirin"]


def test_an_answer_belongs_to_the_words_it_was_given_for(asked: Client) -> None:
    entry = "stopped warfarin ten years ago"
    field = field_of(asked.post("/safe/", {"medicine": entry, "add": "1"}), "stopped")
    later = asked.post(
        "/safe/", answers(taken="stopped warfarin last week", **{field: "not_taken"})
    )
    assert later.status_code == 422
    assert "When was warfarin (Coumadin) last taken?" in Shown(later).words
    assert heading_after(asked, {"taken": entry, field: "not_taken"}) == "Yes, gently."


def test_markup_in_a_medicine_stays_text(asked: Client) -> None:
    page = asked.post("/safe/", {"medicine": NASTY, "add": "1"}).content.decode()
    assert "<script>alert" not in page
    assert "<img src=x" not in page
    assert html.escape(NASTY, quote=True) in page.replace("&#x27;", "'")


def test_too_much_is_said_in_a_sentence_and_kept(asked: Client) -> None:
    answered = asked.post("/safe/", answers(medicine="warfarin " * 1200))
    assert answered.status_code == 422
    assert "This is longer than 10,000 letters." in Shown(answered).words
    assert ("warfarin " * 1200).strip() in Shown(answered).values("taken")
    assert asked.get("/plan/")["Location"] == "/safe/"


def test_an_answer_that_nobody_offered_is_refused(asked: Client) -> None:
    field = field_of(asked.post("/safe/", {"medicine": "warfrin", "add": "1"}), "which")
    answered = asked.post("/safe/", answers(taken="warfrin", **{field: "no_such_answer"}))
    assert answered.status_code == 422
    assert f"“no_such_answer” does not answer “{field}”." in Shown(answered).words


def test_an_emergency_does_not_wait_for_a_medicine(asked: Client) -> None:
    sent = asked.post("/safe/", {"q_chest": "yes", "medicine": "warfrin", "add": "1"}, follow=True)
    assert Shown(sent).heading == "Please get help now."


@pytest.mark.parametrize("typed", ["xar", "warfr", "w", "", "💊", "\x00", "x" * 5000, NASTY])
def test_names_are_suggested_at_once_and_nothing_is_stored(client: Client, typed: str) -> None:
    client.post("/safe/medicines/", {"q": "warm"})
    began = time.perf_counter()
    answered = client.post("/safe/medicines/", {"q": typed})
    assert time.perf_counter() - began < 0.2
    assert answered.status_code == 200
    assert "sessionid" not in answered.cookies
    assert "no-store" in answered["Cache-Control"]
    found = [one["name"] for one in answered.json()["names"]]
    assert ("Xarelto" in found) == (typed == "xar")


def test_suggestions_keep_a_pace(client: Client) -> None:
    answered = [client.post("/safe/medicines/", {"q": "w"}).status_code for _ in range(301)]
    assert answered == [200] * 300 + [429]


def test_none_is_fine_alone(asked: Client) -> None:
    assert heading_after(asked, {"taken": "none"}) == heading_after(asked, {})


def test_none_beside_another_entry_is_asked_back(asked: Client) -> None:
    answered = send(asked, {"taken": ["no no no", "warfarin"]})
    assert answered.status_code == 422
    assert "You wrote that there is none, and also “warfarin”." in Shown(answered).words


def test_none_beside_a_ticked_medicine_is_asked_back(asked: Client) -> None:
    ticked = {"q_bloodthinner": "yes", "q_bloodthinner_which": "anticoagulant"}
    answered = send(asked, {"taken": "none", **ticked})
    assert answered.status_code == 422
    assert "You wrote that there is none, and ticked something below." in Shown(answered).words
    assert heading_after(asked, ticked) == "Ask your doctor or pharmacist first."
