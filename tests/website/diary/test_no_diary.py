"""A member who has no diary to open is told so kindly, where their letter leads them."""

import pytest
from django.test import Client as Browser

from tests.website.booking.practising import MONDAY, Example
from tests.website.diary.days import HERE
from tests.website.people.entering import join, signed_in
from unknot.website.people.models import Role

pytestmark = pytest.mark.django_db
PAGES = (f"{HERE}/day/", f"{HERE}/day/{MONDAY}/", f"{HERE}/week/", f"{HERE}/sessions/new/")


def somebody(example: Example, role: Role) -> Browser:
    """Sign somebody in who belongs to the practice and gives no sessions."""
    return signed_in(join(example.practice, "new@example.org", role).person)


@pytest.mark.parametrize("page", [*PAGES, f"{HERE}/clients/"])
def test_a_helper_without_a_diary_reads_who_can_give_them_one(example: Example, page: str) -> None:
    answer = somebody(example, Role.THERAPIST).get(page)
    assert answer.status_code == 200
    assert "You have no diary here yet." in answer.text
    assert "Example Therapist" not in answer.text


def test_they_read_no_other_diary_instead(example: Example) -> None:
    helper = somebody(example, Role.THERAPIST)
    answer = helper.get(f"{HERE}/day/?therapist={example.therapist.pk}")
    assert "You have no diary here yet." in answer.text
    assert helper.post(f"{HERE}/kept-free/").status_code == 404


@pytest.mark.parametrize("page", PAGES)
def test_an_owner_of_an_empty_practice_is_led_to_add_a_therapist(
    example: Example, page: str
) -> None:
    example.practice.therapists.all().delete()
    answer = somebody(example, Role.OWNER).get(page)
    assert answer.status_code == 200
    assert f'href="{HERE}/office/therapists/new/"' in answer.text


def test_an_owner_without_a_diary_sees_the_first_one_and_finds_back_to_it(example: Example) -> None:
    owner = somebody(example, Role.OWNER)
    assert "Example Therapist" in owner.get(f"{HERE}/day/").text
    assert f'href="{HERE}/day/"' in owner.get(f"{HERE}/clients/").text
