"""What can be booked with a practice at present, by whoever works there."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

import msgspec
from django.db.models import Q

from unknot.website.practice.models import Modality, Practice, Service, Therapist
from unknot.website.practice.queries import today_at


class Takes(msgspec.Struct, frozen=True):
    """What can be booked at present: massage, where it is offered at all, and conversations."""

    offers_massage: bool
    massage: bool
    talk: bool

    @property
    def anything(self) -> bool:
        """Whether a booking can lead anywhere."""
        return self.massage or self.talk

    @property
    def less_than_offered(self) -> bool:
        """Whether somebody who comes for a massage has to be told that there is none."""
        return not self.anything or (self.offers_massage and not self.massage)


def takes(practice: Practice, now: datetime) -> Takes:
    """Say what can be booked with a practice now."""
    today = today_at(practice, now)
    offered = practice.services.filter(Q(at_home=True) | Q(at_practice=True))
    return takes_with(offered, working(practice, today), today)


def takes_with(services: Iterable[Service], therapists: Sequence[Therapist], today: date) -> Takes:
    """Say what can be booked: nobody gives a massage without a registration that holds."""
    talks = {one.conversation for one in services}
    return Takes(
        offers_massage=False in talks,
        massage=False in talks and any(one.registered_on(today) for one in therapists),
        talk=True in talks and bool(therapists),
    )


def given_by(therapists: Iterable[Therapist]) -> list[Modality]:
    """Give the ways of working that some therapists are trained in, each once."""
    return [*Modality.objects.filter(therapist__in=[*therapists]).distinct().order_by("pk")]


def working(practice: Practice, today: date) -> list[Therapist]:
    """Give who works here, and has hours in which they do."""
    rows = practice.therapists.prefetch_related("modalities").order_by("pk")
    return [one for one in rows if (one.week or one.changed) and one.works_on(today)]
