"""After an update of the knowledge nobody on the waiting list is passed over in silence."""

from collections.abc import Collection
from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from tests.website.booking.practising import NOW, Example, cell, guest, told
from unknot.website.booking.actions import accept, block, join, offer_freed, unblock
from unknot.website.booking.actions.joining import Hope
from unknot.website.booking.errors import NotCleared
from unknot.website.booking.letters.words import page_of_waiting
from unknot.website.booking.links import link_to_wait
from unknot.website.booking.models import State, Waiting
from unknot.website.booking.times.cells import Span
from unknot.website.care.actions import keep_safety
from unknot.website.care.bridge import safety_of
from unknot.website.messages.models import Notice

pytestmark = pytest.mark.django_db
WHOLE_DAY = Span(cell("00:00"), cell("00:00", date(2026, 12, 1)))


@pytest.fixture
def waiting(example: Example) -> Waiting:
    """Somebody who waits for a Monday on which no time is free."""
    block(example.therapist, WHOLE_DAY)
    hope = Hope(example.in_room.pk, None, example.practice_place.pk, at_home=False, span=WHOLE_DAY)
    return join(hope, guest(), told(example.practice), request_key="a form", now=NOW)


def update_knowledge(waiting: Waiting, *, asks_more: Collection[str] = ()) -> None:
    """Let what somebody waits with be from before an update, which asks more."""
    listening = waiting.listening
    assert listening is not None
    safety = safety_of(listening)
    assert safety is not None
    answers = {one: said for one, said in safety.record.answers.items() if one not in asks_more}
    record = replace(safety.record, knowledge_version="an earlier one", answers=answers)
    keep_safety(listening, replace(safety, record=record))


def free_nine(example: Example) -> None:
    """Open the time at nine."""
    (away,) = example.therapist.absences.all()
    unblock(example.practice, away.pk)
    block(example.therapist, Span(cell("00:00"), cell("09:00")))
    block(example.therapist, Span(cell("10:00"), cell("23:55")))


def test_answers_that_still_suffice_are_offered_the_time_and_asked_first(
    example: Example, waiting: Waiting
) -> None:
    update_knowledge(waiting)
    free_nine(example)
    assert offer_freed(NOW) == 1
    taken = accept(link_to_wait(waiting), NOW)
    assert taken.state == State.CONFIRMED
    (letter,) = Notice.objects.filter(key__contains="-booked", to=guest().email)
    assert "Before anybody touches you, we ask how you are." in letter.text


def test_who_waits_with_answers_to_the_present_questions_is_not_asked_first(
    example: Example, waiting: Waiting
) -> None:
    free_nine(example)
    offer_freed(NOW)
    accept(link_to_wait(waiting), NOW)
    (letter,) = Notice.objects.filter(key__contains="-booked", to=guest().email)
    assert "Before anybody touches you, we ask how you are." not in letter.text


def test_who_is_asked_something_new_is_told_once_instead_of_passed_over_in_silence(
    example: Example, waiting: Waiting
) -> None:
    update_knowledge(waiting, asks_more=["q_fever"])
    free_nine(example)
    assert [offer_freed(NOW), offer_freed(NOW)] == [0, 0]
    (letter,) = Notice.objects.filter(key__contains="-again-")
    assert letter.to == guest().email
    assert letter.subject == "Please answer again: the waiting list of Example Practice"
    assert f"You keep your place:\n{page_of_waiting(waiting)}" in letter.text


def test_they_are_told_in_their_language(example: Example, waiting: Waiting) -> None:
    example.practice.clients.update(language="af")
    update_knowledge(waiting, asks_more=["q_fever"])
    offer_freed(NOW)
    assert Notice.objects.get(key__contains="-again-").subject.startswith("Antwoord asseblief")


def test_nobody_is_asked_again_where_nothing_was_updated_or_no_day_is_left(
    example: Example, waiting: Waiting
) -> None:
    update_knowledge(waiting, asks_more=["q_fever"])
    offer_freed(NOW + timedelta(days=7))
    assert not Notice.objects.filter(key__contains="-again-").exists()


def test_a_yes_to_an_offer_that_has_become_too_old_leads_to_the_questions(
    example: Example, waiting: Waiting
) -> None:
    free_nine(example)
    offer_freed(NOW)
    update_knowledge(waiting, asks_more=["q_fever"])
    with pytest.raises(NotCleared):
        accept(link_to_wait(waiting), NOW)
