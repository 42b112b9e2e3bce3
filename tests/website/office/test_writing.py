"""What an owner writes in the office: articles, pictures, decisions about comments."""

from io import BytesIO
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone
from PIL import Image
from pytest_django import DjangoCaptureOnCommitCallbacks, Settings

from tests.website.office.officing import Owned, own_practice
from tests.website.practice.test_pictures import HOSTILE, picture
from unknot.website.office.actions import in_text
from unknot.website.practice.models import Article, Comment, Picture
from unknot.website.practice.pictures import file_of
from unknot.website.practice.writing import as_html

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _a_folder_of_its_own(settings: Settings, tmp_path: Path) -> None:
    """Keep the pictures of a test where they are thrown away."""
    settings.DATA = tmp_path


@pytest.fixture
def article(owned: Owned) -> Article:
    """A draft."""
    return owned.practice.articles.create(
        practice=owned.practice, title="Warm hands", slug="warm-hands"
    )


def send(owned: Owned, article: Article, data: bytes, name: str = "a.png") -> tuple[int, str]:
    sent = {
        "title": article.title,
        "body": "Begin with\n\nwarm hands.",
        "picture": SimpleUploadedFile(name, data),
        "shows": "A pool",
    }
    answer = owned.browser.post(owned.at(f"articles/{article.pk}/"), sent)
    return answer.status_code, answer.content.decode()


def test_an_article_is_a_draft_until_it_is_published(client: Client, owned: Owned) -> None:
    sent = {"title": "Cold feet", "body": "Socks.", "takes_comments": "on"}
    owned.browser.post(owned.at("articles/new/"), sent)
    article = Article.objects.get()
    assert (article.slug, article.published_at) == ("cold-feet", None)
    public = "/practices/example-practice/articles/cold-feet/"
    assert client.get(public).status_code == 404
    preview = owned.browser.get(owned.at(f"articles/{article.pk}/preview/")).content.decode()
    assert "A draft: only you see it." in preview
    owned.browser.post(owned.at(f"articles/{article.pk}/"), sent | {"published": "on"})
    assert client.get(public).status_code == 200
    owned.browser.post(owned.at(f"articles/{article.pk}/"), sent)
    assert client.get(public).status_code == 404


def test_an_article_keeps_its_address_and_its_day(owned: Owned, article: Article) -> None:
    page = owned.at(f"articles/{article.pk}/")
    owned.browser.post(page, {"title": "Renamed", "published": "on"})
    first = Article.objects.get()
    owned.browser.post(page, {"title": "Renamed again", "published": "on"})
    second = Article.objects.get()
    assert (second.slug, second.published_at) == ("warm-hands", first.published_at)


def test_no_two_articles_share_an_address(owned: Owned) -> None:
    for title in ("Same", "Same", "???", "!!!"):
        owned.browser.post(owned.at("articles/new/"), {"title": title})
    slugs = Article.objects.order_by("pk").values_list("slug", flat=True)
    assert [*slugs] == ["same", "same-2", "article", "article-2"]


def test_a_picture_is_kept_and_served_as_a_picture_and_nothing_else(
    client: Client, owned: Owned, article: Article
) -> None:
    assert send(owned, article, picture("JPEG"), "../../etc/x.svg.php")[0] == 302
    kept = Picture.objects.get()
    answer = client.get(f"/practices/example-practice/pictures/{kept.name}.webp")
    assert answer["Content-Type"] == "image/webp"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert Image.open(BytesIO(b"".join(answer))).size == (40, 30)


def test_a_picture_lies_under_names_of_ours(owned: Owned, article: Article, tmp_path: Path) -> None:
    send(owned, article, picture(), "../../../escaped.png")
    files = [file.relative_to(tmp_path) for file in tmp_path.rglob("*") if file.is_file()]
    kept = Picture.objects.get()
    assert files == [Path("pictures") / str(owned.practice.pk) / f"{kept.name}.webp"]


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_no_picture_is_refused_and_nothing_is_kept(
    owned: Owned, article: Article, tmp_path: Path, name: str
) -> None:
    status, page = send(owned, article, HOSTILE[name], "picture.png")
    assert status == 422
    assert "Not saved yet" in page
    assert 'value="A pool"' in page
    assert "Begin with\n\nwarm hands.</textarea>" in page
    assert not Picture.objects.exists()
    assert not [*tmp_path.rglob("*")]


def test_a_picture_has_to_say_what_it_shows(owned: Owned, article: Article) -> None:
    sent = {"title": "Warm hands", "picture": SimpleUploadedFile("a.png", picture())}
    answer = owned.browser.post(owned.at(f"articles/{article.pk}/"), sent)
    assert answer.status_code == 422
    assert "Please say what it shows." in answer.content.decode()


def test_a_picture_stands_in_the_text_at_once_and_what_was_written_is_kept(
    client: Client, owned: Owned, article: Article
) -> None:
    send(owned, article, picture())
    kept, article = Picture.objects.get(), Article.objects.get()
    address = f"/practices/example-practice/pictures/{kept.name}.webp"
    assert article.body == f"Begin with\n\nwarm hands.\n\n![A pool]({address})"
    sent = {"title": "Warm hands", "body": article.body, "published": "on", "see": "1"}
    seen = owned.browser.post(owned.at(f"articles/{article.pk}/"), sent)
    assert seen["Location"] == owned.at(f"articles/{article.pk}/preview/")
    page = client.get("/practices/example-practice/articles/warm-hands/").content.decode()
    assert f'<img src="{address}" alt="A pool">' in page


def test_a_new_article_takes_its_first_picture_along(owned: Owned) -> None:
    sent = {
        "title": "Sea",
        "picture": SimpleUploadedFile("a.png", picture()),
        "shows": "A [wide] *bay*",
    }
    owned.browser.post(owned.at("articles/new/"), sent)
    body = Article.objects.get().body
    assert body.startswith(r"![A \[wide\] \*bay\*](/practices/")
    assert 'alt="A [wide] *bay*"' in as_html(body)


def test_a_picture_that_is_taken_out_leaves_the_text(owned: Owned, article: Article) -> None:
    for _ in range(2):
        send(owned, article, picture())
    first, second = Picture.objects.order_by("pk")
    page = owned.at(f"articles/{article.pk}/")
    body = f"One\r\n\r\n{in_text(first)}\r\n\r\nTwo {in_text(second)}"
    owned.browser.post(page, {"title": "Warm hands", "body": body, "gone": first.pk})
    assert Article.objects.get().body == f"One\r\n\r\nTwo {in_text(second)}"
    assert [*Picture.objects.all()] == [second]


def test_a_picture_that_does_not_stand_in_the_text_says_how_it_comes_there(
    owned: Owned, article: Article
) -> None:
    page = owned.at(f"articles/{article.pk}/")
    send(owned, article, picture())
    written = f"<code>{in_text(Picture.objects.get())}</code>"
    assert written not in owned.browser.get(page).content.decode()
    owned.browser.post(page, {"title": "Warm hands", "body": "Without it."})
    assert written in owned.browser.get(page).content.decode()


@pytest.mark.parametrize(
    "path",
    [
        "../../secret-key",
        "..%2f..%2fsecret-key",
        "%2e%2e/%2e%2e/secret-key",
        f"{'a' * 31}.webp",
        f"{'a' * 33}.webp",
        f"{'A' * 32}.webp",
        f"{'a' * 32}.png",
        f"{'a' * 32}.webp/",
        f"{'a' * 32}.webp%00.png",
    ],
)
def test_no_path_leads_out_of_the_pictures(client: Client, owned: Owned, path: str) -> None:
    answer = client.get(f"/practices/{owned.practice.slug}/pictures/{path}")
    assert answer.status_code == 404


def test_a_picture_is_found_in_its_own_practice_only(
    client: Client, owned: Owned, article: Article
) -> None:
    own_practice("Other", "other@example.org")
    send(owned, article, picture())
    name = Picture.objects.get().name
    assert client.get(f"/practices/other/pictures/{name}.webp").status_code == 404


def test_a_picture_whose_file_is_gone_is_not_found(
    client: Client, owned: Owned, article: Article
) -> None:
    send(owned, article, picture())
    kept = Picture.objects.get()
    file_of(kept).unlink()
    answer = client.get(f"/practices/example-practice/pictures/{kept.name}.webp")
    assert answer.status_code == 404


def test_removed_pictures_take_their_files_along(
    owned: Owned,
    article: Article,
    tmp_path: Path,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    capture = django_capture_on_commit_callbacks
    send(owned, article, picture())
    send(owned, article, picture())
    first = Picture.objects.order_by("pk").first()
    assert first is not None
    with capture(execute=True):
        sent = {"title": "Warm hands", "gone": first.pk}
        owned.browser.post(owned.at(f"articles/{article.pk}/"), sent)
    assert len([*tmp_path.rglob("*.webp")]) == 1
    with capture(execute=True):
        owned.browser.post(owned.at(f"articles/{article.pk}/remove/"))
    assert not [*tmp_path.rglob("*.webp")]
    assert not Picture.objects.exists()


@pytest.mark.parametrize(
    ("decision", "shown"), [("show", [True]), ("hold", [False]), ("remove", []), ("?", [False])]
)
def test_the_owner_decides_about_a_comment(
    owned: Owned, article: Article, decision: str, shown: list[bool]
) -> None:
    comment = article.comments.create(
        practice=owned.practice, name="A reader", text="Hello", sent_at=timezone.now()
    )
    assert "Hello" in owned.browser.get(owned.at("comments/")).content.decode()
    owned.browser.post(owned.at(f"comments/{comment.pk}/"), {"decision": decision})
    assert [*Comment.objects.values_list("shown", flat=True)] == shown
