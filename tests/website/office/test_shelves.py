"""What holds for every shelf of the office: what is needed stays, and nothing runs."""

import pytest

from tests.website.office.officing import Owned, post, therapist_form
from tests.website.practice.hostility import doings_of, write_in
from tests.website.practice.payloads import PAYLOADS
from unknot.website.practice.models import Practice

pytestmark = pytest.mark.django_db


def test_what_is_still_needed_stays(owned: Owned) -> None:
    status, page = post(owned, f"places/{owned.practice.places.get().pk}/remove/")
    assert (status, "Something still needs it" in page) == (422, True)
    service = owned.practice.services.get()
    assert "Remove An hour?" in " ".join(
        owned.browser.get(owned.at(f"services/{service.pk}/remove/")).content.decode().split()
    )
    assert post(owned, f"services/{service.pk}/remove/")[0] == 302
    assert not owned.practice.services.exists()


@pytest.mark.parametrize("shelf", ["places", "rooms", "modalities", "services", "therapists"])
def test_names_stay_on_one_line(owned: Owned, shelf: str) -> None:
    status, page = post(owned, f"{shelf}/new/", name="One\r\nBcc: two@example.org")
    assert (status, "Please keep this to one line." in page) == (422, True)


@pytest.mark.parametrize(
    ("page", "field"),
    [("services/new/", "modalities"), ("therapists/new/", "modalities"), ("articles/new/", "gone")],
)
def test_a_number_that_no_database_can_hold_is_no_row(owned: Owned, page: str, field: str) -> None:
    status, _ = post(owned, page, **{field: "9" * 19})
    assert status == 422


def test_no_field_of_the_office_runs_anything(owned: Owned) -> None:
    for payload in PAYLOADS:
        for page, fields in hostile_forms(owned, payload).items():
            status, shown = post(owned, page, **fields)
            assert status in {302, 422}, (page, payload)
            assert doings_of(shown) == [], (page, payload)


def test_no_row_of_the_office_runs_anything(owned: Owned) -> None:
    practice = owned.practice
    therapist = f"therapists/{owned.therapist.pk}/"
    pages = (
        *("", "places/", "rooms/", "modalities/", "services/", "therapists/", "members/", "ways/"),
        *(therapist, f"{therapist}remove/"),
    )
    for payload in PAYLOADS:
        for rows in (practice.places, practice.services, practice.rooms):
            write_in(rows.all(), payload, "name")
        for about in (practice.modalities, practice.therapists):
            write_in(about.all(), payload, "name", "about")
        write_in(Practice.objects.filter(pk=practice.pk), payload, "name")
        for page in pages:
            shown = owned.browser.get(owned.at(page)).content.decode()
            assert doings_of(shown) == [], (page, payload)


def hostile_forms(owned: Owned, payload: str) -> dict[str, dict[str, object]]:
    """Fill every form of the office with something hostile."""
    therapist = f"therapists/{owned.therapist.pk}/"
    return {
        "practice/": {"name": payload, "about": payload, "telephone": payload, "email": payload},
        "places/new/": {"name": payload, "latitude": payload},
        "rooms/new/": {"name": payload, "place": payload},
        "modalities/new/": {"name": payload, "about": payload, "techniques": [payload]},
        "services/new/": {"name": payload, "price": payload, "minutes": payload},
        "articles/new/": {"title": payload, "summary": payload, "body": payload},
        therapist: therapist_form(owned, name=payload, day_1=payload, positions=[payload]),
        f"{therapist}day/": {"day": payload, "hours": payload},
        f"{therapist}away/": {"first": payload, "begins": payload},
        "ways/": {"here": payload, "there": payload, "minutes": payload},
        "members/": {"email": payload, "role": payload, "therapist": payload},
    }
