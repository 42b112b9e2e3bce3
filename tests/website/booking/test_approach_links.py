"""The approach behind the link of an appointment: this session’s, and nothing of anything else."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.test import Client as Browser
from django.utils import timezone
from msgspec.structs import replace

from tests.website.booking.ahead import always_open, booked_ahead
from tests.website.booking.practising import (
    Example,
    guest,
    in_the_room,
    open_practice,
    told,
    with_a_colleague,
)
from tests.website.booking.visiting import be_heard, book, free_cells
from tests.website.care.caring import OUTCOME, agreed_version, telling
from tests.website.guide.sending import WARFARIN, answers
from unknot.craft.approach import Gate
from unknot.website.booking.actions import Wanted, book_for, cancel, confirm, hold
from unknot.website.booking.links import link_to
from unknot.website.booking.models import Appointment
from unknot.website.booking.times.cells import cell_at
from unknot.website.care.actions import agree, keep_safety, mark_open, reopen
from unknot.website.care.bridge import heard_of, safety_of, told_in
from unknot.website.care.models import By, Listening, Version
from unknot.website.care.queries import gate
from unknot.website.care.summary import summary_of
from unknot.website.known import load
from unknot.website.messages.models import Notice

pytestmark = pytest.mark.django_db
WITH_THIN_BONES = {"*": "no", "q_bone": ["osteoporosis"]}
NOTHING = {"number": "0"}


@pytest.fixture
def example() -> Example:
    """The example practice, whose therapist is trained in what an approach is made of."""
    cache.clear()
    return always_open(open_practice())


def page_of(appointment: Appointment) -> str:
    return f"/appointments/{link_to(appointment)}/approach/"


def ask_page_of(appointment: Appointment) -> str:
    return f"/appointments/{link_to(appointment)}/listen/"


def listening_of(appointment: Appointment) -> Listening:
    appointment.refresh_from_db()
    assert appointment.listening is not None
    return appointment.listening


def agreed_by_both(appointment: Appointment) -> Version:
    """Let both sides say yes to what is planned."""
    Browser().post(page_of(appointment), {**NOTHING, "agree": "yes"})
    version = listening_of(appointment).versions.get()
    assert agree(version, by=By.THERAPIST, now=timezone.now())
    return version


def tell_anew(browser: Browser, appointment: Appointment, **health: str) -> None:
    """Tell anew by the link, and answer the questions about health."""
    browser.post(ask_page_of(appointment), telling(data="on"))
    browser.post("/safe/", answers(**{"giver": None, **health}))


def news(what: str) -> list[str]:
    """The subjects of what is written of an approach."""
    rows = Notice.objects.filter(key__contains=what).order_by("pk")
    return [*rows.values_list("subject", flat=True)]


def test_whoever_has_the_link_reads_what_is_planned_and_nothing_of_what_was_told(
    example: Example,
) -> None:
    one = booked_ahead(example, said=WITH_THIN_BONES)
    page = Browser().get(page_of(one))
    shown = page.content.decode()
    assert page.status_code == 200
    assert "Example Therapist takes 60 minutes" in shown.replace("\n", " ")
    for words in (heard_of(listening_of(one)).outcome, "bones", "steopor"):
        assert words not in shown
    assert page["Referrer-Policy"] == "strict-origin"
    assert page["X-Robots-Tag"] == "noindex"
    assert not Version.objects.exists()


def test_a_yes_by_the_link_is_the_clients(example: Example) -> None:
    one = booked_ahead(example)
    assert Browser().post(page_of(one), {**NOTHING, "agree": "yes"}).status_code == 302
    version = listening_of(one).versions.get()
    assert [each.by for each in version.agreements.all()] == [By.CLIENT]
    assert "You said yes. The yes of Example Therapist is open." in (
        Browser().get(page_of(one)).content.decode()
    )


def test_a_change_opens_what_was_agreed_again_and_both_yeses_are_asked_anew(
    example: Example,
) -> None:
    one = booked_ahead(example)
    agreed_by_both(one)
    changed = {"number": "1", "change": "pressure", "value": "1"}
    assert Browser().post(page_of(one), changed)["Location"] == f"{page_of(one)}#letter"
    listening = listening_of(one)
    assert agreed_version(listening) is None
    assert [(each.number, each.by) for each in listening.versions.all()] == [
        (1, By.DRAFT),
        (2, By.CLIENT),
    ]
    assert Version.objects.get(number=1).agreements.count() == 2
    Browser().post(page_of(one), {"number": "2", "agree": "yes"})
    assert agreed_version(listening) is None
    agree(Version.objects.get(number=2), by=By.THERAPIST, now=timezone.now())
    assert agreed_version(listening) is not None


def test_it_can_be_opened_again_without_a_change_and_once_is_enough(example: Example) -> None:
    one = booked_ahead(example)
    agreed_by_both(one)
    for number in ("1", "2"):
        Browser().post(page_of(one), {"number": number, "reopen": "yes"})
    listening = listening_of(one)
    assert [each.by for each in listening.versions.all()] == [By.DRAFT, By.CLIENT]
    assert agreed_version(listening) is None


def test_the_therapist_is_told_once_that_it_is_open_again_and_nothing_of_health(
    example: Example,
) -> None:
    one = booked_ahead(example, said=WITH_THIN_BONES)
    agreed_by_both(one)
    for number, value in (("1", "1"), ("2", "0"), ("3", "1")):
        Browser().post(page_of(one), {"number": number, "change": "pressure", "value": value})
    assert listening_of(one).versions.count() == 4
    (subject,) = news("-open-")
    assert subject.startswith("Example Client opened the approach to")
    notice = Notice.objects.get(key__contains="-open-")
    assert notice.to == "example@practice.example"
    assert f"/practices/example/clients/{one.client_id}/" in notice.text
    for words in ("bone", "ressure", heard_of(listening_of(one)).outcome):
        assert words not in notice.text


def test_a_therapists_change_is_told_to_the_client_with_the_link(example: Example) -> None:
    one = booked_ahead(example)
    version = agreed_by_both(one)
    reopen(version.listening, by=By.THERAPIST, now=timezone.now())
    notice = Notice.objects.get(key__contains="-open-")
    assert notice.to == "client@example.org"
    assert page_of(one) in notice.text


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        ({"number": "0", "change": "pressure", "value": "5"}, 422),
        ({"number": "0", "change": "who", "value": "999999"}, 422),
        ({"number": "0", "change": "minutes", "value": "999999"}, 422),
        ({"number": "7", "change": "pressure", "value": "1"}, 409),
        ({"number": "7", "agree": "yes"}, 409),
        ({"number": "x"}, 422),
        ({}, 422),
    ],
)
def test_what_cannot_be_read_is_not_on_offer_or_was_not_seen_changes_nothing(
    example: Example, sent: dict[str, str], status: int
) -> None:
    one = booked_ahead(example)
    assert Browser().post(page_of(one), sent).status_code == status
    assert not Version.objects.exists()


def test_a_booked_session_offers_no_other_length_and_nobody_else(example: Example) -> None:
    one = booked_ahead(example)
    example.practice.services.create(name="Two hours", minutes=120, price_cents=1)
    menus = {menu.name for menu in Browser().get(page_of(one)).context["page"].menus}
    assert not {"minutes", "who"} & menus


def test_what_is_over_cancelled_or_to_talk_has_no_approach(example: Example) -> None:
    one = booked_ahead(example)
    now, later = timezone.now(), cell_at(one.begins + timedelta(hours=3))
    room, therapist = example.practice_place.pk, example.therapist.pk
    talk = Wanted(example.talk.pk, therapist, room, later, at_home=False)
    _, link = hold(talk, request_key="to talk", now=now)
    to_talk = confirm(link, guest(), told(example.practice, now=now), now)
    cancel(link_to(one), now)
    for each in (one, to_talk):
        assert Browser().get(page_of(each))["Location"] == f"/appointments/{link_to(each)}/"


@pytest.mark.parametrize("link", ["0" * 64, "x", "a" * 300])
def test_a_guessed_link_leads_to_nothing(link: str) -> None:
    for address in ("approach/", "listen/"):
        assert Browser().get(f"/appointments/{link}/{address}").status_code == 404
        assert Browser().post(f"/appointments/{link}/{address}").status_code == 404


def test_too_many_changes_from_one_address_are_slowed_down(example: Example) -> None:
    one = booked_ahead(example)
    last = [Browser().post(page_of(one), {}).status_code for _ in range(61)]
    assert (last[-2], last[-1]) == (422, 429)


def test_answers_that_are_open_show_no_approach_before_somebody_asked(example: Example) -> None:
    one = booked_ahead(example)
    mark_open(listening_of(one), timezone.now())
    assert "Tell us first how you are." in Browser().get(page_of(one)).content.decode()
    refused = Browser().post(page_of(one), {**NOTHING, "agree": "yes"})
    assert "Tell us first how you are." in refused.content.decode()
    assert not Version.objects.exists()


def test_what_opens_no_longer_is_asked_again(example: Example) -> None:
    one = booked_ahead(example)
    Listening.objects.update(clearance=b"broken")
    assert "Tell us first how you are." in Browser().get(page_of(one)).content.decode()


def test_telling_anew_by_the_link_is_tied_to_the_session_and_begins_anew(
    example: Example,
) -> None:
    one = booked_ahead(example)
    before = listening_of(one)
    agreed_by_both(one)
    browser = Browser()
    to_questions = browser.post(ask_page_of(one), telling())
    assert to_questions["Location"] == "/safe/"
    back = browser.post("/safe/", answers(giver=None))
    assert back["Location"] == page_of(one)
    assert "It counts once you and" in browser.get(page_of(one)).content.decode()
    listening = listening_of(one)
    assert listening != before
    assert (heard_of(listening).outcome, listening.client) == (OUTCOME, one.client)
    assert listening.is_booked
    assert (listening.therapist, listening.service) == (example.therapist, example.in_room)
    assert before.versions.count() == 1
    assert gate(listening, timezone.now()) is Gate.TOUCH
    assert news("-told-")[0].startswith("Example Client told something new for")


def test_questions_about_health_are_asked_again_also_in_a_visit_that_just_answered_them(
    example: Example,
) -> None:
    one, browser = booked_ahead(example), Browser()
    tell_anew(browser, one)
    assert browser.post(ask_page_of(one), telling(outcome="Sleep"))["Location"] == "/safe/"


def test_stricter_answers_count_at_once_and_stand_in_red(example: Example) -> None:
    one, browser = booked_ahead(example), Browser()
    tell_anew(browser, one, **WARFARIN)
    shown = browser.get(page_of(one)).content.decode()
    assert "A conversation first, no touch yet." in shown
    assert "which begins with a conversation." in shown
    assert "Book a conversation" not in shown
    listening, now = listening_of(one), timezone.now()
    assert gate(listening, now) is Gate.CONVERSATION
    summary = summary_of(listening, now.date(), now, load())
    assert summary is not None
    assert not summary.touch
    assert any("blood" in each.lower() for each in summary.cautions)


def test_to_others_the_link_does_not_say_why_there_is_no_approach(example: Example) -> None:
    one, browser = booked_ahead(example), Browser()
    tell_anew(browser, one, **WARFARIN)
    browser.get(page_of(one))
    shown = Browser().get(page_of(one)).content.decode()
    assert "Tell us first how you are." in shown
    assert "blood" not in shown.lower()


def test_an_emergency_gets_its_advice(example: Example) -> None:
    one, browser = booked_ahead(example), Browser()
    tell_anew(browser, one, q_ces="yes")
    assert "Please get help now." in browser.get(page_of(one)).content.decode()


def test_before_the_questions_are_answered_the_earlier_answers_stand_and_are_asked_about(
    example: Example,
) -> None:
    one = booked_ahead(example, said=WITH_THIN_BONES)
    Browser().post(ask_page_of(one), telling(history="I fell yesterday."))
    listening, now = listening_of(one), timezone.now()
    summary = summary_of(listening, now.date(), now, load())
    assert summary is not None
    assert summary.to_be_asked
    assert any("bones" in each.lower() for each in summary.cautions)
    assert gate(listening, now) is Gate.CONVERSATION


def test_nothing_that_is_told_anew_softens_what_was_booked_with(example: Example) -> None:
    one, browser = booked_ahead(example, said=WITH_THIN_BONES), Browser()
    tell_anew(browser, one)
    browser.get(page_of(one))
    opened = told_in(listening_of(one), load())
    assert opened is not None
    assert opened.clearance.limits.max_pressure == 2
    assert "static_pressure" in opened.clearance.limits.withheld_techniques


def test_a_fever_that_is_over_by_the_day_is_answered_anew(example: Example) -> None:
    one, browser = booked_ahead(example), Browser()
    tell_anew(browser, one, q_fever="yes")
    browser.get(page_of(one))
    assert gate(listening_of(one), timezone.now()) is Gate.CARE_ADVICE
    later = Browser()
    tell_anew(later, one)
    later.get(page_of(one))
    assert gate(listening_of(one), timezone.now()) is Gate.TOUCH


def test_what_somebody_told_is_shown_again_to_nobody_but_the_same_visit(example: Example) -> None:
    one, browser = booked_ahead(example), Browser()
    tell_anew(browser, one)
    assert OUTCOME in browser.get(ask_page_of(one)).content.decode()
    assert OUTCOME not in Browser().get(ask_page_of(one)).content.decode()


def test_what_nobody_offered_is_refused_and_the_words_stay(example: Example) -> None:
    one, browser = booked_ahead(example), Browser()
    answer = browser.post(ask_page_of(one), telling(ache_nowhere="1"))
    assert answer.status_code == 422
    assert OUTCOME in answer.content.decode()
    assert Listening.objects.count() == 1


def test_sent_twice_it_is_told_once(example: Example) -> None:
    one, browser = booked_ahead(example), Browser()
    for _ in range(2):
        browser.post(ask_page_of(one), telling())
    assert Listening.objects.count() == 2
    assert len(news("-told-")) == 1


def test_the_link_ties_nothing_to_other_sessions_but_their_caution(example: Example) -> None:
    one = booked_ahead(example)
    other = booked_ahead(example, days=6)
    Listening.objects.update(client=one.client)
    Appointment.objects.update(client=one.client)
    before = listening_of(other)
    browser = Browser()
    tell_anew(browser, one, **WARFARIN)
    browser.get(page_of(one))
    assert listening_of(other) == before
    assert gate(before, timezone.now()) is Gate.CONVERSATION


def test_what_is_told_by_the_link_books_no_other_session(example: Example) -> None:
    one, browser = booked_ahead(example), Browser()
    tell_anew(browser, one)
    for page in ("times/", "book/", "approach/"):
        answer = browser.get(f"/practices/example/{page}")
        assert answer["Location"] == "/practices/example/listen/"


def test_a_course_goes_on_with_what_was_told_anew_as_a_whole(example: Example) -> None:
    now, day = timezone.now(), timezone.localdate() + timedelta(days=5)
    room = in_the_room(example, "11:00", day)
    course = Wanted(
        room.service, room.therapist, room.place, room.first_cell, at_home=False, sessions=3
    )
    _, link = hold(course, request_key="a course", now=now)
    confirm(link, guest(), told(example.practice, now=now), now)
    second = Appointment.objects.order_by("first_cell")[1]
    tell_anew(Browser(), second)
    assert len({each.listening_id for each in Appointment.objects.all()}) == 1
    assert listening_of(second).pk == Listening.objects.latest("pk").pk


def test_who_was_booked_by_phone_is_led_from_the_letter_to_the_session(example: Example) -> None:
    ida = example.practice.clients.create(
        name="Ida Example", email="ida@example.org", created_at=timezone.now()
    )
    now, day = timezone.now(), timezone.localdate() + timedelta(days=5)
    one = book_for(ida, in_the_room(example, "11:00", day), request_key="a form", now=now)
    assert ask_page_of(one) in Notice.objects.get(to="ida@example.org").text
    assert "Tell us first how you are." in Browser().get(page_of(one)).content.decode()
    browser = Browser()
    tell_anew(browser, one, **WARFARIN)
    browser.get(page_of(one))
    listening = listening_of(one)
    assert (listening.client, listening.let_go_at) == (ida, None)
    assert gate(listening, timezone.now()) is Gate.CONVERSATION


def test_answers_of_long_ago_let_a_client_read_and_change_what_is_planned(
    example: Example,
) -> None:
    one = booked_ahead(example)
    listening = listening_of(one)
    safety = safety_of(listening)
    assert safety is not None
    old = timezone.now() - timedelta(days=2)
    keep_safety(listening, replace(safety, answered_at=old))
    changed = {"number": "0", "change": "pressure", "value": "1"}
    assert Browser().post(page_of(one), changed).status_code == 302
    assert gate(listening, timezone.now()) is Gate.CONVERSATION


def test_what_is_booked_offers_nobody_else_and_no_other_length(example: Example) -> None:
    colleague = with_a_colleague(example)
    colleague.week = example.therapist.week
    colleague.save()
    half = example.practice.services.create(name="Half an hour", minutes=30, price_cents=1)
    browser, page = Browser(), "/practices/example/approach/"
    listening = be_heard(browser, example)
    browser.get(page)
    book(browser, example, free_cells(listening)[0])
    for change, value in (("who", colleague.pk), ("minutes", half.pk)):
        browser.post(page, {**NOTHING, "change": change, "value": value})
    listening.refresh_from_db()
    assert (listening.therapist, listening.service) == (example.therapist, example.in_room)
