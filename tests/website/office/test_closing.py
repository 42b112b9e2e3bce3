"""A practice is closed for good: all of it goes, and nothing of anybody else."""

from pathlib import Path

import pytest
from django.apps import apps
from django.conf import LazySettings
from msgspec.structs import replace

from tests.website.booking.practising import (
    NOW,
    Example,
    confirm_now,
    guest,
    hold_now,
    in_the_room,
    open_practice,
    told,
)
from unknot.website.booking.actions import block, join, offer_freed
from unknot.website.booking.actions.joining import Hope
from unknot.website.booking.models import Appointment, Waiting
from unknot.website.booking.times.cells import Span
from unknot.website.calendars.models import Busy, OwnCalendar
from unknot.website.channels.actions import set_channel
from unknot.website.messages.models import Notice
from unknot.website.office.closing import Goes, close, what_goes
from unknot.website.people.looks import is_whole, looked
from unknot.website.people.models import Membership, Person, Role
from unknot.website.practice.models import Practice
from unknot.website.practice.pictures import file_of, put_down

OURS = ("practice", "care", "booking", "calendars", "channels", "notices", "people")


@pytest.fixture
def folder(tmp_path: Path, settings: LazySettings) -> Path:
    """A folder of its own for pictures."""
    settings.DATA = tmp_path
    return tmp_path


def lived_in(slug: str) -> Example:
    """A practice with everything that can be kept in one."""
    example = open_practice(slug)
    practice, therapist = example.practice, example.therapist
    set_channel(practice, "bulksms://token:secret@{number}", NOW)
    confirm_now(hold_now(replace(in_the_room(example, "09:00"), sessions=2)), guest(notes="Ring."))
    nine = in_the_room(example, "09:00")
    hope = Hope(nine.service, None, nine.place, at_home=False, span=_day(nine.first_cell))
    join(hope, guest(), told(practice), request_key=f"{slug} waits", now=NOW)
    told(practice)
    away, _ = block(therapist, _day(nine.first_cell + 3000))
    own = OwnCalendar.objects.create(practice=practice, therapist=therapist, access=b"")
    Busy.objects.create(calendar=own, absence=away)
    person = Person.objects.create_user(f"owner@{slug}.example")
    Membership.objects.create(
        practice=practice, person=person, role=Role.OWNER, therapist=therapist
    )
    looked(practice, who=f"person {person.pk}", did="read", what="client 1", now=NOW)
    article = practice.articles.create(title="Sleep", slug="sleep")
    article.comments.create(practice=practice, name="A", text="Thanks", sent_at=NOW)
    fields = {"name": f"{slug:0<32}", "shows": "a hand", "width": 1, "height": 1}
    put_down(article.pictures.create(practice=practice, article=article, **fields), b"drawn")
    return example


def _day(cell: int) -> Span:
    return Span(cell, cell + 100)


def rows_of(practice: int) -> dict[str, int]:
    """Count the rows that carry a practice."""
    return {
        model.__name__: count
        for label in OURS
        for model in apps.get_app_config(label).get_models()
        if any(field.name == "practice" for field in model._meta.get_fields())
        if (count := model._default_manager.filter(practice=practice).count())
    }


@pytest.mark.django_db(transaction=True)
def test_all_of_a_practice_goes_and_nothing_of_another(folder: Path) -> None:
    gone, stays = lived_in("gone"), lived_in("stays")
    offer_freed(NOW)
    before = rows_of(stays.practice.pk)
    picture, other = (one.practice.pictures.get() for one in (gone, stays))
    number = gone.practice.pk
    close(gone.practice)
    assert rows_of(number) == {}
    assert rows_of(stays.practice.pk) == before
    assert not Practice.objects.filter(pk=number).exists()
    assert (file_of(picture).exists(), file_of(other).exists()) == (False, True)
    assert is_whole(stays.practice)
    assert Person.objects.count() == 2


@pytest.mark.django_db
def test_what_goes_is_counted_first(folder: Path) -> None:
    example = lived_in("gone")
    assert what_goes(example.practice, NOW) == Goes(clients=2, sessions=2, coming=2)
    assert Waiting.objects.count() == 1
    first = Appointment.objects.order_by("first_cell")[0]
    assert what_goes(example.practice, first.ends).coming == 1


@pytest.mark.django_db
def test_nothing_that_waited_to_be_written_leaves_any_more(folder: Path) -> None:
    example = lived_in("gone")
    assert Notice.objects.exists()
    close(example.practice)
    assert not Notice.objects.exists()
