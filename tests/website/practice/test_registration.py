"""One rule, wherever it is asked: who states a registration that holds on a day may touch."""

from datetime import date, datetime, time, timedelta

import pytest

from tests.website.office.officing import Owned, own_practice
from unknot.website.booking.bridge import diary_of, roads_of
from unknot.website.booking.times.cells import Span, cell_at
from unknot.website.practice.models import Therapist
from unknot.website.practice.queries import therapists_who_touch

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 30)
ENDS = (None, *(TODAY + timedelta(days=days) for days in (-400, -1, 0, 1, 400)))


@pytest.fixture
def owned() -> Owned:
    """A practice with a therapist."""
    return own_practice()


def is_away_for_touch(therapist: Therapist, day: date) -> bool:
    """Say whether the diary that times are reckoned with keeps a therapist away all day."""
    zone = therapist.practice.zone
    cells = Span(*(cell_at(datetime.combine(day, hour, zone)) for hour in (time(0), time(23, 55))))
    week = Span(cells.first - 2000, cells.until + 2000)
    diary = diary_of(therapist, roads_of(therapist.practice, {}), [], week, touch=True)
    return any(away.first <= cells.first and cells.until <= away.until for away in diary.away)


@pytest.mark.parametrize("registration", ["", "A00000"])
@pytest.mark.parametrize("until", ENDS)
def test_page_query_and_diary_agree_on_who_may_touch(
    owned: Owned, registration: str, until: date | None
) -> None:
    therapist = owned.therapist
    therapist.registration, therapist.registered_until = registration, until
    therapist.save()
    may = bool(registration) and until is not None and until >= TODAY
    assert therapist.registered_on(TODAY) == may
    assert therapists_who_touch(owned.practice, TODAY).exists() == may
    assert is_away_for_touch(therapist, TODAY) != may
