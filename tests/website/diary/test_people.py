"""Who works at a practice finds who comes there, by a name or a number."""

from datetime import timedelta

import pytest
from django.test import Client as Browser

from tests.website.booking.practising import NOW, Example, open_practice, with_a_colleague
from tests.website.mine.coming import come
from tests.website.people.entering import join, signed_in
from unknot.website.booking.models import Appointment, State
from unknot.website.booking.when import day_and_time
from unknot.website.care.models import Client
from unknot.website.diary import people as finding
from unknot.website.diary.sessions import UNSAID
from unknot.website.people.models import Look, Role

pytestmark = pytest.mark.django_db
AHEAD = NOW + timedelta(days=2)


def test_the_day_leads_to_the_people_and_they_to_a_client(example: Example) -> None:
    ann, browser = known(come(example, ""), "Ann"), owner(example)
    assert people_of(example) in browser.get(f"/practices/{example.practice.slug}/day/").text
    assert f"{people_of(example)}{ann.pk}/" in browser.get(people_of(example)).text


def test_each_is_shown_with_the_next_session_and_the_last(example: Example) -> None:
    ann = known(come(example, "", AHEAD), "Ann")
    before = come(example, "")
    Appointment.objects.filter(client=before).update(client=ann)
    before.delete()
    page = owner(example).get(people_of(example)).text
    coming, last = ann.appointments.order_by("-first_cell")
    assert f"Comes {day_and_time(coming.begins, example.practice)}." in page
    assert f"Last here {day_and_time(last.begins, example.practice)}." in page


def test_a_session_that_was_cancelled_or_missed_is_none(example: Example) -> None:
    come(example, "", AHEAD)
    come(example, "")
    Appointment.objects.filter(first_cell__gt=0).update(state=State.CANCELLED)
    assert owner(example).get(people_of(example)).text.count("No session yet.") == 2


@pytest.mark.parametrize("state", State)
def test_a_therapist_sees_who_comes_or_was_to_come_and_nobody_of_whom_it_was_cancelled(
    example: Example, state: State
) -> None:
    colleague = with_a_colleague(example)
    ann = known(come(example, ""), "Ann")
    ann.listenings.update(therapist=colleague)
    ends = AHEAD if state == State.HELD else None
    ann.appointments.update(state=state, therapist=colleague, held_until=ends)
    joined = join(example.practice, "c@example.org", Role.THERAPIST, colleague)
    status = signed_in(joined.person).get(f"{people_of(example)}{ann.pk}/").status_code
    assert status == (404 if state in {*UNSAID, State.CANCELLED} else 200)


def test_a_cancelled_session_closes_nobody_who_came_before(example: Example) -> None:
    ann = known(come(example, "", AHEAD), "Ann")
    off = come(example, "", AHEAD + timedelta(days=1))
    Appointment.objects.filter(client=off).update(client=ann, state=State.CANCELLED)
    joined = join(example.practice, "t@example.org", Role.THERAPIST, example.therapist)
    assert signed_in(joined.person).get(f"{people_of(example)}{ann.pk}/").status_code == 200


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("ann", ["Ann Example"]),
        ("example  ANN", ["Ann Example"]),
        ("example", ["Ann Example", "ben example"]),
        ("082 123 4567", ["ben example"]),
        ("+27 82 123", ["ben example"]),
        ("12", []),
        ("nobody\x00", []),
        ("", ["Ann Example", "ben example"]),
    ],
)
def test_people_are_found_by_a_name_or_a_number(
    example: Example, said: str, found: list[str]
) -> None:
    known(come(example, ""), "ben example", "+27821234567")
    known(come(example, ""), "Ann Example")
    answer = owner(example).get(people_of(example), {"q": said})
    assert [one.name for one in answer.context["page"].lines] == found


def test_a_long_list_asks_for_more_of_the_name(
    example: Example, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finding, "AT_MOST", 1)
    come(example, "")
    come(example, "")
    page = owner(example).get(people_of(example)).text
    assert page.count('class="who"') == 1
    assert "There are more." in page


def test_a_therapist_sees_their_own_people_and_their_own_sessions_only(example: Example) -> None:
    colleague = with_a_colleague(example)
    ann, ben = (known(come(example, "", AHEAD), name) for name in ("Ann", "Ben"))
    Appointment.objects.filter(client=ben).update(therapist=colleague)
    shared = come(example, "", AHEAD + timedelta(days=1))
    Appointment.objects.filter(client=shared).update(client=ann, therapist=colleague)
    member = join(example.practice, "c@practice.example", Role.THERAPIST, colleague)
    page = signed_in(member.person).get(people_of(example)).context["page"]
    theirs = day_and_time(AHEAD + timedelta(days=1), example.practice)[:-5]
    assert [(one.name, one.coming[:-5] == theirs) for one in page.lines] == [
        ("Ann", True),
        ("Ben", False),
    ]


def test_another_practice_has_people_of_its_own(example: Example) -> None:
    other = open_practice("other")
    come(other, "")
    assert "Nobody has booked yet." in owner(example).get(people_of(example)).text
    assert owner(other, "n@practice.example").get(people_of(example)).status_code == 404


def test_the_book_says_who_looked_through_the_people(example: Example) -> None:
    owner(example).get(people_of(example))
    look = Look.objects.get()
    assert (look.did, look.what) == ("read", "people")


def owner(example: Example, address: str = "o@practice.example") -> Browser:
    """Give the browser of whoever looks after a practice."""
    return signed_in(join(example.practice, address, Role.OWNER).person)


def people_of(example: Example) -> str:
    """Give the address of the list."""
    return f"/practices/{example.practice.slug}/clients/"


def known(client: Client, name: str, telephone: str = "") -> Client:
    """Know somebody by a name and a number."""
    client.name, client.telephone = name, telephone
    client.save()
    return client
