"""What an owner looks after in the office."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone

from tests.website.office.officing import DAY_HOURS, Owned, own_practice
from tests.website.practice.hostility import doings_of, write_in
from tests.website.practice.payloads import PAYLOADS
from unknot.website.booking.models import Absence, State
from unknot.website.booking.times.cells import cell_at
from unknot.website.practice.models import Practice

pytestmark = pytest.mark.django_db


@pytest.fixture
def owned() -> Owned:
    """A practice with its owner."""
    return own_practice()


def post(owned: Owned, page: str, **sent: object) -> tuple[int, str]:
    answer = owned.browser.post(owned.at(page), sent)
    said = answer["Location"] if answer.status_code == 302 else answer.content.decode()
    return answer.status_code, said


def test_a_place_that_we_know_needs_its_name_alone(owned: Owned) -> None:
    assert post(owned, "places/new/", name="Hermanus", at_home="on") == (
        302,
        owned.at("places/?done=saved"),
    )
    place = owned.practice.places.get(name="Hermanus")
    assert (place.latitude, place.at_home) == (-34.418, True)


def test_the_way_to_a_place_has_a_price_or_none(owned: Owned) -> None:
    post(owned, "places/new/", name="Hermanus", at_home="on", way="R 120,50")
    place = owned.practice.places.get(name="Hermanus")
    assert place.way_cents == 120_50
    shelf = owned.browser.get(owned.at("places/")).content.decode()
    assert "home visits, R\N{NO-BREAK SPACE}120,50 for the way" in shelf
    status, page = post(owned, f"places/{place.pk}/", name="Hermanus", at_home="on", way="much")
    assert (status, "Please write an amount in rand" in page) == (422, True)
    post(owned, f"places/{place.pk}/", name="Hermanus", at_home="on", way="")
    place.refresh_from_db()
    assert place.way_cents == 0


def test_a_place_that_nobody_knows_is_asked_where_it_is(owned: Owned) -> None:
    status, page = post(owned, "places/new/", name="Nowhere Farm")
    assert (status, "We do not know where this is" in page) == (422, True)
    assert 'value="Nowhere Farm"' in page
    assert post(owned, "places/new/", name="Nowhere Farm", latitude=-34, longitude=19)[0] == 302


def test_a_place_of_another_name_moves_on_the_map(owned: Owned) -> None:
    place = owned.practice.places.get()
    sent = {"name": "Hermanus", "latitude": place.latitude, "longitude": place.longitude}
    post(owned, f"places/{place.pk}/", **sent)
    place.refresh_from_db()
    assert (place.name, place.latitude) == ("Hermanus", -34.418)


def test_a_place_with_degrees_of_its_own_keeps_them(owned: Owned) -> None:
    place = owned.practice.places.get()
    post(owned, f"places/{place.pk}/", name="Kleinmond", latitude=-34.35, longitude=19.04)
    post(owned, f"places/{place.pk}/", name="Kleinmond", at_home="on", latitude=-34.35,
         longitude=19.04)  # fmt: skip
    place.refresh_from_db()
    assert (place.latitude, place.longitude) == (-34.35, 19.04)


def test_no_place_is_named_twice(owned: Owned) -> None:
    status, page = post(owned, "places/new/", name="KLEINMOND")
    assert (status, "You have a place of this name already." in page) == (422, True)


def test_a_room_is_at_a_place_of_this_practice(owned: Owned) -> None:
    other = own_practice("Other", "other@example.org")
    foreign = other.practice.places.get()
    assert f'value="{foreign.pk}"' not in owned.browser.get(owned.at("rooms/new/")).content.decode()
    assert post(owned, "rooms/new/", name="Loft", place=foreign.pk)[0] == 422
    assert post(owned, "rooms/new/", name="Loft", place=owned.practice.places.get().pk)[0] == 302
    assert other.practice.rooms.count() == 1


def test_a_way_of_working_is_made_of_techniques_that_we_know(owned: Owned) -> None:
    status, page = post(owned, "modalities/new/", name="Magic", techniques=["wand"])
    assert (status, "Please choose one of these." in page) == (422, True)
    assert (
        post(owned, "modalities/new/", name="Calm", techniques=["still_hold", "effleurage"])[0]
        == 302
    )
    assert owned.practice.modalities.get(name="Calm").techniques == ["still_hold", "effleurage"]


SERVICE = {
    "name": "At home",
    "minutes": 90,
    "price": "980,50",
    "at_home": "on",
    "rest_minutes": 10,
    "notice_hours": 24,
    "horizon_days": 30,
}


def test_a_session_has_minutes_a_price_and_a_where(owned: Owned) -> None:
    assert post(owned, "services/new/", **SERVICE)[0] == 302
    service = owned.practice.services.get(name="At home")
    assert (service.price_cents, service.notice_minutes) == (98_050, 1440)
    assert (service.at_home, service.at_practice) == (True, False)
    page = owned.browser.get(owned.at(f"services/{service.pk}/")).content.decode()
    assert 'value="R\N{NO-BREAK SPACE}980,50"' in page
    assert 'value="24"' in page


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"minutes": 1}, "Please choose 15 or more."),
        ({"minutes": 62}, "Please choose a number that 5 divides."),
        ({"minutes": 10_000}, "Please choose 240 or less."),
        ({"price": "cheap"}, "Please write an amount in rand"),
        ({"price": ""}, "Please fill this in."),
        ({"notice_hours": -1}, "Please choose 0 or more."),
        ({"horizon_days": 0}, "Please choose 1 or more."),
    ],
)
def test_a_session_that_makes_no_sense_is_refused_and_nothing_is_lost(
    owned: Owned, changes: dict[str, object], sentence: str
) -> None:
    status, page = post(owned, "services/new/", **SERVICE | changes)
    assert (status, sentence in page) == (422, True)
    assert 'value="At home"' in page
    assert owned.practice.services.count() == 1


def therapist_form(owned: Owned, **changes: object) -> dict[str, object]:
    return {
        "name": "Fern",
        "registration": "A1",
        "registered_until": "2030-01-31",
        "top_pressure": 3,
        "positions": ["face_down"],
        "base": owned.therapist.base_id,
        "visits_homes": "on",
        "day_0": "8-12, 13-17",
        "day_5": "9 to 13",
    } | changes


def test_a_therapist_has_a_registration_a_scope_and_a_week(owned: Owned) -> None:
    page = f"therapists/{owned.therapist.pk}/"
    assert post(owned, page, **therapist_form(owned))[1] == owned.at(f"{page}?done=saved")
    owned.therapist.refresh_from_db()
    therapist = owned.therapist
    assert therapist.week == {"0": DAY_HOURS, "5": [["09:00", "13:00"]]}
    assert (therapist.top_pressure, therapist.positions) == (3, ["face_down"])
    assert str(therapist.registered_until) == "2030-01-31"
    assert 'value="09:00–13:00"' in owned.browser.get(owned.at(page)).content.decode()


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"day_2": "mornings"}, "Please write hours like"),
        ({"registered_until": ""}, "Please say until when the registration holds."),
        ({"top_pressure": 5}, "Please choose one of these."),
        ({"positions": ["upside_down"]}, "Please choose one of these."),
        ({"base": 10**9}, "Please choose one of these."),
    ],
)
def test_a_therapist_who_makes_no_sense_is_refused(
    owned: Owned, changes: dict[str, object], sentence: str
) -> None:
    page = f"therapists/{owned.therapist.pk}/"
    status, shown = post(owned, page, **therapist_form(owned, **changes))
    assert (status, sentence in shown) == (422, True)
    owned.therapist.refresh_from_db()
    assert owned.therapist.name == "Example Therapist"


def test_a_single_day_differs_and_is_as_usual_again(owned: Owned) -> None:
    page = f"therapists/{owned.therapist.pk}/"
    day = (timezone.localdate() + timedelta(days=5)).isoformat()
    post(owned, f"{page}day/", **{"day-day": day, "day-hours": "10-11"})
    owned.therapist.refresh_from_db()
    assert owned.therapist.changed == {day: [["10:00", "11:00"]]}
    post(owned, f"{page}day/", **{"day-day": day, "day-hours": ""})
    owned.therapist.refresh_from_db()
    assert owned.therapist.changed == {day: []}
    post(owned, f"{page}usual-day/", day=day)
    owned.therapist.refresh_from_db()
    assert owned.therapist.changed == {}


def test_saving_a_therapist_keeps_their_single_days(owned: Owned) -> None:
    page = f"therapists/{owned.therapist.pk}/"
    post(owned, f"{page}day/", **{"day-day": "2030-05-01", "day-hours": "10-11"})
    post(owned, page, **therapist_form(owned))
    owned.therapist.refresh_from_db()
    assert owned.therapist.changed == {"2030-05-01": [["10:00", "11:00"]]}


def test_time_off_is_told_by_the_clock_of_the_practice(owned: Owned) -> None:
    page = f"therapists/{owned.therapist.pk}/"
    sent = {"away-first": "2030-05-01T08:00", "away-until": "2030-05-01T12:30"}
    assert post(owned, f"{page}away/", **sent)[1] == owned.at(f"{page}?done=saved#away")
    absence = Absence.objects.get()
    assert str(absence) == "away 2030-05-01 06:00 to 2030-05-01 10:30 UTC"
    assert "1 May 2030, 08:00" in owned.browser.get(owned.at(page)).content.decode()
    post(owned, f"{page}away/{absence.pk}/back/")
    assert not Absence.objects.exists()


@pytest.mark.parametrize(
    ("first", "until", "sentence"),
    [
        ("", "2030-05-01T12:30", "Please say from when."),
        ("2030-05-01T08:00", "", "Please say until when."),
        ("2030-05-01T08:00", "2030-05-01T08:00", "This ends before it begins."),
        ("yesterday", "2030-05-01T08:00", "This is no date and time."),
    ],
)
def test_time_off_that_makes_no_sense_is_refused(
    owned: Owned, first: str, until: str, sentence: str
) -> None:
    sent = {"away-first": first, "away-until": until}
    status, page = post(owned, f"therapists/{owned.therapist.pk}/away/", **sent)
    assert (status, sentence in page) == (422, True)
    assert not Absence.objects.exists()


def test_what_is_still_needed_stays(owned: Owned) -> None:
    status, page = post(owned, f"places/{owned.practice.places.get().pk}/remove/")
    assert (status, "Something still needs it" in page) == (422, True)
    service = owned.practice.services.get()
    assert "Remove An hour?" in " ".join(
        owned.browser.get(owned.at(f"services/{service.pk}/remove/")).content.decode().split()
    )
    assert post(owned, f"services/{service.pk}/remove/")[0] == 302
    assert not owned.practice.services.exists()


def test_a_way_is_stated_and_estimated_again(owned: Owned) -> None:
    post(owned, "places/new/", name="Hermanus", at_home="on")
    here = owned.practice.places.get(name="Kleinmond").pk
    there = owned.practice.places.get(name="Hermanus").pk
    assert post(owned, "ways/", here=here, there=there, minutes=38)[0] == 302
    assert Practice.objects.get().known_ways == {f"{here}-{there}": 38}
    assert post(owned, "ways/", here=there, there=here, minutes=40)[0] == 302
    assert Practice.objects.get().known_ways == {f"{there}-{here}": 40}
    page = " ".join(owned.browser.get(owned.at("ways/")).content.decode().split())
    assert "40 minutes; the map would have said 32" in page
    post(owned, f"ways/{here}/{there}/estimate/")
    assert Practice.objects.get().known_ways == {}


@pytest.mark.parametrize("shelf", ["places", "rooms", "modalities", "services", "therapists"])
def test_names_stay_on_one_line(owned: Owned, shelf: str) -> None:
    status, page = post(owned, f"{shelf}/new/", name="One\r\nBcc: two@example.org")
    assert (status, "Please keep this to one line." in page) == (422, True)


@pytest.mark.parametrize("minutes", ["", "-5", "many", "100000"])
def test_a_way_that_makes_no_sense_is_refused(owned: Owned, minutes: str) -> None:
    here = owned.practice.places.get().pk
    assert post(owned, "ways/", here=here, there=here, minutes=minutes)[0] == 422
    assert Practice.objects.get().known_ways == {}


def test_the_practice_says_new_things_of_itself_and_keeps_its_address(owned: Owned) -> None:
    sent = {
        "name": "Renamed",
        "about": "We are **here**.",
        "telephone": "028 271 0000",
        "cancel_notice_hours": 48,
        "road_factor": "1.5",
        "kmh": 50,
    }
    assert post(owned, "practice/", **sent)[0] == 302
    practice = Practice.objects.get()
    assert (practice.name, practice.slug) == ("Renamed", "example-practice")
    assert practice.telephone == "+27282710000"


def test_a_practice_says_nothing_that_makes_no_sense(owned: Owned) -> None:
    status, page = post(
        owned, "practice/", name="", about="Kept words", road_factor="0", kmh="fast"
    )
    assert status == 422
    assert "Kept words" in page
    assert Practice.objects.get().name == "Example Practice"


def test_the_office_says_what_is_missing(owned: Owned) -> None:
    assert "Before people can book" not in owned.browser.get(owned.at()).content.decode()
    owned.practice.therapists.update(registration="", week={})
    owned.practice.rooms.all().delete()
    page = owned.browser.get(owned.at()).content.decode()
    for sentence in (
        "Example Therapist has no current registration: no massage can be booked with them.",
        "Example Therapist has no hours, and is not shown to clients.",
        "Sessions are offered in a room, and there is none.",
    ):
        assert sentence in page


def test_the_office_reminds_of_a_registration_that_ends_soon(owned: Owned) -> None:
    owned.therapist.registered_until = timezone.localdate() + timedelta(days=20)
    owned.therapist.save()
    page = owned.browser.get(owned.at()).content.decode()
    assert "The registration of Example Therapist ends on" in page


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
        f"{therapist}day/": {"day-day": payload, "day-hours": payload},
        f"{therapist}away/": {"away-first": payload, "away-until": payload},
        "ways/": {"here": payload, "there": payload, "minutes": payload},
        "members/": {"email": payload, "role": payload, "therapist": payload},
    }


def test_time_off_leaves_sessions_where_they_are_and_says_so(owned: Owned) -> None:
    first = timezone.now() + timedelta(days=3)
    service, place = owned.practice.services.get(), owned.practice.places.get()
    cell = cell_at(first)
    owned.practice.appointments.create(
        therapist=owned.therapist,
        service=service,
        place=place,
        at_home=False,
        first_cell=cell,
        price_cents=65_000,
        until_cell=cell + 12,
        state=State.CONFIRMED,
        link_hash="a",
        request_key="a",
        request_hash="a",
        created_at=timezone.now(),
    )
    page = f"therapists/{owned.therapist.pk}/"
    zone = ZoneInfo(owned.practice.time_zone)
    sent = {
        "away-first": f"{first.astimezone(zone):%Y-%m-%dT%H:%M}",
        "away-until": f"{first.astimezone(zone) + timedelta(hours=3):%Y-%m-%dT%H:%M}",
    }
    assert post(owned, f"{page}away/", **sent)[1] == owned.at(f"{page}?done=away-booked#away")
    shown = owned.browser.get(owned.at(f"{page}?done=away-booked")).content.decode()
    assert "they stay until you move them" in shown
    assert owned.practice.appointments.get().state == State.CONFIRMED
