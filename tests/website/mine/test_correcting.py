"""Once somebody is corrected, no letter leaves with what was wrong, and who has to know is told."""

import pytest
from django.utils import timezone

from tests.website.booking.practising import NOW, Example
from tests.website.mine.coming import come, prove, wait_on_list
from tests.website.mine.test_clients import AHEAD, correct
from unknot.website.booking.letters.approach_notices import on_opened_again, tell_told_anew
from unknot.website.booking.letters.notices import tell_booked, tell_cancelled, tell_declined
from unknot.website.booking.letters.waiting_notices import tell_waiting
from unknot.website.booking.models import Appointment, Course, State
from unknot.website.booking.when import day_and_time
from unknot.website.care.models import By, Client, Version
from unknot.website.messages.models import Notice

pytestmark = pytest.mark.django_db
PRACTICE = "Example Practice"


def test_a_name_corrected_within_the_grace_stands_in_every_letter(example: Example) -> None:
    client = booked(example)
    correct(example, client, name="Right Name")
    assert len(waiting()) == 2
    for one in waiting():
        assert "Right Name" in one.text
        assert "Example Client" not in one.text
        assert b"Example Client" not in bytes(one.calendar or b"")


def test_a_name_corrected_after_all_has_left_writes_to_nobody(example: Example) -> None:
    client = booked(example)
    all_left()
    correct(example, client, name="Right Name")
    assert waiting() == []


def test_a_new_address_of_a_home_is_told_to_both_sides_and_their_calendars(
    example: Example,
) -> None:
    client = booked(example)
    all_left()
    correct(example, client, address="2 Example Road")
    assert client.appointments.get().revision == 1
    assert len(waiting()) == 2
    for one in waiting():
        assert "2 Example Road" in one.text
        assert b"SEQUENCE:1" in bytes(one.calendar or b"")


def test_a_new_e_mail_gets_the_confirmation_that_went_elsewhere(example: Example) -> None:
    client = booked(example)
    all_left()
    correct(example, client, email="right@example.org")
    assert [one.to for one in waiting()] == ["right@example.org"]
    assert "please go by this letter" in waiting()[0].text


def test_a_new_e_mail_has_to_prove_itself_before_it_opens_anything(example: Example) -> None:
    client = booked(example)
    _, browser = prove(client.email)
    assert PRACTICE in browser.get("/mine/").text
    correct(example, client, email="right@example.org")
    client.refresh_from_db()
    assert client.person is None
    assert PRACTICE not in browser.get("/mine/").text
    person, another = prove("right@example.org")
    client.refresh_from_db()
    assert client.person == person
    assert PRACTICE in another.get("/mine/").text


@pytest.mark.parametrize(
    "otherwise",
    [{"telephone": "+27822222222"}, {"name": "Right Name"}, {"email": "CLIENT@example.org"}],
)
def test_whoever_proved_their_address_stays_known_where_it_is_still_theirs(
    example: Example, otherwise: dict[str, str]
) -> None:
    client = booked(example)
    person, _ = prove(client.email)
    Client.objects.update(email="second@example.org")
    correct(example, client, **otherwise)
    client.refresh_from_db()
    assert client.person == person


def test_a_corrected_course_is_told_in_one_letter(example: Example) -> None:
    client = booked(example)
    another = come(example, "", AHEAD + (AHEAD - NOW))
    course = Course.objects.create(practice=example.practice, client=client, made_at=NOW)
    Appointment.objects.filter(client=another).update(client=client)
    Appointment.objects.update(course=course)
    all_left()
    correct(example, client, email="right@example.org")
    assert [one.to for one in waiting()] == ["right@example.org"]


def test_a_new_number_alone_writes_nothing_anew_but_stands_in_what_waits(example: Example) -> None:
    client = booked(example)
    before = [(one.pk, one.due_at) for one in waiting()]
    correct(example, client, telephone="028 222 2222")
    assert [(one.pk, one.due_at) for one in waiting()] == before
    assert client.appointments.get().revision == 0
    to_therapist = Notice.objects.get(key__endswith="-therapist")
    assert "Who: Example Client, +27282222222, client@example.org\n" in to_therapist.text
    assert b"+27282222222" in bytes(to_therapist.calendar or b"")


def test_news_of_the_session_that_wait_name_whoever_comes_right(example: Example) -> None:
    client = booked(example)
    session = client.appointments.get()
    all_left()
    told = client.listenings.get()
    tell_told_anew(session, told, NOW)
    by_therapist = Version(listening=told, number=1, by=By.THERAPIST)
    on_opened_again(None, by_therapist, NOW, changed=False)
    correct(example, client, name="Right Name")
    assert subjects_and_greetings() == [
        (f"Right Name told something new for {moment(session)}", "Hello Example Therapist,"),
        (
            f"Example Therapist opened what is planned for {moment(session)} again",
            "Hello Right Name,",
        ),
    ]


def test_what_waits_on_a_cancelled_session_names_whoever_cancelled_right(example: Example) -> None:
    client = booked(example)
    session = client.appointments.get()
    all_left()
    session.state = State.CANCELLED
    session.save()
    tell_cancelled(session, NOW)
    correct(example, client, name="Right Name", email="right@example.org")
    assert subjects_and_greetings() == [
        (f"Cancelled: your session on {moment(session)}", "Hello Right Name,"),
        (f"Cancelled: Right Name on {moment(session)}", "Hello Example Therapist,"),
    ]
    to_client, to_therapist = waiting()
    assert to_client.to == "right@example.org"
    assert "Who: Right Name, right@example.org\n" in to_therapist.text
    assert b"mailto:right@example.org" in unfolded(to_client)
    assert b"Session with Right Name" in unfolded(to_therapist)


def test_a_refusal_that_waits_greets_somebody_by_their_name(example: Example) -> None:
    client = booked(example)
    session = client.appointments.get()
    session.state = State.CANCELLED
    session.save()
    tell_declined([session], NOW)
    correct(example, client, name="Right Name", email="right@example.org")
    assert [(one.to, greeting(one)) for one in waiting()] == [
        ("right@example.org", "Hello Right Name,")
    ]


def test_letters_of_the_waiting_list_greet_somebody_by_their_name(example: Example) -> None:
    client = booked(example)
    all_left()
    tell_waiting(wait_on_list(example, client), NOW)
    correct(example, client, name="Right Name")
    assert [greeting(one) for one in waiting()] == ["Hello Right Name,"]


def test_a_name_that_is_part_of_another_word_leaves_that_word_alone(example: Example) -> None:
    client = booked(example)
    all_left()
    Client.objects.update(name="Hell")
    session = client.appointments.get()
    tell_told_anew(session, client.listenings.get(), NOW)
    by_therapist = Version(listening=session.listening, number=1, by=By.THERAPIST)
    on_opened_again(None, by_therapist, NOW, changed=False)
    correct(example, client, name="Nell")
    assert subjects_and_greetings()[1][1] == "Hello Nell,"


def booked(example: Example) -> Client:
    """Let somebody book a session to come, of which both sides are told soon."""
    client = come(example, "client@example.org", AHEAD)
    Notice.objects.all().delete()
    tell_booked([client.appointments.get()], timezone.now())
    return client


def all_left() -> None:
    """Let everything that waits leave."""
    Notice.objects.update(state=Notice.State.SENT, next_at=None)


def waiting() -> list[Notice]:
    """Give what is still to leave."""
    return [*Notice.objects.filter(state=Notice.State.WAITING).order_by("pk")]


def subjects_and_greetings() -> list[tuple[str, str]]:
    """Give what waits by its subject and its first line."""
    return [(one.subject, greeting(one)) for one in waiting()]


def greeting(notice: Notice) -> str:
    """Give the first line of a letter."""
    return notice.text.partition("\n")[0]


def unfolded(notice: Notice) -> bytes:
    """Give the calendar of a letter, with its long lines whole."""
    return bytes(notice.calendar or b"").replace(b"\r\n ", b"")


def moment(session: Appointment) -> str:
    """Say when a session is."""
    return day_and_time(session.begins, session.practice)
