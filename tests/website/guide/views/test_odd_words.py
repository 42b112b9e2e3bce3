"""Odd own words as they are sent: answered without an error, asked back, never “go” by accident."""

import pytest
from django.test import Client

from tests.website.guide.sending import answers, wish
from tests.website.reading import Answer, Shown

pytestmark = pytest.mark.django_db

GO = ("Yes, gently.", "Yes, with care.")
ODD = {
    "ten thousand letters": "a" * 10_000,
    "ten thousand letters, a risk among them": ("stiff neck, I take wrfrn. " * 400)[:10_000],
    "beyond ten thousand": "My back is sore. " * 1_000,
    "little pictures": "😀😀😀",
    "little pictures of medicines": "💊💊 every day",
    "control characters": "\x00\x01\x02\x1b[2J",
    "control characters in a word": "My back is stiff. I have che\x00t pain.",
    "letters that were lost": "My back is stiff. I have che\ufffdt pain.",
    "invisible letters": "\u200b\u202e\u2066",
    "signs": "?!.,;:-()[]{}%s%(x)s{{x}}",
    "markup": "<script>alert(1)</script>",
    "markup that ends the box": "</textarea><img src=x onerror=alert(1)>",
    "isiZulu": "Ngiphethwe yikhanda kakhulu namhlanje",
    "isiXhosa": "Ndiphethwe ngumqolo kakhulu, ndigula",
    "French": "J'ai très mal au dos depuis hier",
    "Russian": "У меня болит спина и грудь",
    "Chinese": "我的背很痛,胸口也痛",
    "Arabic": "ظهري يؤلمني كثيرا",
    "only no": "no no no",
    "only negations": "No fever, no cancer, no blood thinners.",
    "only what does not hurt": "Not stiff at all. No pain.",
    "none, and one": "No medicines. My neck is stiff. I take Eliquis.",
    "none, and a harmless one": "No tablets at all. My neck is stiff. I take fish oil every day.",
    "well, and not": "I am healthy. I have osteoporosis. I am not ill.",
    "pregnant, and not": "I am pregnant. My neck is stiff. I am not pregnant.",
    "a dose without a name": "20 mg",
    "doses without names": "5mg 2x and 10 mg at night",
    "a form without a name": "My neck is stiff. One tablet every morning.",
    "a name without vowels": "My neck is stiff. I take wrfrn.",
    "letters without vowels": "qwrtpsdf ghjklzxcv bnm",
    "one word": "ok",
    "numbers": "1 22 333 4444",
}
"""What is odd about it, and what is sent."""


@pytest.fixture
def asked(client: Client) -> Client:
    client.post("/", wish())
    return client


def asks_back(answer: Answer) -> bool:
    """Say whether the page stays, and says that the box of own words is still open."""
    return answer.status_code == 422 and "Your own words: " in Shown(answer).words


@pytest.mark.parametrize("story", ODD.values(), ids=ODD)
def test_odd_words_beside_a_no_to_all_else_are_asked_back_before_anything_is_planned(
    asked: Client, story: str
) -> None:
    assert asks_back(asked.post("/safe/", answers(story=story)))
    assert asked.get("/plan/")["Location"] == "/safe/"
    assert asked.post("/plan/start/").status_code != 200
    assert "Your own words: " in Shown(asked.get("/safe/")).words


@pytest.mark.parametrize("story", ODD.values(), ids=ODD)
def test_odd_words_alone_answer_no_question(asked: Client, story: str) -> None:
    answered = asked.post("/safe/", {"story": story})
    assert answered.status_code == 422
    assert Shown(answered).heading not in GO
    assert asked.get("/plan/")["Location"] == "/safe/"


def test_bytes_that_are_no_text_are_asked_back(asked: Client) -> None:
    form = "application/x-www-form-urlencoded"
    answered = asked.post(
        "/safe/", b"story=I+have+che%FFt+pain+my+back+is+stiff", content_type=form
    )
    assert asks_back(answered)
    assert asked.get("/plan/")["Location"] == "/safe/"


@pytest.mark.parametrize("story", ["", " ", "\n\n", "\t\r\n"], ids=repr)
def test_an_empty_box_answers_nothing_and_is_not_asked_about(asked: Client, story: str) -> None:
    alone = asked.post("/safe/", {"story": story})
    assert alone.status_code == 422
    assert "Your own words: " not in Shown(alone).words
    assert asked.get("/plan/")["Location"] == "/safe/"


@pytest.mark.parametrize("story", ["No chest pain. I have chest pain right now.", "borspyn"])
def test_an_emergency_among_odd_words_leads_to_help_at_once(asked: Client, story: str) -> None:
    answered = asked.post("/safe/", {"story": story}, follow=True)
    assert Shown(answered).heading == "Please get help now."
