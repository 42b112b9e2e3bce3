"""What owners do with single rows: ways, single days, time off, leaving."""

from datetime import date, datetime
from functools import partial

from django.db import transaction
from django.db.models import Model

from unknot.website.booking.actions import block
from unknot.website.booking.actions.claims import locked_diary
from unknot.website.booking.times.cells import Span, cell_at, first_cell_from
from unknot.website.practice.hours import Pairs
from unknot.website.practice.models import Article, Place, Practice, Therapist
from unknot.website.practice.pictures import take_away


@transaction.atomic
def remove(row: Model) -> None:
    """Remove a row; the files of its pictures go once it is sure that they are not needed."""
    pictures = [*row.pictures.all()] if isinstance(row, Article) else []
    row.delete()
    for picture in pictures:
        transaction.on_commit(partial(take_away, picture))


@transaction.atomic
def state_way(practice: Practice, here: Place, there: Place, minutes: int | None) -> None:
    """State the minutes between two places, or leave them to be estimated again."""
    fresh = Practice.objects.select_for_update().get(pk=practice.pk)
    fresh.known_ways.pop(f"{there.pk}-{here.pk}", None)
    fresh.known_ways.pop(f"{here.pk}-{there.pk}", None)
    if minutes is not None:
        fresh.known_ways[f"{here.pk}-{there.pk}"] = minutes
    fresh.save(update_fields=("known_ways",))


@transaction.atomic
def change_day(therapist: Therapist, day: date, hours: Pairs | None) -> None:
    """Let a day differ from its weekday, or be like it again where no hours are given at all."""
    fresh = Therapist.objects.select_for_update().get(pk=therapist.pk)
    fresh.changed.pop(day.isoformat(), None)
    if hours is not None:
        fresh.changed[day.isoformat()] = hours
    fresh.save(update_fields=("changed",))


def be_away(therapist: Therapist, first: datetime, until: datetime) -> int:
    """Take time off; sessions that are booked stay booked, and are counted."""
    span = Span(cell_at(first), first_cell_from(until))
    _, booked = block(therapist, span)
    return len(booked)


@transaction.atomic
def let_leave(therapist: Therapist, last_day: date | None) -> None:
    """Give a therapist a last day, or none; what is booked after it stays until it is changed."""
    fresh = locked_diary(therapist.pk)
    fresh.last_day = last_day
    fresh.save(update_fields=("last_day",))
