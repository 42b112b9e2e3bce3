"""A therapist leaves: nothing new is booked with them, and nothing that they did is lost."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone
from msgspec.structs import replace

from tests.website.booking.practising import (
    MONDAY,
    NOW,
    Example,
    confirm_now,
    hold_now,
    in_the_room,
    told,
    with_a_colleague,
)
from tests.website.office.officing import Owned, own_practice
from unknot.website.booking.actions import move
from unknot.website.booking.errors import NotFree, NotOffered
from unknot.website.booking.hands import Hands
from unknot.website.booking.models import State
from unknot.website.booking.queries import appointment_behind
from unknot.website.booking.times.cells import begins
from unknot.website.office.actions import let_leave
from unknot.website.office.queries import booked_after, booked_unregistered
from unknot.website.people.models import Membership, Role
from unknot.website.practice.queries import therapists_who_touch

pytestmark = pytest.mark.django_db
TUESDAY = MONDAY + timedelta(days=1)


def test_until_their_last_day_ends_they_can_be_booked_and_not_after_it(example: Example) -> None:
    let_leave(example.therapist, MONDAY)
    assert confirm_now(hold_now(in_the_room(example, "16:00"))).state == State.CONFIRMED
    with pytest.raises(NotFree):
        hold_now(in_the_room(example, "09:00", TUESDAY))
    let_leave(example.therapist, None)
    assert hold_now(in_the_room(example, "09:00", TUESDAY))


def test_what_is_held_when_they_are_let_go_does_not_become_certain(example: Example) -> None:
    link = hold_now(in_the_room(example, "09:00", TUESDAY))
    let_leave(example.therapist, MONDAY)
    with pytest.raises(NotOffered):
        confirm_now(link)


def test_what_is_booked_after_it_stays_and_is_named_and_moves_only_before_it(
    example: Example,
) -> None:
    kept, link = (hold_now(in_the_room(example, "09:00", day)) for day in (MONDAY, TUESDAY))
    confirm_now(kept)
    later = confirm_now(link)
    let_leave(example.therapist, MONDAY)
    assert [*booked_after(example.therapist, MONDAY)] == [later]
    with pytest.raises(NotFree):
        move(link, first_cell=later.first_cell + 24, now=NOW)
    assert appointment_behind(link).state == State.CONFIRMED
    move(link, first_cell=appointment_behind(kept).first_cell + 24, now=NOW)
    assert not booked_after(example.therapist, MONDAY).exists()


def test_whoever_left_is_named_nowhere_that_clients_choose(example: Example) -> None:
    colleague = with_a_colleague(example)
    yesterday = timezone.localdate() - timedelta(days=1)
    let_leave(example.therapist, yesterday)
    example.therapist.refresh_from_db()
    today = timezone.localdate()
    assert [*therapists_who_touch(example.practice, today)] == [colleague]
    for service in (example.in_room, example.talk):
        some = [example.therapist, colleague]
        hands = Hands(told(example.practice, now=timezone.now()), timezone.now())
        assert hands.among(service, some) == [colleague]
    page = Client().get("/practices/example/").content.decode()
    assert "Example Therapist" not in page
    assert "Example Colleague" in page


def leave(owned: Owned, **sent: str) -> tuple[int, str]:
    """Send the form about their last day."""
    answer = owned.browser.post(owned.at(f"therapists/{owned.therapist.pk}/leave/"), sent)
    return answer.status_code, answer.content.decode()


def last_day(owned: Owned) -> date | None:
    """Read it from the row."""
    owned.therapist.refresh_from_db()
    return owned.therapist.last_day


def test_an_owner_gives_a_last_day_and_takes_it_back(owned: Owned) -> None:
    assert leave(owned, day="2026-12-31")[0] == 302
    assert last_day(owned) == date(2026, 12, 31)
    page = owned.browser.get(owned.at(f"therapists/{owned.therapist.pk}/leave/")).content.decode()
    assert "Their last day is Thursday 31 December 2026." in page
    assert "Nothing is booked after it." in page
    shelf = owned.browser.get(owned.at("therapists/")).content.decode()
    assert "here until 31 December 2026" in shelf
    assert leave(owned, stay="1")[0] == 302
    assert last_day(owned) is None


def test_the_page_lists_what_is_booked_after_it_with_the_way_to_its_day(example: Example) -> None:
    owned = own_practice("Other", "other@example.org")
    person = owned.member.person
    Membership.objects.create(practice=example.practice, person=person, role=Role.OWNER)
    later = confirm_now(hold_now(in_the_room(example, "09:00", TUESDAY)))
    let_leave(example.therapist, MONDAY)
    address = f"/practices/example/office/therapists/{example.therapist.pk}/leave/"
    page = owned.browser.get(address).content.decode()
    assert "Tuesday 1 December, 09:00–10:00" in page
    assert f"/practices/example/day/{begins(later.first_cell):%Y-%m-%d}/" in page


@pytest.mark.parametrize("day", ["", "soon", "2026-02-30"])
def test_a_last_day_that_is_none_changes_nothing(owned: Owned, day: str) -> None:
    status, page = leave(owned, day=day)
    assert (status, last_day(owned)) == (422, None)
    assert "Please choose a day." in page


def test_who_has_sessions_is_not_removed_and_the_owner_reads_what_to_do_instead(
    example: Example,
) -> None:
    owned = own_practice("Other", "other@example.org")
    person = owned.member.person
    Membership.objects.create(practice=example.practice, person=person, role=Role.OWNER)
    confirm_now(hold_now(in_the_room(example, "09:00")))
    address = f"/practices/example/office/therapists/{example.therapist.pk}/remove/"
    answered = owned.browser.post(address)
    assert answered.status_code == 422
    assert "Give them a last day instead, on their page." in answered.content.decode()


def test_the_page_lists_what_is_booked_on_days_without_a_registration(example: Example) -> None:
    owned = own_practice("Other", "other@example.org")
    person = owned.member.person
    Membership.objects.create(practice=example.practice, person=person, role=Role.OWNER)
    before = confirm_now(hold_now(in_the_room(example, "09:00", MONDAY)))
    after = confirm_now(hold_now(in_the_room(example, "09:00", TUESDAY)))
    talk = replace(in_the_room(example, "11:00", TUESDAY), service=example.talk.pk)
    confirm_now(hold_now(talk))
    example.therapist.registered_until = MONDAY
    example.therapist.save()
    assert [*booked_unregistered(example.therapist, MONDAY)] == [after]
    example.therapist.registered_until = MONDAY - timedelta(days=300)
    assert [*booked_unregistered(example.therapist, MONDAY)] == [before, after]
    address = f"/practices/example/office/therapists/{example.therapist.pk}/"
    page = owned.browser.get(address).content.decode()
    assert "Booked without a registration" in page
    assert page.count("Tuesday 1 December, 09:00–10:00") == 1
