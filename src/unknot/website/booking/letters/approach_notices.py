"""What is written about an approach or a consent that is open again. Never a word of health.

Each of these is called inside the transaction of what it tells.
"""

from collections.abc import Callable
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from unknot.craft.language import guarded
from unknot.website.booking.letters import words
from unknot.website.booking.letters.posting import about, as_read_by, news_of, to_client
from unknot.website.booking.letters.readers import reader_of
from unknot.website.booking.links import link_to
from unknot.website.booking.models import SETTLED, Appointment
from unknot.website.booking.times.cells import cell_at
from unknot.website.booking.when import day_and_time
from unknot.website.care.models import By, Listening, Version
from unknot.website.known import phrased
from unknot.website.messages.actions import GRACE, Letter, write

News = Callable[[Appointment], tuple[str, str]]
"""Gives the subject of a message, and a sentence before the address of a page."""


def on_opened_again(
    sender: object,  # noqa: ARG001 - Django sends it
    version: Version,
    now: datetime,
    **_announced: object,
) -> None:
    """Tell the other side that the approach to their next session is open again."""
    what = f"open-{version.listening_id}-{version.number}"
    session = _next_with(version.listening, now)
    if session is None:
        return
    if version.by == By.CLIENT:
        _to_therapist(session, _wants_to_talk, what, now)
    else:
        _to_client(session, what, now)


def on_answers_changed(
    sender: object,  # noqa: ARG001 - Django sends it
    listening: Listening,
    now: datetime,
    **_announced: object,
) -> None:
    """Tell the therapist that a yes was added or taken back, so that they ask before touch."""
    session = _next_with(listening, now)
    if session is not None:
        # While a letter waits to leave, one tells of all that is changed meanwhile.
        what = f"changed-{listening.pk}-{now.timestamp() // GRACE.total_seconds():.0f}"
        _to_therapist(session, _changed_an_answer, what, now)


def tell_told_anew(session: Appointment, listening: Listening, now: datetime) -> None:
    """Tell the therapist that there is something new to read before the session."""
    _to_therapist(session, _told_something_new, f"told-{listening.pk}", now)


def tell_touch_taken_back(session: Appointment, now: datetime, *, again: bool) -> None:
    """Tell the therapist that a client takes the yes to touch back, or gives it again."""
    news = _wants_touch_again if again else _wants_no_touch
    _to_therapist(session, news, f"touch-{'again' if again else 'off'}-{now.timestamp():.0f}", now)


def _to_therapist(session: Appointment, news: News, what: str, now: datetime) -> None:
    reader = reader_of(session.therapist)
    if not reader.email or session.client is None:
        return
    page = reverse("client", args=(session.practice.slug, session.client.pk))
    with override(reader.language):
        subject, sentence = news(session)
        text = words.letter(
            session.therapist.name,
            session.practice,
            "\n".join(words.facts(session)),
            f"{sentence}\n{words.address_of(page)}",
        )
    write(
        session.practice,
        Letter(reader.email, subject, text, until=session.ends),
        key=f"{about(session)}-{what}-therapist",
        about=news_of(session),
        due_at=now,
        now=now,
    )


def _to_client(session: Appointment, what: str, now: datetime) -> None:
    with as_read_by(session.client):
        subject = _("What is planned for {moment} is open again").format(moment=_moment(session))
        page = reverse("appointment_approach", args=(link_to(session),))
        told = "\n".join(words.facts(session))
        text = words.to_client(session, told, f"{_until_both()}\n{words.address_of(page)}")
        to_client(
            session,
            what,
            Letter("", subject, text, until=session.ends),
            now,
            tells_of=news_of(session),
        )


def _wants_to_talk(session: Appointment) -> tuple[str, str]:
    subject = _("{name} opened the approach to {moment} again")
    return subject.format(name=_name(session), moment=_moment(session)), _until_both()


def _told_something_new(session: Appointment) -> tuple[str, str]:
    subject = _("{name} told something new for {moment}")
    sentence = guarded(phrased("Please read it before you touch them:"))
    return subject.format(name=_name(session), moment=_moment(session)), sentence


def _changed_an_answer(session: Appointment) -> tuple[str, str]:
    subject = _("{name} changed what they answered for {moment}")
    sentence = guarded(phrased("Please ask them before you touch them:"))
    return subject.format(name=_name(session), moment=_moment(session)), sentence


def _wants_no_touch(session: Appointment) -> tuple[str, str]:
    subject = _("{name} takes back the yes to treatment for {moment}")
    sentence = guarded(phrased("Please do not touch them until they give it again:"))
    return subject.format(name=_name(session), moment=_moment(session)), sentence


def _wants_touch_again(session: Appointment) -> tuple[str, str]:
    subject = _("{name} says yes to treatment again for {moment}")
    sentence = _("You can read everything here:")
    return subject.format(name=_name(session), moment=_moment(session)), sentence


def _next_with(listening: Listening, now: datetime) -> Appointment | None:
    coming = listening.appointments.filter(state__in=SETTLED, until_cell__gt=cell_at(now))
    return coming.order_by("first_cell").first()


def _until_both() -> str:
    return _("It counts once both said yes. You can read it, change it and say yes here:")


def _moment(session: Appointment) -> str:
    return day_and_time(session.begins, session.practice)


def _name(session: Appointment) -> str:
    return session.client.name if session.client else ""
