"""A day is written out as it will be lived: who comes, the ways between, what is free."""

from datetime import date, timedelta

import pytest
from django.test import Client as Browser
from msgspec.structs import replace

from tests.craft.sessions import KNOWN
from tests.website.booking.practising import (
    DAY_HOURS,
    MONDAY,
    NOW,
    ON_WARFARIN,
    Example,
    at_home_in,
    cell,
    confirm_now,
    guest,
    hold_now,
    in_the_room,
    told,
)
from tests.website.diary.days import HERE
from unknot.craft.planning.wish import Soreness
from unknot.website.booking.actions import block, confirm
from unknot.website.booking.models import Waiting
from unknot.website.booking.times.cells import Span, begins
from unknot.website.care.bridge import safety_of, sealed
from unknot.website.care.heard import Heard
from unknot.website.care.models import Listening
from unknot.website.diary.day_page import day_page, week_page
from unknot.website.diary.entries import Away, Free, Visit, Way

pytestmark = pytest.mark.django_db


def kinds(example: Example, day: date = MONDAY) -> list[str]:
    """Name what a day holds, in order."""
    return [type(entry).__name__ for entry in day_page(example.therapist, day, NOW).entries]


def test_a_day_without_anybody_is_empty(example: Example) -> None:
    assert kinds(example) == []


def test_ways_lead_from_the_base_to_a_visit_and_home_again(example: Example) -> None:
    confirm_now(hold_now(at_home_in(example, example.hermanus, "09:00")))
    there, visit, home = day_page(example.therapist, MONDAY, NOW).entries
    assert isinstance(there, Way)
    assert isinstance(visit, Visit)
    assert isinstance(home, Way)
    assert (there.here, there.there) == ("Kleinmond", "Hermanus")
    assert (home.here, home.there) == ("Hermanus", "Kleinmond")
    assert (visit.begins, visit.ends) == ("09:00", "10:00")
    assert there.minutes == home.minutes == 32
    assert there.leave_by == "08:25"
    assert home.leave_by == "10:00"


def test_from_door_to_door_within_a_town_there_is_a_way_too(example: Example) -> None:
    for clock in ("09:00", "10:30"):
        confirm_now(hold_now(at_home_in(example, example.hermanus, clock)))
    between = day_page(example.therapist, MONDAY, NOW).entries[2]
    assert isinstance(between, Way)
    assert (between.here, between.there, between.minutes) == ("Hermanus", "Hermanus", 10)
    assert between.leave_by == "10:20"


def test_a_session_in_the_own_room_needs_no_way(example: Example) -> None:
    confirm_now(hold_now(in_the_room(example, "09:00")))
    assert kinds(example) == ["Visit"]


def test_a_free_while_says_how_many_wait_for_a_time_like_it(example: Example) -> None:
    for clock in ("08:00", "13:00"):
        confirm_now(hold_now(in_the_room(example, clock)))
    client = example.practice.clients.create(name="Example Waiter", created_at=NOW)
    for number, span in enumerate((("08:00", "17:00"), ("14:00", "17:00"))):
        Waiting.objects.create(
            practice=example.practice,
            client=client,
            service=example.in_room,
            place=example.practice_place,
            at_home=False,
            first_cell=cell(span[0]),
            until_cell=cell(span[1]),
            link_hash=str(number),
            request_key=str(number),
            since=NOW,
        )
    free = day_page(example.therapist, MONDAY, NOW).entries[1]
    assert free == Free("09:00", "13:00", waiting=1)


def test_what_is_kept_free_stands_in_its_place(example: Example) -> None:
    absence, _ = block(example.therapist, Span(cell("10:00"), cell("11:00")))
    kept = Away("10:00", "11:00", absence.pk, told_by_calendar=False, all_day=False)
    assert day_page(example.therapist, MONDAY, NOW).entries == (kept,)


def test_a_free_while_ends_where_something_is_kept_free(example: Example) -> None:
    for clock in ("08:00", "15:00"):
        confirm_now(hold_now(in_the_room(example, clock)))
    block(example.therapist, Span(cell("10:00"), cell("14:45")))
    entries = day_page(example.therapist, MONDAY, NOW).entries
    assert [(one.begins, one.until) for one in entries if isinstance(one, Free | Away)] == [
        ("09:00", "10:00"),
        ("10:00", "14:45"),
    ]


def test_the_day_says_when_to_set_out_for_who_comes_next(example: Example) -> None:
    confirm_now(hold_now(in_the_room(example, "08:00")))
    confirm_now(hold_now(at_home_in(example, example.hermanus, "11:00")))
    early, late = (
        day_page(example.therapist, MONDAY, begins(cell(clock))) for clock in ("07:00", "09:30")
    )
    assert (early.leave_by, late.leave_by) == ("", "10:25")


def test_a_day_off_says_that_it_is_one(example: Example) -> None:
    sunday = MONDAY - timedelta(days=1)
    days = (day_page(example.therapist, day, NOW) for day in (MONDAY, sunday))
    assert [page.closed for page in days] == [False, True]


def test_a_week_says_the_hours_of_each_day(example: Example) -> None:
    days = week_page(example.therapist, MONDAY, NOW).days
    written = tuple(f"{opens}–{closes}" for opens, closes in DAY_HOURS)
    assert [day.hours for day in days] == [written] * 5 + [()] * 2


def test_days_away_stand_in_the_week_each_as_far_as_it_goes(example: Example) -> None:
    tuesday, thursday = (MONDAY + timedelta(days=n) for n in (1, 3))
    block(example.therapist, Span(cell("14:00", tuesday), cell("10:00", thursday)))
    days = week_page(example.therapist, MONDAY, NOW).days
    told = [(one.begins, one.until, one.all_day) for day in days for one in day.away]
    assert told == [("14:00", "24:00", False), ("00:00", "24:00", True), ("00:00", "10:00", False)]
    assert [len(day.away) for day in days] == [0, 1, 1, 1, 0, 0, 0]


def test_each_visit_of_a_client_is_counted(example: Example) -> None:
    first = confirm_now(hold_now(in_the_room(example, "08:00")))
    second = confirm_now(hold_now(in_the_room(example, "10:00")))
    second.client = first.client
    second.save()
    visits = day_page(example.therapist, MONDAY, NOW).visits
    assert [visit.nth for visit in visits] == [1, 2]


def test_limits_of_a_client_stand_with_their_visit(example: Example) -> None:
    link = hold_now(in_the_room(example, "08:00"))
    booked = confirm_now(link)
    booked.listening = told(example.practice, ON_WARFARIN)
    booked.save()
    (visit,) = day_page(example.therapist, MONDAY, NOW).visits
    assert visit.told is not None
    assert not visit.told.touch
    assert len(visit.told.cautions) == 1


def test_what_a_client_keeps_hands_and_oils_away_from_is_a_caution(example: Example) -> None:
    booked = confirm_now(hold_now(in_the_room(example, "08:00")))
    listening = booked.listening
    assert listening is not None
    heard = Heard(
        outcome="Rest",
        leave_out_words="My feet",
        allergies="Nuts",
        talk="quiet",
        pressure=2,
        did_not_help="Deep strokes.",
    )
    listening.heard = sealed(heard, listening.seal_row)
    listening.save()
    (visit,) = day_page(example.therapist, MONDAY, NOW).visits
    assert visit.told is not None
    assert visit.told.cautions == ("Not to be touched: “My feet”", "Allergies: Nuts")
    not_again = "Did not help, or was too much: “Deep strokes”"
    assert visit.told.likes.endswith(f"How firm: Steady. {not_again}")


def test_the_day_says_where_it_aches_and_what_was_brought_along(
    example: Example, therapist: Browser
) -> None:
    listening = confirm_now(hold_now(in_the_room(example, "08:00"))).listening
    assert listening is not None
    sore = (Soreness("scapula_body_left", 2), Soreness("sacrum"))
    heard = Heard(outcome="Rest", sore=sore, brought=("20 minutes, to ease", "Before: 6 of 10"))
    listening.heard = sealed(heard, listening.seal_row)
    listening.save()
    page = " ".join(therapist.get(f"{HERE}/day/{MONDAY}/").text.split())
    assert f"Where: Shoulder blade, left: worse; {KNOWN.zones['sacrum'].name}<" in page
    assert "Brought along, with consent: 20 minutes, to ease; Before: 6 of 10<" in page


def test_places_that_were_pointed_out_are_kept_clear_of_on_the_day_as_well(
    example: Example,
) -> None:
    """A wound alone does not say where it is; the day does."""
    listening = confirm_now(hold_now(in_the_room(example, "08:00"))).listening
    assert listening is not None
    safety = safety_of(listening)
    assert safety is not None
    pointed_out = replace(safety, keep_clear=("scapula_body_left",))
    listening.clearance = sealed(pointed_out, listening.seal_row)
    listening.save()
    (visit,) = day_page(example.therapist, MONDAY, NOW).visits
    assert visit.told is not None
    assert visit.told.cautions == ("Keep clear of: Shoulder blade, left.",)


def test_a_listening_that_cannot_be_opened_allows_no_touch(example: Example) -> None:
    booked = confirm_now(hold_now(in_the_room(example, "08:00")))
    Listening.objects.filter(appointments=booked).update(heard=b"torn")
    (visit,) = day_page(example.therapist, MONDAY, NOW).visits
    assert visit.told is None


def test_notes_are_read_by_the_therapist(example: Example) -> None:
    link = hold_now(at_home_in(example, example.hermanus, "09:00"))
    who = guest(notes="The gate code is 1234.", address="1 Example Road")
    confirm(link, who, told(example.practice), NOW)
    (visit,) = day_page(example.therapist, MONDAY, NOW).visits
    assert visit.notes == "The gate code is 1234."


def test_a_week_has_seven_days_from_monday_with_each_session_on_its_own(example: Example) -> None:
    confirm_now(hold_now(in_the_room(example, "08:00")))
    confirm_now(hold_now(in_the_room(example, "09:30", MONDAY + timedelta(days=2))))
    page = week_page(example.therapist, MONDAY + timedelta(days=3), NOW)
    assert page.monday == MONDAY
    assert [len(day.sessions) for day in page.days] == [1, 0, 1, 0, 0, 0, 0]
    assert page.days[2].sessions[0][0] == "09:30–10:30"
