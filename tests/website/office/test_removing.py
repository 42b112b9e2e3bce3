"""Nothing is removed before it was said what goes with it."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.website.office.officing import Owned, post
from unknot.website.booking.models import Waiting
from unknot.website.booking.times.cells import cell_at

pytestmark = pytest.mark.django_db


def test_of_a_therapist_it_is_said_what_goes_and_what_helps_where_they_have_to_stay(
    owned: Owned,
) -> None:
    therapist = owned.practice.therapists.get()
    page = owned.browser.get(owned.at(f"therapists/{therapist.pk}/remove/")).text
    assert "What is written here of them is erased for good, their hours included." in page
    assert "give them a last day instead" in page
    assert "Yes, remove them" in page


def test_of_anything_else_it_is_said_that_it_does_not_come_back(owned: Owned) -> None:
    service = owned.practice.services.get()
    page = owned.browser.get(owned.at(f"services/{service.pk}/remove/")).text
    assert "It is erased for good." in page
    assert "Yes, remove it" in page


def test_of_an_article_it_is_said_that_its_pictures_and_comments_go_too(owned: Owned) -> None:
    article = owned.practice.articles.create(title="Oil", slug="oil")
    page = owned.browser.get(owned.at(f"articles/{article.pk}/remove/")).text
    assert "It is erased for good, with its pictures and comments." in page


def somebody_waits(owned: Owned, *, days: int) -> Waiting:
    """Let somebody wait for the therapist, until so many days from now."""
    now, practice = timezone.now(), owned.practice
    return Waiting.objects.create(
        practice=practice,
        client=practice.clients.create(name="Ann", email="ann@example.org", created_at=now),
        service=practice.services.get(),
        therapist=owned.therapist,
        place=practice.places.get(),
        at_home=False,
        first_cell=cell_at(now - timedelta(days=9)),
        until_cell=cell_at(now + timedelta(days=days)),
        link_hash="a link",
        request_key="a form",
        since=now,
    )


@pytest.mark.parametrize("shelf", ["therapists", "services", "places"])
def test_what_somebody_waits_for_stays_and_with_it_their_place_on_the_list(
    owned: Owned, shelf: str
) -> None:
    somebody_waits(owned, days=3)
    (row,) = getattr(owned.practice, shelf).all()
    status, page = post(owned, f"{shelf}/{row.pk}/remove/")
    assert (status, "Somebody on the waiting list hopes for this." in page) == (422, True)
    assert Waiting.objects.exists()


def test_whose_days_are_over_keeps_nothing_in_place(owned: Owned) -> None:
    somebody_waits(owned, days=-1)
    assert post(owned, f"services/{owned.practice.services.get().pk}/remove/")[0] == 302


def test_a_way_of_working_stays_while_sessions_are_given_in_it(owned: Owned) -> None:
    service, way = owned.practice.services.get(), owned.practice.modalities.create(name="Deep")
    service.modalities.add(way)
    status, page = post(owned, f"modalities/{way.pk}/remove/")
    assert (status, "Please take it out of them first." in page) == (422, True)
    service.modalities.remove(way)
    assert post(owned, f"modalities/{way.pk}/remove/")[0] == 302
