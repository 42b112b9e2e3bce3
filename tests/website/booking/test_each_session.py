"""What somebody says about their health holds for each session of theirs, whatever it was for."""

from datetime import timedelta

import pytest
from django.test import Client as Browser
from django.utils import timezone

from tests.website.booking.ahead import booked_ahead, booked_by_mouth
from tests.website.booking.coming import (
    APPROACH,
    LISTEN,
    answer,
    book_a_talk,
    book_touch,
    come,
    come_and_book,
    come_with_words,
    may_be_touched,
    read,
)
from tests.website.booking.linking import ask_page_of, listening_of, page_of, tell_anew
from tests.website.booking.practising import Example
from tests.website.booking.sessions import (
    ask,
    partial,
    rules_for,
    signed_in,
    tell_of_a_lump,
    tell_of_warfarin,
    told_for,
    two_sessions,
)
from tests.website.booking.visiting import DETAILS
from tests.website.care.caring import telling
from tests.website.guide.sending import WARFARIN, answers, wish
from unknot.craft.approach import Gate
from unknot.website.booking.actions import cancel
from unknot.website.booking.cleared import gate_as_told
from unknot.website.booking.links import link_to
from unknot.website.care.actions import (
    record_asking,
    record_mistake,
)
from unknot.website.care.actions.letting_go import let_go_of_what_is_over
from unknot.website.care.bridge import heard_of
from unknot.website.care.health.noted import Asking, News
from unknot.website.care.pages.listening import listening_shown
from unknot.website.known import load
from unknot.website.mine.recognising import recognise
from unknot.website.people.models import Person

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("open_every_day")]

THIN_BONES = {"q_bone": "yes", "q_bone_which": "osteoporosis"}
CANCER = {
    "q_cancer": "yes",
    "q_cancer_which": "cancer_on_treatment",
    "where_cancer_on_treatment": "interscapular_left",
}
NUMB = "I cannot feel anything between my legs and cannot pass water."


def test_a_yes_counts_in_a_telling_that_was_begun_before_somebody_was_a_client(
    example: Example,
) -> None:
    person = Person.objects.create(email=DETAILS["email"])
    tablet, phone = Browser(), Browser()
    tablet.force_login(person)
    phone.force_login(person)
    tablet.post(LISTEN, telling(data="on", anew="on"))
    session = come_and_book(phone, example)
    assert may_be_touched(session)
    tablet.post("/safe/", answers(giver=None, **WARFARIN))
    assert not may_be_touched(session)


@pytest.mark.parametrize("said", ["something", "unsure"])
def test_what_is_new_is_asked_about_before_each_session(example: Example, said: News) -> None:
    _, first, second = two_sessions(example)
    ask(first, said)
    assert not may_be_touched(second)
    ask(first, "nothing")
    assert may_be_touched(second)


@pytest.mark.parametrize("which", [0, 1])
def test_new_words_about_health_are_asked_about_before_each_session(
    example: Example, which: int
) -> None:
    _, *both = two_sessions(example)
    tell_of_a_lump(both[which])
    other = both[1 - which]
    assert told_for(other).is_to_be_asked
    shown = listening_shown(listening_of(other), timezone.now(), load())
    assert shown is not None
    assert not shown.asked_afresh
    ask(other, "nothing")
    assert may_be_touched(other)


def test_a_yes_that_was_not_finished_counts_for_each_session(example: Example) -> None:
    phone, _, second = two_sessions(example)
    phone.post("/safe/", partial(**WARFARIN))
    read(phone, APPROACH)
    assert not may_be_touched(second)


@pytest.mark.parametrize("said", [{}, WARFARIN])
def test_what_was_told_and_not_booked_counts_though_the_form_is_opened_again(
    example: Example, said: dict[str, str]
) -> None:
    phone, tablet = signed_in(), Browser()
    session = come_and_book(phone, example)
    tablet = signed_in()
    tablet.post(LISTEN, telling(data="on", anew="on", history="" if said else NUMB))
    tablet.post("/safe/", partial(**said))
    read(tablet, APPROACH)
    assert not may_be_touched(session)
    tablet.post("/", wish(company="alone"))
    tablet.post("/safe/", partial())
    assert not may_be_touched(session)


def test_a_whole_yes_counts_though_an_unfinished_form_followed(example: Example) -> None:
    phone = signed_in()
    session = come_and_book(phone, example)
    tablet = signed_in()
    come(tablet, **WARFARIN)
    tablet.post("/safe/", partial())
    read(tablet, APPROACH)
    assert not may_be_touched(session)


def test_an_emergency_in_own_words_is_not_unsaid_by_telling_again_without_it(
    example: Example,
) -> None:
    session, phone = booked_ahead(example), Browser()
    phone.post(ask_page_of(session), telling(data="on", history=NUMB), follow=True)
    tell_anew(phone, session)
    phone.get(page_of(session))
    assert not may_be_touched(session)


def test_what_nobody_asked_about_is_to_be_asked_before_each_session_a_day_later(
    example: Example,
) -> None:
    phone = Browser()
    first = come_and_book(phone, example, 200)
    second = come_and_book(phone, example, 230)
    come(phone, **WARFARIN)
    let_go_of_what_is_over(timezone.now() + timedelta(hours=25))
    assert told_for(first).is_to_be_asked
    assert told_for(second).is_to_be_asked


def test_a_forgotten_yes_counts_though_it_asks_for_no_more_care_than_another(
    example: Example,
) -> None:
    phone = Browser()
    come(phone, **WARFARIN)
    session = book_a_talk(phone, example)
    come(phone, **CANCER)
    phone.post("/forget/")
    assert {"anticoagulant", "cancer_on_treatment"} <= rules_for(session)


def test_places_to_leave_out_are_left_out_in_each_session(example: Example) -> None:
    phone, first, second = two_sessions(example)
    place = "interscapular_left"
    wound = {"q_skin": "yes", "q_skin_which": "open_wound_bruise"}
    answer(phone, APPROACH, where_open_wound_bruise=place, **wound)
    assert place in told_for(first).keep_clear
    assert place in told_for(second).keep_clear


def test_allergies_stay_where_a_form_on_another_device_did_not_show_them(example: Example) -> None:
    phone, laptop = Browser(), Browser()
    come_with_words(phone, allergies="nuts", leave_out_words="my feet")
    session = book_touch(phone, example)
    tell_anew(laptop, session)
    heard = heard_of(listening_of(session)).untouched
    assert (heard.allergies, heard.leave_out_words) == ("nuts", "my feet")


def test_a_yes_by_mistake_unsays_no_other(example: Example) -> None:
    session, phone = booked_by_mouth(example), Browser()
    for said in (WARFARIN, THIN_BONES, {}):
        tell_anew(phone, session, **said)
        phone.get(page_of(session))
    assert record_mistake(listening_of(session), "Fern", "The wrong line.", timezone.now())
    assert "anticoagulant" not in rules_for(session)
    assert "osteoporosis" in rules_for(session)


def test_what_a_visit_answers_at_home_counts_for_what_it_booked(example: Example) -> None:
    phone = Browser()
    session = come_and_book(phone, example)
    phone.post("/", wish(company="alone"))
    phone.post("/safe/", answers(giver=None, **WARFARIN))
    tell_anew(phone, session)
    phone.get(page_of(session))
    assert not may_be_touched(session)


def test_asking_settles_for_each_session_what_nobody_is_known_to_have_said(
    example: Example,
) -> None:
    phone = Browser()
    first = come_and_book(phone, example)
    second = come_and_book(phone, example, 60)
    come(phone, **WARFARIN)
    ask(first, "nothing")
    assert may_be_touched(second)


def test_nobody_reads_what_others_answered_in_the_visit_that_booked_for_them(
    example: Example,
) -> None:
    bob = Browser()
    session = come_and_book(bob, example)
    come(bob, **WARFARIN)
    ann = signed_in()
    tell_anew(ann, session)
    page = read(ann, page_of(session))
    assert "blood thinner" not in page
    assert not may_be_touched(session)


def test_what_was_settled_at_one_session_is_not_asked_again_at_another(example: Example) -> None:
    phone = Browser()
    first = come_and_book(phone, example, 200)
    second = come_and_book(phone, example, 230)
    come(phone, **WARFARIN)
    ask(first, "nothing")
    let_go_of_what_is_over(timezone.now() + timedelta(hours=25))
    assert may_be_touched(first)
    assert may_be_touched(second)


def test_what_was_cancelled_closes_nothing_weeks_later(example: Example) -> None:
    phone = Browser()
    session = come_and_book(phone, example, 200)
    cancel(link_to(session), timezone.now())
    come(phone, **WARFARIN)
    let_go_of_what_is_over(timezone.now() + timedelta(hours=25))
    assert not told_for(session).safety.open


def test_whoever_was_asked_can_be_booked_again(example: Example) -> None:
    phone = Browser()
    session = come_and_book(phone, example, 200)
    come(phone, **WARFARIN)
    let_go_of_what_is_over(timezone.now() + timedelta(hours=25))
    assert gate_as_told(listening_of(session)) is Gate.CONVERSATION
    day_after = timezone.now() + timedelta(hours=26)
    record_asking(listening_of(session), Asking("Fern", day_after, "nothing"))
    assert gate_as_told(listening_of(session)) is Gate.TOUCH


def test_nobody_reads_what_a_namesake_answered(example: Example) -> None:
    """Mother and daughter have one name, and booked on one device."""
    mother, daughter = Browser(), Browser()
    hers = come_and_book(mother, example, name="A Example", email="mother@example.org")
    session = come_and_book(mother, example, 60, name="A Example", email="daughter@example.org")
    person = Person.objects.create(email="daughter@example.org")
    recognise(person)
    daughter.force_login(person)
    tell_anew(daughter, session)
    tell_of_warfarin(mother, hers)
    assert "blood thinner" not in read(daughter, page_of(session))
    assert not may_be_touched(session)


def test_places_that_others_may_have_pointed_out_are_read_by_the_therapist_alone(
    example: Example,
) -> None:
    phone, stranger = Browser(), Browser()
    session = come_and_book(phone, example)
    place = "interscapular_left"
    wound = {"q_skin": "yes", "q_skin_which": "open_wound_bruise"}
    come(phone, where_open_wound_bruise=place, **wound)
    assert place in told_for(session).keep_clear
    tell_anew(stranger, session)
    assert "between spine and blade" not in read(stranger, page_of(session)).lower()
    ask(session, "nothing")
    assert place not in told_for(session).keep_clear
