"""What is written about an approach or a consent that is open again. Never a word of health.

Each of these is called inside the transaction of what it tells.
"""

from collections.abc import Callable
from datetime import datetime

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import override

from unknot.website.booking.letters import approach_words, words
from unknot.website.booking.letters.posting import about, as_read_by, news_of, to_client
from unknot.website.booking.letters.readers import reader_of
from unknot.website.booking.models import Appointment
from unknot.website.booking.queries.appointments import to_come
from unknot.website.care.models import By, Client, Listening, Version
from unknot.website.messages.actions import GRACE, Letter, unwrite, write

News = Callable[[Appointment], tuple[str, str]]
"""Gives the subject of a message, and a sentence before the address of a page."""


def on_opened_again(
    sender: object,  # noqa: ARG001 - Django sends it
    version: Version,
    now: datetime,
    *,
    changed: bool,
    **_announced: object,
) -> None:
    """Tell the other side that the approach to their next session is open again."""
    what = f"{_opening(version.listening)}{version.number}"
    session = _next_with(version.listening, now)
    if session is None:
        return
    if version.by == By.CLIENT:
        _to_therapist(session, approach_words.wants_to_talk, what, now)
    else:
        _to_client(
            session, approach_words.changed_it if changed else approach_words.opened_it, what, now
        )


def on_agreed(
    sender: object,  # noqa: ARG001 - Django sends it
    listening: Listening,
    now: datetime,
    **_announced: object,
) -> None:
    """Let nothing leave that says it is open, now that both said yes."""
    session = _next_with(listening, now)
    if session is not None:
        unwrite([news_of(session)], f"-{_opening(listening)}")


def on_answers_changed(
    sender: object,  # noqa: ARG001 - Django sends it
    listening: Listening,
    now: datetime,
    **_announced: object,
) -> None:
    """Tell the therapist that a yes was added or taken back, so that they ask before touch."""
    session = _next_with(listening, now)
    if session is not None:
        what = f"changed-{listening.pk}-{_while(now)}"
        _to_therapist(session, approach_words.changed_an_answer, what, now)


def on_answered_besides(
    sender: object,  # noqa: ARG001 - Django sends it
    client: Client,
    now: datetime,
    **_announced: object,
) -> None:
    """Tell each therapist to whom they come where nothing is answered that there is news."""
    unanswered = Q(listening=None) | Q(listening__clearance=None)
    rows = to_come(client.appointments.filter(unanswered), now).order_by("-first_cell")
    for session in {one.therapist_id: one for one in rows}.values():
        _to_therapist(session, approach_words.told_something_new, f"besides-{_while(now)}", now)


def tell_told_anew(session: Appointment, listening: Listening, now: datetime) -> None:
    """Tell the therapist that there is something new to read before the session."""
    _to_therapist(session, approach_words.told_something_new, f"told-{listening.pk}", now)


def tell_touch_taken_back(session: Appointment, now: datetime, *, again: bool) -> None:
    """Tell the therapist that a client takes the yes to touch back, or gives it again."""
    news = approach_words.wants_touch_again if again else approach_words.wants_no_touch
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


def _to_client(session: Appointment, news: News, what: str, now: datetime) -> None:
    with as_read_by(session.client):
        subject, sentence = news(session)
        page = words.page_of_approach(session)
        told = "\n".join(words.facts(session))
        text = words.to_client(session, sentence, f"{approach_words.until_both()}\n{page}", told)
        to_client(
            session,
            what,
            Letter("", subject, text, until=session.ends),
            now,
            tells_of=news_of(session),
        )


def _next_with(listening: Listening, now: datetime) -> Appointment | None:
    return to_come(listening.appointments.all(), now).first()


def _while(now: datetime) -> str:
    """Name a while: as long as a letter waits to leave, one tells of all that changes meanwhile."""
    return f"{now.timestamp() // GRACE.total_seconds():.0f}"


def _opening(listening: Listening) -> str:
    """Begin the name of what says that an approach is open again."""
    return f"open-{listening.pk}-"
