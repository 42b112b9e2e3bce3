"""Own words as they are sent: what is read is shown and asked, and counts until it is answered."""

import html
import re
from collections.abc import Mapping

import pytest
from django.test import Client

from tests.website.guide.sending import Said, answers, wish
from tests.website.reading import Answer, Shown

pytestmark = pytest.mark.django_db
DISC = "Sore since we moved house. I have a slipped disc."
NUMB = "We moved house and my back is sore. Since yesterday I am numb between the legs."
NASTY = '<script>alert("x")</script> I have a slipped disc <img src=x onerror=alert(1)>'


@pytest.fixture
def asked(client: Client) -> Client:
    client.post("/", wish())
    return client


def send(client: Client, **said: Said) -> Answer:
    return client.post("/safe/", answers(**said))


def fields(answer: Answer, begins: str) -> list[str]:
    return list(dict.fromkeys(re.findall(rf'name="({begins}_[0-9a-f]{{16}})"', _text(answer))))


def heading_after(client: Client, said: Mapping[str, Said]) -> str:
    return Shown(client.post("/safe/", answers(**said), follow=True)).heading


def _text(answer: Answer) -> str:
    return answer.content.decode()


def test_what_is_read_is_shown_with_the_very_words_and_asked(asked: Client) -> None:
    answered = asked.post("/safe/", answers(story=DISC))
    shown = Shown(answered)
    assert answered.status_code == 422
    assert "We read this. Is it right?" in shown.words
    assert "<q>slipped disc</q>" in _text(answered)
    assert DISC in shown.words
    assert "Your own words: One thing that we read: is it right?" in shown.words
    assert asked.get("/plan/")["Location"] == "/safe/"


def test_what_is_right_counts(asked: Client) -> None:
    [right] = fields(send(asked, story=DISC), "right")
    said: dict[str, Said] = {"story": DISC, right: "right"}
    assert heading_after(asked, said) == "Is it safe today?"
    there = heading_after(asked, said | {"where_disc_radiculopathy": "lumbar_paraspinal_left"})
    assert there == "Ask your doctor or pharmacist first."


def test_not_quite_asks_the_question_itself(asked: Client) -> None:
    page = send(asked, story=DISC)
    [right], [direct] = fields(page, "right"), fields(page, "direct")
    open_ = asked.post("/safe/", answers(story=DISC, **{right: "not_quite"}))
    assert open_.status_code == 422
    assert "Which of these fits?" in Shown(open_).words
    said: dict[str, Said] = {"story": DISC, right: "not_quite"}
    assert heading_after(asked, said | {direct: "none"}) == "Yes, gently."
    assert heading_after(asked, said | {direct: "osteomyelitis"}) != "Yes, gently."
    assert heading_after(asked, said | {direct: ["none", "not_sure"]}) != "Yes, gently."


def test_a_direct_answer_never_undoes_a_tick(asked: Client) -> None:
    page = send(asked, story=DISC)
    [right], [direct] = fields(page, "right"), fields(page, "direct")
    ticked = {"q_spine": "yes", "q_spine_which": "scoliosis"}
    said: dict[str, Said] = {"story": DISC, right: "not_quite", direct: "none", **ticked}
    assert heading_after(asked, said) == "Yes, with care."


def test_an_answer_belongs_to_the_text_it_was_given_for(asked: Client) -> None:
    before = "My mother says that I have a slipped disc."
    page = send(asked, story=before)
    said = {fields(page, "right")[0]: "not_quite", fields(page, "direct")[0]: "none"}
    later = asked.post("/safe/", answers(story=DISC, **said))
    assert later.status_code == 422


def test_an_emergency_in_the_last_sentence_leads_to_help_at_once(asked: Client) -> None:
    sent = asked.post("/safe/", {"story": NUMB}, follow=True)
    assert Shown(sent).heading == "Please get help now."


def test_what_is_denied_is_to_be_confirmed_above(asked: Client) -> None:
    story = "Sore since Monday. I have no fever."
    answered = asked.post("/safe/", answers(story=story))
    assert answered.status_code == 422
    assert "You wrote that “fever” is not so: please confirm it above." in Shown(answered).words
    [seen] = fields(answered, "seen")
    assert heading_after(asked, {"story": story, seen: "yes"}) == "Yes, gently."


def test_words_that_nobody_understands_are_said_not_to_count(asked: Client) -> None:
    answered = asked.post("/safe/", answers(story="ok"))
    assert "We could not read this. What you answer above is what counts." in Shown(answered).words


def test_markup_in_a_story_stays_text(asked: Client) -> None:
    page = _text(send(asked, story=NASTY))
    assert "<script>alert" not in page
    assert "<img src=x" not in page
    assert html.escape(NASTY) in page


@pytest.mark.parametrize(
    "story", ["</textarea><script>alert(1)</script>", "\x00\x1b[2J", "🙂" * 99]
)
def test_odd_text_is_read_as_text(asked: Client, story: str) -> None:
    answered = asked.post("/safe/", answers(story=story))
    assert answered.status_code in {302, 422}
    assert "<script>alert" not in _text(answered)


def test_too_long_a_story_is_said_in_a_sentence_and_kept(asked: Client) -> None:
    story = "My back is sore. " * 600
    answered = asked.post("/safe/", answers(story=story))
    assert answered.status_code == 422
    assert "This is longer than 10,000 letters." in Shown(answered).words
    assert story.strip() in _text(answered)
    assert asked.get("/plan/")["Location"] == "/safe/"
    assert "This is longer than 10,000 letters." in Shown(asked.get("/safe/")).words


def test_the_day_on_which_it_was_told_cannot_be_sent(asked: Client) -> None:
    answered = asked.post("/safe/", answers(told_on="1999-01-01"))
    assert "“told_on” is not a question on this page." in Shown(answered).words
