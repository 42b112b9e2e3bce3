"""Who gets into the office: its owners, and nobody else; of another practice there is nothing."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import URLPattern, reverse
from django.utils import timezone

from tests.website.office.officing import NOW, Owned, own_practice, signed_in
from unknot.website.office.actions import be_away, make_member, state_way
from unknot.website.office.urls import urlpatterns
from unknot.website.people.models import Role

pytestmark = pytest.mark.django_db

OF_NO_PRACTICE = {"new_practice", "practice_opened"}
PAGES = [
    one for one in urlpatterns if isinstance(one, URLPattern) and one.name not in OF_NO_PRACTICE
]


def rows(owned: Owned) -> dict[str, dict[str, object]]:
    """Make a row for each page of the office that is about one; gives what its address names."""
    practice = owned.practice
    here = practice.places.get()
    there = practice.places.create(name="There", latitude=-34.4, longitude=19.2, at_home=True)
    state_way(practice, here, there, 20)
    article = practice.articles.create(title="A", slug="a", published_at=NOW)
    comment = article.comments.create(practice=practice, name="R", text="T", sent_at=NOW)
    later = timezone.now() + timedelta(days=3)
    be_away(owned.therapist, later, later + timedelta(hours=2))
    absence = owned.therapist.absences.get()
    other = make_member(practice, "other-member@example.org", Role.THERAPIST)
    therapist = owned.therapist.pk
    return {
        "office_estimate_way": {"here": here.pk, "there": there.pk},
        "office_remove_member": {"pk": other.pk},
        "office_comment": {"pk": comment.pk},
        "office_preview": {"pk": article.pk},
        "office_day": {"pk": therapist},
        "office_usual_day": {"pk": therapist},
        "office_away": {"pk": therapist},
        "office_leave": {"pk": therapist},
        "office_back": {"pk": therapist, "absence": absence.pk},
        "office_shelf": {"shelf": "therapists"},
        "office_new_row": {"shelf": "therapists"},
        "office_row": {"shelf": "therapists", "pk": therapist},
        "office_remove_row": {"shelf": "therapists", "pk": therapist},
    }


def addresses(owned: Owned, seen_from: Owned) -> dict[str, str]:
    """Give the address of every page, about rows of one practice, in the office of another."""
    about = rows(owned)
    return {
        str(page.name): reverse(
            str(page.name),
            kwargs={"practice": seen_from.practice.slug, **about.get(str(page.name), {})},
        )
        for page in PAGES
    }


def statuses(browser: Client, pages: dict[str, str]) -> dict[str, set[int]]:
    """Ask for every page in both ways; 405 is how a page says that it only takes the other."""
    return {
        name: {browser.get(page).status_code, browser.post(page).status_code} - {405}
        for name, page in pages.items()
    }


def test_an_owner_gets_every_page() -> None:
    owned = own_practice()
    pages = addresses(owned, owned)
    answers = {name: owned.browser.get(page).status_code for name, page in pages.items()}
    assert set(answers.values()) <= {200, 405}


def test_a_stranger_is_asked_to_sign_in(client: Client) -> None:
    owned = own_practice()
    for name, page in addresses(owned, owned).items():
        answer = client.get(page)
        assert answer.status_code in {302, 405}, name
        posted = client.post(page)
        assert posted.status_code in {302, 405}, name
        assert "/sign-in/" in (answer if answer.status_code == 302 else posted)["Location"]


def test_an_owner_without_a_second_factor_is_asked_for_one() -> None:
    owned = own_practice()
    pages = addresses(owned, owned)
    browser = Client()
    browser.force_login(make_member(owned.practice, "second@example.org", Role.OWNER).person)
    assert set().union(*statuses(browser, pages).values()) == {302}


def test_a_therapist_of_the_practice_finds_no_office() -> None:
    owned = own_practice()
    pages = addresses(owned, owned)
    browser = signed_in(make_member(owned.practice, "t@example.org", Role.THERAPIST).person)
    assert set().union(*statuses(browser, pages).values()) == {404}


def test_the_owner_of_another_practice_finds_no_office() -> None:
    owned, other = own_practice(), own_practice("Other", "other@example.org")
    assert set().union(*statuses(other.browser, addresses(owned, owned)).values()) == {404}


def test_rows_of_another_practice_are_not_there_in_ones_own_office() -> None:
    owned, other = own_practice(), own_practice("Other", "other@example.org")
    pages = addresses(owned, other)
    found = statuses(other.browser, {name: pages[name] for name in about_one_row()})
    assert set().union(*found.values()) == {404}


def about_one_row() -> set[str]:
    """Name the pages that are about one row."""
    return {str(page.name) for page in PAGES if "<int:" in str(page.pattern)}
