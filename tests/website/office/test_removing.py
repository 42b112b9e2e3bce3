"""Nothing is removed before it was said what goes with it."""

import pytest

from tests.website.office.officing import Owned

pytestmark = pytest.mark.django_db


def test_of_a_therapist_it_is_said_what_goes_and_what_helps_where_they_have_to_stay(
    owned: Owned,
) -> None:
    therapist = owned.practice.therapists.get()
    page = owned.browser.get(owned.at(f"therapists/{therapist.pk}/remove/")).text
    assert "Their words and hours go at once, and do not come back." in page
    assert "they get a last day instead" in page
    assert "Yes, remove them" in page


def test_of_anything_else_it_is_said_that_it_does_not_come_back(owned: Owned) -> None:
    service = owned.practice.services.get()
    page = owned.browser.get(owned.at(f"services/{service.pk}/remove/")).text
    assert "It goes at once, and does not come back." in page
    assert "Yes, remove it" in page


def test_of_an_article_it_is_said_that_its_pictures_and_comments_go_too(owned: Owned) -> None:
    article = owned.practice.articles.create(title="Oil", slug="oil")
    page = owned.browser.get(owned.at(f"articles/{article.pk}/remove/")).text
    assert "It goes at once with its pictures and comments" in page
