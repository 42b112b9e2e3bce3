"""One rule, wherever it is asked: who states a registration that holds on a day may touch."""

from datetime import date, timedelta

import pytest

from tests.website.office.officing import NOW, Owned, own_practice
from unknot.website.booking.queries.free import Search, free_times
from unknot.website.booking.when import span_of
from unknot.website.practice.models import Therapist
from unknot.website.practice.queries import therapists_who_touch

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 30)
ENDS = (None, *(TODAY + timedelta(days=days) for days in (-400, -1, 0, 1, 400)))


@pytest.fixture
def owned() -> Owned:
    """A practice with a therapist."""
    return own_practice()


def has_times_on(therapist: Therapist, day: date) -> bool:
    """Say whether a session with touch can be had of a therapist on a day."""
    practice = therapist.practice
    window = span_of(practice, day, day)
    search = Search(practice.services.get(), therapist.base_id, at_home=False, window=window)
    return any(one.offer.starts for one in free_times(search, [therapist], NOW))


@pytest.mark.parametrize("registration", ["", "A00000"])
@pytest.mark.parametrize("until", ENDS)
def test_page_query_and_times_agree_on_who_may_touch(
    owned: Owned, registration: str, until: date | None
) -> None:
    therapist = owned.therapist
    therapist.registration, therapist.registered_until = registration, until
    therapist.save()
    may = bool(registration) and until is not None and until >= TODAY
    assert therapist.registered_on(TODAY) == may
    assert therapists_who_touch(owned.practice, TODAY).exists() == may
    assert has_times_on(therapist, TODAY) == may
