"""Erasing one of a household lets go of nothing that was told for another of them, unasked."""

import pytest
from django.utils import timezone

from tests.website.booking.coming import APPROACH, LISTEN, answer, book_touch, come, may_be_touched
from tests.website.booking.practising import Example
from tests.website.booking.sessions import signed_in
from tests.website.care.caring import telling
from tests.website.guide.sending import WARFARIN
from unknot.website.booking.actions import cancel
from unknot.website.booking.links import link_to
from unknot.website.care.models import Listening
from unknot.website.mine.erasing import erase
from unknot.website.people.models import Person

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("open_every_day")]


def test_what_an_erased_mother_told_for_her_child_is_asked_about_before_the_childs_session(
    example: Example,
) -> None:
    phone = signed_in()
    come(phone)
    own = book_touch(phone, example)
    come(phone)
    child = book_touch(phone, example, 90, name="Kid Example")
    phone.post(LISTEN, telling(data="on", anew="on"))
    answer(phone, APPROACH, **WARFARIN)
    assert not may_be_touched(child)
    cancel(link_to(own), now=timezone.now())
    own.refresh_from_db()
    assert own.client is not None
    erase(own.client, Person.objects.get(), timezone.now())
    assert not Listening.objects.filter(client=None).exists()
    assert not may_be_touched(child)
