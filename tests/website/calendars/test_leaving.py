"""Whoever lets a diary go, or leaves a practice, reads nothing of it any more, by no way at all."""

import pytest
from django.utils import timezone

from tests.website.booking.practising import Example, booked, open_practice, with_a_colleague
from tests.website.calendars.diaries import kept_calendar
from tests.website.people.entering import join, signed_in
from unknot.website.calendars.feeds import feed_behind, make_feed
from unknot.website.calendars.models import OwnCalendar
from unknot.website.messages.models import Notice
from unknot.website.people.looks import is_whole
from unknot.website.people.models import Look, Membership, Person, Role

pytestmark = pytest.mark.django_db


class House:
    """A practice whose therapist reads their diary in two calendars, with a letter under way."""

    def __init__(self) -> None:
        self.example: Example = open_practice()
        practice, diary = self.example.practice, self.example.therapist
        self.member = join(practice, "rowan@example.org", Role.THERAPIST, diary)
        self.owner = join(practice, "owner@example.org", Role.OWNER)
        self.feed = make_feed(diary, timezone.now())
        kept_calendar(diary, "https://calendar.example/", "https://calendar.example/mine/")
        booked(self.example)

    def office(self, page: str, **sent: object) -> int:
        """Send a form of the office as its owner."""
        address = f"/practices/{self.example.practice.slug}/office/{page}"
        return signed_in(self.owner.person).post(address, sent).status_code

    def closed(self) -> bool:
        """Say whether no calendar shows the diary any more."""
        theirs = OwnCalendar.objects.filter(therapist=self.example.therapist)
        return feed_behind(self.feed, timezone.now()) is None and not theirs.exists()

    def to_therapist(self) -> list[str]:
        """Who will read what waits for whoever gives the session."""
        waiting = Notice.objects.filter(state=Notice.State.WAITING, key__endswith="-therapist")
        return [*waiting.values_list("to", flat=True)]

    def noted(self) -> list[tuple[str, str, str]]:
        """What the book of looks says, and that nobody tore a page out."""
        assert is_whole(self.example.practice)
        return [*Look.objects.order_by("number").values_list("who", "did", "what")]


def test_a_therapist_who_gets_another_diary_reads_the_old_one_no_more() -> None:
    house = House()
    assert house.to_therapist() == ["rowan@example.org"]
    other = with_a_colleague(house.example)
    sent = {"email": "rowan@example.org", "role": "therapist", "therapist": other.pk}
    assert house.office("members/", **sent) == 302
    assert house.closed()
    assert house.to_therapist() == ["example@practice.example"]
    by, old = f"person {house.owner.person_id}", house.example.therapist
    assert house.noted() == [
        (by, "took in as therapist", f"person {house.member.person_id}"),
        (by, "handed on", f"therapist {old.pk}"),
        (by, "handed on", f"therapist {other.pk}"),
    ]


def test_a_therapist_who_is_let_go_reads_nothing_more() -> None:
    house = House()
    assert house.office(f"members/{house.member.pk}/remove/") == 302
    assert house.closed()
    assert house.to_therapist() == ["example@practice.example"]


def test_a_therapist_who_erases_their_account_reads_nothing_more() -> None:
    house = House()
    rowan = f"person {house.member.person_id}"
    assert signed_in(house.member.person).post("/mine/erase/").status_code == 302
    assert house.closed()
    assert house.to_therapist() == ["example@practice.example"]
    assert house.noted() == [
        (rowan, "let go", rowan),
        (rowan, "handed on", f"therapist {house.example.therapist.pk}"),
    ]
    assert not Person.objects.filter(email="rowan@example.org").exists()


def test_whoever_gets_a_diary_reads_what_waited_for_nobody() -> None:
    house = House()
    Membership.objects.filter(pk=house.member.pk).delete()
    diary = house.example.therapist.pk
    house.office("members/", email="sage@example.org", role="therapist", therapist=diary)
    assert house.to_therapist() == ["sage@example.org"]
