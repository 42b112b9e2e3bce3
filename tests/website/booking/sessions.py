"""Two sessions of one client, and what is told and asked for them, for the tests to speak of."""

from django.test import Client as Browser
from django.utils import timezone

from tests.website.booking.coming import come_and_book, read
from tests.website.booking.linking import ask_page_of, listening_of, page_of, tell_anew
from tests.website.booking.practising import Example
from tests.website.booking.visiting import DETAILS
from tests.website.care.caring import telling
from tests.website.guide.sending import WARFARIN, agreed, answers
from unknot.craft.screening import Permission
from unknot.website.booking.models import Appointment
from unknot.website.care.actions import record_asking, record_said
from unknot.website.care.health.noted import Asking, News
from unknot.website.care.health.told import Told, told_in
from unknot.website.known import load
from unknot.website.mine.recognising import recognise
from unknot.website.people.models import Person


def signed_in() -> Browser:
    """Give a device on which whoever booked has proved who they are."""
    browser = Browser()
    person, _ = Person.objects.get_or_create(email=DETAILS["email"])
    recognise(person)
    browser.force_login(person)
    return browser


def two_sessions(example: Example) -> tuple[Browser, Appointment, Appointment]:
    """Book two hours, each told on another device, and give the first of these."""
    phone, laptop = signed_in(), signed_in()
    first, second = come_and_book(phone, example), come_and_book(laptop, example, 60)
    return phone, first, second


def told_for(session: Appointment) -> Told:
    told = told_in(listening_of(session), load())
    assert told is not None
    return told


def rules_for(session: Appointment) -> set[str]:
    """Name what counts for a session."""
    return {one.code for one in told_for(session).clearance.findings}


def partial(**health: str) -> dict[str, object]:
    """Answer all questions but one."""
    return {name: said for name, said in answers(giver=None, **health).items() if name != "q_age"}


def ask(session: Appointment, said: News) -> None:
    """Let a therapist ask what is new."""
    record_asking(listening_of(session), Asking("Fern", timezone.now(), said))


def doctor(said: str) -> Permission:
    """Give what a doctor said of a blood thinner."""
    return Permission(("anticoagulant",), "doctor", timezone.localdate(), said)  # type: ignore[arg-type]


def tell_of_warfarin(browser: Browser, session: Appointment) -> None:
    """Tell anew of a blood thinner by the link, and read the page that asks for a doctor's word."""
    tell_anew(browser, session, **WARFARIN)
    read(browser, page_of(session))


def tell_what_a_doctor_said(browser: Browser, session: Appointment, said: str) -> None:
    """Tell what a doctor said of a blood thinner, and read the session's page."""
    browser.post("/plan/asked/", agreed("anticoagulant", said=said))
    read(browser, page_of(session))


def write_down(session: Appointment, said: str) -> None:
    """Let a therapist write down what a doctor said of a blood thinner."""
    record_said(listening_of(session), doctor(said), timezone.now(), by="Fern")


def tell_of_a_lump(session: Appointment) -> None:
    """Tell new words about health by the link, and answer nothing."""
    words = telling(data="on", history="A new lump on my back, and I take warfarin.")
    Browser().post(ask_page_of(session), words, follow=True)
