"""Free times, as pages give them: to programs, and to somebody who was heard."""

import json
import re
from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from tests.website.booking.practising import (
    ON_WARFARIN,
    WITH_A_FEVER,
    Example,
    open_practice,
    with_a_colleague,
)
from tests.website.booking.visiting import be_heard, book, free_cells, send, wish
from unknot.website.booking.actions import block
from unknot.website.booking.times.cells import Span, begins, cell_at
from unknot.website.practice.models import Service

pytestmark = pytest.mark.django_db
PAGE = "/practices/example/times/"


def address(example: Example, **changes: object) -> str:
    """Give the address of the times in the practice’s room."""
    asked = {"service": example.in_room.pk, "place": example.practice_place.pk} | changes
    query = "&".join(f"{name}={value}" for name, value in asked.items())
    return f"/practices/example/times.json?{query}"


def test_sixty_days_of_times_are_given_in_four_queries(
    client: Client, example: Example, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(4):
        days = json.loads(client.get(address(example)).content)
    assert 36 <= len(days) <= 44
    assert days[0]["day"] >= timezone.localdate().isoformat()
    assert [time["clock"] for time in days[-2]["times"]][:3] == ["08:00", "08:15", "08:30"]


@pytest.mark.parametrize("page", [address, lambda _: PAGE])
def test_a_notice_longer_than_people_book_ahead_leaves_nothing_free_and_breaks_no_page(
    client: Client, example: Example, page: Callable[[Example], str]
) -> None:
    be_heard(client, example)
    Service.objects.update(notice_minutes=10 * 24 * 60, horizon_days=7)
    assert client.get(page(example)).status_code == 200


def test_an_address_that_asks_for_times_very_often_waits_a_minute(client: Client) -> None:
    nobody = "/practices/example/times.json?service=0"
    answered = [client.get(nobody, REMOTE_ADDR="198.51.100.41") for _ in range(241)]
    assert [one.status_code for one in answered] == [400] * 240 + [429]
    assert answered[-1]["Retry-After"] == "60"
    assert "Please wait a minute" in answered[-1].json()["problem"]
    assert client.get(nobody, REMOTE_ADDR="198.51.100.42").status_code == 400


def test_a_visit_at_home_is_asked_for_by_its_town(client: Client, example: Example) -> None:
    asked = {"service": example.at_home.pk, "place": example.hermanus.pk, "at_home": "1"}
    days = json.loads(client.get(address(example, **asked)).content)
    assert days[-2]["times"][0]["clock"] == "08:45"


@pytest.mark.parametrize(
    ("changes", "status"),
    [
        ({"service": "0"}, 400),
        ({"service": "one"}, 400),
        ({"place": ""}, 400),
        ({"service": 10**12}, 404),
        ({"service": 10**30}, 400),
        ({"place": 10**12}, 404),
        ({"therapist": 10**12}, 404),
        ({"at_home": "1"}, 404),
        ({"at_home": "2"}, 400),
    ],
)
def test_what_is_not_offered_is_not_found(
    client: Client, example: Example, changes: dict[str, object], status: int
) -> None:
    answered = client.get(address(example, **changes))
    assert answered.status_code == status
    assert [*answered.json()] == ["problem"]


def test_a_home_said_no_to_is_the_room_of_the_practice(client: Client, example: Example) -> None:
    """A conversation is given in the room and at homes."""
    asked = {"service": example.talk.pk}
    in_room, said_no, at_home = (
        client.get(address(example, **asked, **more)).json()
        for more in ({}, {"at_home": "0"}, {"at_home": "1"})
    )
    assert said_no == in_room != at_home


def test_a_time_says_its_instant_in_utc_beside_the_clock_on_the_wall(
    client: Client, example: Example
) -> None:
    day = client.get(address(example)).json()[-2]
    first = day["times"][0]
    assert first["begins"] == f"{day['day']}T06:00:00Z"
    assert datetime.fromisoformat(first["begins"]) == begins(first["cell"])
    assert first["clock"] == "08:00"


def test_one_practice_gives_no_times_of_another(client: Client, example: Example) -> None:
    other = open_practice("other")
    assert client.get(address(example, service=other.in_room.pk)).status_code == 404
    assert client.get(address(example, place=other.practice_place.pk)).status_code == 404
    assert client.get(address(example, therapist=other.therapist.pk)).status_code == 404


def test_who_was_not_heard_is_heard_first(client: Client, example: Example) -> None:
    answered = client.get(PAGE)
    assert (answered.status_code, answered["Location"]) == (302, "/practices/example/listen/")


def test_the_page_shows_the_soonest_times_and_sixty_days(client: Client, example: Example) -> None:
    be_heard(client, example)
    page = client.get(PAGE).content.decode()
    assert page.count('class="slot"') == 3
    assert page.count("<i") >= 60
    assert "a made-up practice" not in page


def test_another_day_is_opened_by_its_link(client: Client, example: Example) -> None:
    be_heard(client, example)
    day = _next_monday()
    page = client.get(f"{PAGE}?day={day}").content.decode()
    assert f">{day:%A} {day.day} {day:%B}</h3>" in page


def test_a_day_without_free_times_says_so(client: Client, example: Example) -> None:
    be_heard(client, example)
    sunday = _next_monday() - timedelta(days=1)
    assert "Nothing is free on this day." in client.get(f"{PAGE}?day={sunday}").content.decode()


def test_times_right_beside_another_session_are_pointed_out(
    client: Client, example: Example
) -> None:
    listening = be_heard(client, example)
    cell = free_cells(listening)[40]
    book(client, example, cell)
    assert "pill beside" in client.get(f"{PAGE}?day={_day(cell)}").content.decode()


def test_with_a_blood_thinner_only_a_conversation_is_offered(
    client: Client, example: Example
) -> None:
    be_heard(client, example, ON_WARFARIN)
    page = client.get(PAGE)
    assert [one.name for one in page.context["chosen"].services] == ["A conversation"]


def test_with_a_fever_there_is_advice_in_the_place_of_times(
    client: Client, example: Example
) -> None:
    be_heard(client, example, WITH_A_FEVER)
    assert client.get(PAGE)["Location"] == "/practices/example/approach/"


def test_a_practice_that_offers_nothing_asks_to_be_called(client: Client, example: Example) -> None:
    be_heard(client, example, ON_WARFARIN)
    example.talk.delete()
    page = client.get(PAGE).content.decode()
    assert "Please speak with us first." in page
    assert 'name="time"' not in page


def test_a_practice_without_a_room_is_asked_for_visits_at_home(
    client: Client, example: Example
) -> None:
    be_heard(client, example)
    example.room.delete()
    chosen = client.get(PAGE).context["chosen"]
    assert (chosen.at_home, chosen.homes, chosen.rooms) == (True, True, False)


def test_the_page_asks_the_database_a_score_of_times_at_most(
    client: Client, example: Example, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    be_heard(client, example)
    with django_assert_max_num_queries(20):
        client.get(PAGE)


def test_somebody_whose_registration_has_ended_is_not_offered_for_touch(
    client: Client, example: Example
) -> None:
    listening = be_heard(client, example)
    colleague = with_a_colleague(example)
    colleague.registered_until = _next_monday()
    colleague.save()
    example.therapist.registration = ""
    example.therapist.save()
    days = {_day(cell) for cell in free_cells(listening, therapist=colleague.pk)}
    assert max(days) == _next_monday()
    chosen = client.get(f"{PAGE}?therapist={example.therapist.pk}").context["chosen"]
    assert chosen.therapist is None
    assert example.therapist not in chosen.therapists


def test_who_would_rather_be_at_home_is_shown_the_session_most_like_theirs(
    client: Client, example: Example
) -> None:
    be_heard(client, example)
    look = f"service={example.in_room.pk}&place={example.practice_place.pk}&at_home=1"
    chosen = client.get(f"{PAGE}?{look}").context["chosen"]
    assert (chosen.service, chosen.at_home) == (example.at_home, True)


def test_the_town_of_a_home_is_asked_before_any_time_is_shown(
    client: Client, example: Example
) -> None:
    be_heard(client, example, at_home=True)
    example.practice.places.update(way_cents=5_000)
    asked = client.get(PAGE).content.decode()
    assert "Where shall we come to?" in asked
    assert '<option value="" selected>Please choose</option>' in asked
    assert 'name="time"' not in asked
    assert "R\u00a0650" in asked
    told = client.get(f"{PAGE}?at_home=1&place={example.hermanus.pk}").content.decode()
    assert 'name="time"' in told
    assert "Please choose" not in told
    to_times = client.get("/practices/example/wait/?at_home=1")
    assert to_times["Location"] == f"{PAGE}?at_home=1"


def test_where_one_town_is_visited_it_is_not_asked(client: Client, example: Example) -> None:
    example.practice.places.exclude(pk=example.hermanus.pk).update(at_home=False)
    be_heard(client, example, at_home=True)
    assert 'name="time"' in client.get(PAGE).content.decode()


def test_somebody_without_the_modality_is_not_offered(client: Client, example: Example) -> None:
    be_heard(client, example)
    colleague = with_a_colleague(example)
    strokes = example.practice.modalities.create(name="Long strokes", techniques=["effleurage"])
    example.in_room.modalities.add(strokes)
    colleague.modalities.add(strokes)
    page = client.get(PAGE)
    assert [one.name for one in page.context["chosen"].therapists] == ["Example Colleague"]


def test_whoever_looks_from_abroad_reads_where_the_times_are(
    client: Client, example: Example
) -> None:
    be_heard(client, example)
    assert "All times are local time in Kleinmond." in client.get(PAGE).text


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("service=one", 400),
        ("service=-1", 400),
        ("day=yesterday", 400),
        ("at_home=2", 400),
        ("service=999999", 404),
        ("place=999999", 404),
        ("therapist=999999", 404),
    ],
)
def test_an_address_that_was_made_up_gets_a_clear_answer(
    client: Client, example: Example, query: str, status: int
) -> None:
    be_heard(client, example)
    answered = client.get(f"{PAGE}?{query}")
    assert answered.status_code == status
    assert f'href="{PAGE}">Start again' in answered.text


def test_a_practice_that_is_not_there_has_no_times(client: Client) -> None:
    assert client.get("/practices/nowhere/times/").status_code == 404


def _next_monday() -> date:
    today = timezone.localdate()
    return today + timedelta(days=14 - today.weekday())


def _day(cell: int) -> date:
    return timezone.localtime(begins(cell)).date()


def test_where_nobody_takes_bookings_it_is_not_said_to_be_for_what_was_told(
    client: Client, example: Example
) -> None:
    example.talk.delete()
    example.practice.therapists.update(registration="")
    be_heard(client, example)
    shown = client.get("/practices/example/times/").content.decode()
    assert "That has nothing to do with what you told us." in shown


def test_where_nothing_is_free_the_waiting_list_is_the_button_and_other_ways_are_shown(
    client: Client, example: Example
) -> None:
    example.practice.telephone = "+27281234567"
    example.practice.save()
    colleague = with_a_colleague(example)
    be_heard(client, example)
    now = timezone.now()
    block(example.therapist, Span(cell_at(now), cell_at(now + timedelta(days=70))))
    page = client.get(PAGE, {"therapist": example.therapist.pk}).text
    assert "Nothing is free here at the moment." in page
    assert re.search(r'<a class="btn" href="/practices/example/wait/\?[^"]+">Join the', page)
    assert page.count("/practices/example/wait/") == 1
    assert f'therapist={colleague.pk}">See times with {colleague.name}' in page
    assert 'at_home=1">See times at your home' in page
    assert "tel:+27281234567" in page


@pytest.mark.parametrize("sessions", [1, 12])
@pytest.mark.parametrize("time", [843_000_000, 2**31 - 1, 2**63])
def test_a_time_beyond_all_calendars_is_asked_for_again(
    client: Client, example: Example, time: int, sessions: int
) -> None:
    be_heard(client, example)
    for therapist in ("", example.therapist.pk):
        sent = send(client, wish(client, example, time, sessions=sessions, therapist=therapist))
        assert sent.status_code == 422
        assert "Please choose a time first." in sent.content.decode()


def test_a_conversation_is_not_offered_week_after_week(client: Client, example: Example) -> None:
    be_heard(client, example, ON_WARFARIN)
    assert "How often?" not in client.get(PAGE).text
    be_heard(client, example)
    assert "How often?" in client.get(PAGE).text


def test_where_a_time_is_gone_the_strip_opens_its_day(client: Client, example: Example) -> None:
    cell = free_cells(be_heard(client, example))[200]
    wished = wish(client, example, cell)
    block(example.therapist, Span(cell, cell + 12))
    answered = client.post(PAGE, wished)
    assert answered.status_code == 409
    assert answered.context["shown"].day == timezone.localdate(begins(cell))


def test_keys_go_past_the_days_to_the_times_of_one(client: Client, example: Example) -> None:
    be_heard(client, example)
    page = client.get(PAGE).text
    assert page.index('href="#times-of-day"') < page.index('<ol class="strip"')
    assert '<h3 id="times-of-day" tabindex="-1">' in page
