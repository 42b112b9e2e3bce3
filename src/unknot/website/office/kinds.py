"""The shelves of the office: what there are several of, each looked after in the same way."""

from collections.abc import Callable, Mapping
from typing import Any, Final

import msgspec
from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from unknot.website.office import lines
from unknot.website.office.forms.article import ArticleForm
from unknot.website.office.forms.of_practice import OfPractice
from unknot.website.office.forms.offer import ModalityForm, ServiceForm
from unknot.website.office.forms.place import PlaceForm, RoomForm
from unknot.website.office.forms.therapist import TherapistForm
from unknot.website.practice.models import Practice

Words = str | Promise


class Kind(msgspec.Struct, frozen=True):
    """One kind of thing: its form, its rows, and the words about it.

    `line` says in a few words what a row holds; `within` is a template for what its form shows in
    its own way, `beside` one for what its form does not hold.
    """

    form: type[OfPractice[Any]]
    rows: Callable[[Practice], QuerySet[Any]]
    line: Callable[[Any], str]
    title: Words
    about: Words
    add: Words
    within: str = ""
    beside: str = ""


KINDS: Final[Mapping[str, Kind]] = {
    "therapists": Kind(
        TherapistForm,
        lambda practice: practice.therapists.order_by("pk"),
        lines.of_therapist,
        _("Therapists"),
        _("Who gives sessions: registration, scope and hours."),
        _("Add a therapist"),
        beside="office/beside/therapist.html",
    ),
    "services": Kind(
        ServiceForm,
        lambda practice: practice.services.select_related("practice").order_by("minutes", "pk"),
        lines.of_service,
        _("What you offer"),
        _("What can be booked, for how long, and for how much."),
        _("Add a session"),
    ),
    "modalities": Kind(
        ModalityForm,
        lambda practice: practice.modalities.order_by("pk"),
        lines.of_modality,
        _("Ways of working"),
        _("What you are trained in, each with the techniques that it is made of."),
        _("Add a way of working"),
    ),
    "places": Kind(
        PlaceForm,
        lambda practice: practice.places.select_related("practice").prefetch_related("rooms"),
        lines.of_place,
        _("Places"),
        _("Where your rooms are, and the towns where you visit people at home."),
        _("Add a place"),
    ),
    "rooms": Kind(
        RoomForm,
        lambda practice: practice.rooms.select_related("place").order_by("pk"),
        lines.of_room,
        _("Rooms"),
        _("In each room, one session at a time."),
        _("Add a room"),
    ),
    "articles": Kind(
        ArticleForm,
        lambda practice: practice.articles.all(),
        lines.of_article,
        _("Articles"),
        _("What you write for your clients, with pictures and comments."),
        _("Write an article"),
        within="office/within/article.html",
    ),
}
