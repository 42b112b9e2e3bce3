"""Makes the rows of the made-up practice."""

from datetime import datetime, timedelta

import msgspec
from django.db import transaction
from django.utils.text import slugify

from unknot.website.office.actions import make_member
from unknot.website.office.actions.opening import address_for
from unknot.website.office.demo.told import Told, ToldTherapist, told
from unknot.website.office.demo.visiting import receive
from unknot.website.people.models import Role
from unknot.website.practice import money
from unknot.website.practice.hours import read_hours
from unknot.website.practice.models import Modality, Place, Practice, Therapist
from unknot.website.practice.queries import today_at
from unknot.website.practice.towns import towns

REGISTERED_DAYS = 300


def fill(email: str, now: datetime) -> Practice:
    """Make the made-up practice, owned by this address; what is there already stays as it is.

    A real practice that bears its name is left alone: the made-up one finds another address.
    """
    made = told()
    there = Practice.objects.filter(demo=True).order_by("pk").first()
    practice = there or _made(made, now)
    owned = practice.members.filter(role=Role.OWNER).exists()
    fern = None if owned else practice.therapists.order_by("pk").first()
    make_member(practice, email, Role.OWNER, fern)
    return practice


@transaction.atomic
def _made(made: Told, now: datetime) -> Practice:
    said = {**msgspec.structs.asdict(made.practice), "slug": address_for(made.practice.slug)}
    practice = Practice.objects.create(demo=True, **said)
    base = _places(practice, made)
    modalities = _offer(practice, made)
    for therapist in made.therapists:
        _therapist(practice, base, therapist, modalities, now)
    _articles(practice, made, now)
    receive(practice, made.visits, now)
    for one in filter(lambda one: one.email, made.therapists):
        make_member(practice, one.email, Role.THERAPIST, practice.therapists.get(name=one.name))
    return practice


def _places(practice: Practice, made: Told) -> Place:
    """Make the places with rooms and ways; gives the one with the rooms."""
    places = {
        name: practice.places.create(
            name=name,
            latitude=towns()[name].latitude,
            longitude=towns()[name].longitude,
            at_home=True,
        )
        for name in made.places.visited
    }
    for way in made.ways:
        here, there = (places[name].pk for name in way.between)
        practice.known_ways[f"{here}-{there}"] = way.minutes
    practice.save(update_fields=("known_ways",))
    base = places[made.places.rooms]
    base.address = made.places.address
    base.save(update_fields=("address",))
    for name in made.places.room_names:
        practice.rooms.create(place=base, name=name)
    return base


def _offer(practice: Practice, made: Told) -> dict[str, Modality]:
    for service in made.services:
        fields = msgspec.structs.asdict(service)
        practice.services.create(price_cents=money.read(fields.pop("price")), **fields)
    return {
        one.name: practice.modalities.create(
            name=one.name, about=one.about, techniques=list(one.techniques)
        )
        for one in made.modalities
    }


def _therapist(
    practice: Practice,
    base: Place,
    therapist: ToldTherapist,
    modalities: dict[str, Modality],
    now: datetime,
) -> Therapist:
    week = {str(day): read_hours(hours) for day, hours in enumerate(therapist.hours) if hours}
    row = practice.therapists.create(
        name=therapist.name,
        about=therapist.about,
        registration=therapist.registration,
        registered_until=today_at(practice, now) + timedelta(days=REGISTERED_DAYS),
        top_pressure=therapist.top_pressure,
        visits_homes=therapist.visits_homes,
        most_a_day=therapist.most_a_day,
        base=base,
        week=week,
    )
    row.modalities.set([modalities[name] for name in therapist.modalities])
    return row


def _articles(practice: Practice, made: Told, now: datetime) -> None:
    for told_article in made.articles:
        days = told_article.days_ago
        article = practice.articles.create(
            title=told_article.title,
            slug=slugify(told_article.title),
            summary=told_article.summary,
            body=told_article.body,
            published_at=None if days is None else now - timedelta(days=days),
        )
        for number, comment in enumerate(told_article.comments):
            article.comments.create(
                practice=practice,
                name=comment.name,
                text=comment.text,
                shown=comment.shown,
                sent_at=now - timedelta(days=3 - number),
            )
