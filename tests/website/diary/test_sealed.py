"""What was told and cannot be opened any more hides nothing of the rest, and is asked about."""

from datetime import timedelta

import pytest
from django.test import Client as Browser
from django.utils import timezone

from tests.website.booking.coming import LISTEN, book_a_talk, book_touch, come
from tests.website.booking.linking import listening_of
from tests.website.booking.practising import Example
from tests.website.booking.sessions import signed_in
from tests.website.care.caring import telling
from unknot.craft.approach import Gate
from unknot.website.booking.models import Appointment
from unknot.website.booking.when import wall
from unknot.website.care.actions import record_asking
from unknot.website.care.cautions import sealed_line
from unknot.website.care.health.noted import Asking
from unknot.website.care.models import Answering, Listening
from unknot.website.care.queries import gate
from unknot.website.diary.visits import told_for

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("open_every_day")]
BONES = "Osteoporosis or thin bones (osteopenia), nothing broken"
NOTHING = "Nothing is known about their health"


@pytest.fixture
def thin_bones(example: Example) -> Appointment:
    """A session of somebody with thin bones."""
    phone = signed_in()
    come(phone, q_bone="yes", q_bone_which="osteoporosis")
    return book_touch(phone, example)


@pytest.fixture
def well(example: Example, thin_bones: Appointment) -> Appointment:
    """Another session of the same client, told and answered on another device."""
    laptop = signed_in()
    come(laptop)
    other = book_touch(laptop, example, 60)
    assert other.client == thin_bones.client
    return other


def damage(session: Appointment, **kept: object) -> None:
    """Damage the answers of a session, or what else is kept with them."""
    told = Listening.objects.filter(pk=listening_of(session).pk)
    told.update(**kept or {"clearance": b"broken"})
    session.refresh_from_db()


def pages(session: Appointment, therapist: Browser) -> str:
    """Read what a therapist reads before a session: the card of the day, and the client's page."""
    day = wall(session.begins, session.practice).date()
    client = f"/practices/example/clients/{session.client_id}/"
    return therapist.get(f"/practices/example/day/{day}/").text + therapist.get(client).text


def test_another_telling_that_opens_no_longer_hides_no_caution_and_is_asked_about(
    therapist: Browser, thin_bones: Appointment, well: Appointment
) -> None:
    before = told_for(thin_bones, timezone.now())
    damage(well)
    told = told_for(thin_bones, timezone.now())
    assert before is not None
    assert told is not None
    assert told.cautions == (sealed_line(), *before.cautions)
    assert BONES in told.cautions
    assert (told.limits, told.to_be_asked) == (before.limits, True)
    assert gate(listening_of(thin_bones), timezone.now()) is Gate.CONVERSATION
    assert NOTHING not in pages(thin_bones, therapist)


def test_once_a_therapist_asked_touch_is_open_again(
    thin_bones: Appointment, well: Appointment
) -> None:
    damage(well)
    told = listening_of(thin_bones)
    record_asking(told, Asking("Thandi", timezone.now(), "nothing"))
    thin_bones.refresh_from_db()
    summary = told_for(thin_bones, timezone.now())
    assert summary is not None
    assert (summary.touch, summary.to_be_asked) == (True, False)


def test_words_and_earlier_answers_that_open_no_longer_are_asked_about_too(
    thin_bones: Appointment, well: Appointment
) -> None:
    damage(well, heard=b"broken")
    told = told_for(thin_bones, timezone.now())
    assert told is not None
    assert told.to_be_asked
    well.delete()
    Answering.objects.filter(listening=thin_bones.listening_id).update(record=b"broken")
    told = told_for(thin_bones, timezone.now())
    assert told is not None
    assert (told.to_be_asked, BONES in told.cautions) == (True, True)


def test_where_its_own_telling_opens_no_longer_a_card_warns_of_what_was_told_for_another(
    therapist: Browser, thin_bones: Appointment, well: Appointment
) -> None:
    damage(well)
    told = told_for(well, timezone.now())
    assert told is not None
    assert (told.touch, told.to_be_asked, told.outcome) == (False, True, "")
    assert told.cautions[0] == sealed_line()
    assert BONES in told.cautions
    assert NOTHING not in pages(well, therapist)


def test_where_nothing_opens_any_more_nobody_reads_that_nothing_is_known(
    example: Example, therapist: Browser
) -> None:
    phone = signed_in()
    phone.post(LISTEN, telling(data="on", anew="on"))
    talk = book_a_talk(phone, example)
    Listening.objects.update(heard=b"broken")
    page = pages(talk, therapist)
    assert page.count("Something that they told cannot be opened any more") == 2
    assert NOTHING not in page
    assert "This client has not told anything yet." not in page


def test_what_was_told_long_before_the_newest_answers_opens_nothing_again(
    thin_bones: Appointment, well: Appointment
) -> None:
    damage(well)
    long_ago = timezone.now() - timedelta(days=3)
    damage(well, told_at=long_ago, answered_at=long_ago)
    told = told_for(thin_bones, timezone.now())
    assert told is not None
    assert not told.to_be_asked
