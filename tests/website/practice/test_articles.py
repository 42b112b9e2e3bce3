"""Articles with their pictures, and what readers say to them."""

import html
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from tests.website.office.officing import Owned, own_practice
from tests.website.practice.hostility import doings_of, write_in
from tests.website.practice.payloads import EVERY_PAYLOAD, PAYLOADS
from unknot.website.practice.actions import MOST_HELD
from unknot.website.practice.models import Article, Comment

pytestmark = pytest.mark.django_db

SENT = {"name": "A reader", "text": "I was glad."}


@pytest.fixture
def owned() -> Owned:
    """A practice with an owner."""
    return own_practice()


@pytest.fixture
def article(owned: Owned) -> Article:
    """An article that everyone can read."""
    return owned.practice.articles.create(
        practice=owned.practice,
        title="Warm hands",
        slug="warm-hands",
        body="Hold them **under water**.",
        published_at=timezone.now() - timedelta(days=1),
    )


def address(article: Article) -> str:
    return f"/practices/{article.practice.slug}/articles/{article.slug}/"


def test_an_article_is_read_by_everyone(client: Client, article: Article) -> None:
    assert "<strong>under water</strong>" in client.get(address(article)).content.decode()
    assert address(article) in client.get("/practices/example-practice/").content.decode()


@pytest.mark.parametrize("days", [None, 1])
def test_a_draft_and_an_article_of_tomorrow_are_read_by_nobody(
    client: Client, article: Article, days: int | None
) -> None:
    article.published_at = timezone.now() + timedelta(days=days) if days else None
    article.save()
    assert client.get(address(article)).status_code == 404
    assert client.post(address(article), SENT).status_code == 404
    assert "Warm hands" not in client.get("/practices/example-practice/").content.decode()


def test_an_article_is_found_in_its_own_practice_only(client: Client, article: Article) -> None:
    own_practice("Other", "other@example.org")
    assert client.get("/practices/other/articles/warm-hands/").status_code == 404


def test_a_comment_waits_until_the_practice_has_read_it(client: Client, article: Article) -> None:
    answer = client.post(address(article), SENT)
    assert answer["Location"] == f"{address(article)}?said=1#comments"
    page = client.get(f"{address(article)}?said=1").content.decode()
    assert "shows here once the practice has read it" in page
    assert "I was glad." not in page
    Comment.objects.update(shown=True)
    assert "I was glad." in client.get(address(article)).content.decode()


def test_looking_at_the_page_of_thanks_sends_nothing(client: Client, article: Article) -> None:
    client.get(f"{address(article)}?said=1&name=A&text=B")
    assert not Comment.objects.exists()


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"name": ""}, "Please say by which name."),
        ({"text": " "}, "Please write something first."),
        ({"text": "x" * 2001}, "Please keep it to 2000 letters."),
        ({"name": "\0"}, "Please keep this to one line."),
        ({"name": "A\r\nB"}, "Please keep this to one line."),
    ],
)
def test_a_comment_that_makes_no_sense_is_refused_and_nothing_is_lost(
    client: Client, article: Article, changes: dict[str, str], sentence: str
) -> None:
    answer = client.post(address(article), SENT | changes)
    page = answer.content.decode()
    assert (answer.status_code, sentence in page) == (422, True)
    assert all(value in page for name, value in SENT.items() if name not in changes)
    assert not Comment.objects.exists()


def test_a_machine_that_fills_the_hidden_field_is_thanked_and_forgotten(
    client: Client, article: Article
) -> None:
    answer = client.post(address(article), SENT | {"trap": "https://x.example"})
    assert answer.status_code == 302
    assert not Comment.objects.exists()


def test_five_comments_an_hour_are_enough(client: Client, article: Article) -> None:
    for number in range(5):
        assert client.post(address(article), SENT | {"text": f"{number}"}).status_code == 302
    answer = client.post(address(article), SENT)
    assert (answer.status_code, Comment.objects.count()) == (422, 5)
    assert "Please come back in an hour." in answer.content.decode()


def test_a_flood_fills_no_database(client: Client, article: Article) -> None:
    Comment.objects.bulk_create(
        Comment(practice=article.practice, article=article, sent_at=timezone.now())
        for _ in range(MOST_HELD)
    )
    assert client.post(address(article), SENT).status_code == 422
    assert Comment.objects.count() == MOST_HELD


def test_an_article_can_take_no_comments(client: Client, article: Article) -> None:
    article.takes_comments = False
    article.save()
    assert "Say something" not in client.get(address(article)).content.decode()
    assert client.post(address(article), SENT).status_code == 404


def test_a_comment_needs_the_proof_of_our_own_form(article: Article) -> None:
    strict = Client(enforce_csrf_checks=True)
    assert strict.post(address(article), SENT).status_code == 403
    assert not Comment.objects.exists()


def test_no_article_and_no_comment_runs_anything(
    client: Client, owned: Owned, article: Article
) -> None:
    for payload in EVERY_PAYLOAD:
        say_in(article, payload)
        assert doings_of(client.get(address(article)).content.decode()) == [], payload


def test_nor_does_it_where_the_owner_reads_it_first(owned: Owned, article: Article) -> None:
    for payload in PAYLOADS:
        say_in(article, payload)
        for page in (f"articles/{article.pk}/preview/", "comments/"):
            shown = owned.browser.get(owned.at(page)).content.decode()
            assert doings_of(shown) == [], payload


def say_in(article: Article, payload: str) -> None:
    """Write something hostile into an article and a comment on it."""
    write_in(Article.objects.filter(pk=article.pk), payload, "title", "summary", "body")
    if not article.comments.exists():
        article.comments.create(practice=article.practice, sent_at=timezone.now(), shown=True)
    write_in(article.comments.all(), payload, "name", "text")


def test_a_hostile_comment_is_shown_as_it_was_written(client: Client, article: Article) -> None:
    client.post(address(article), {"name": PAYLOADS[0], "text": PAYLOADS[0]})
    Comment.objects.update(shown=True)
    assert html.escape(PAYLOADS[0]) in client.get(address(article)).content.decode()
