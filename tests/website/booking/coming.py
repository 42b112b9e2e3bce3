"""What somebody tells a practice in a visit, answers, and books, for the tests to speak of."""

from django.test import Client as Browser

from tests.website.booking.linking import listening_of
from tests.website.booking.practising import Example
from tests.website.booking.visiting import DETAILS, book, free_cells, send, tell_who, wish
from tests.website.care.caring import telling
from tests.website.guide.sending import answers
from unknot.website.booking.models import Appointment
from unknot.website.care.health.told import told_in
from unknot.website.care.models import Listening
from unknot.website.known import load

LISTEN = "/practices/example/listen/"
APPROACH = "/practices/example/approach/"


def read(browser: Browser, address: str) -> str:
    """Follow an address to the page that it leads to."""
    return browser.get(address, follow=True).content.decode()


def answer(browser: Browser, page: str, **health: str) -> str:
    """Answer about one's health, and read the approach that it is for."""
    browser.post("/safe/", answers(**{"giver": None, **health}))
    return read(browser, page)


def come(browser: Browser, **health: str) -> None:
    """Tell the practice something in a visit, and answer about one's health."""
    browser.post(LISTEN, telling(data="on", anew="on"))
    browser.post("/safe/", answers(**{"giver": None, **health}))
    browser.get(APPROACH)


def come_with_words(browser: Browser, **words: str) -> None:
    """Tell the practice words of one's own in a visit, and be well."""
    browser.post(LISTEN, telling(data="on", anew="on", **words))
    answer(browser, APPROACH)


def book_touch(browser: Browser, example: Example, number: int = 30, **who: object) -> Appointment:
    """Book an hour with hands in a visit that told something."""
    cell = free_cells(Listening.objects.latest("pk"))[number]
    book(browser, example, cell, **who)
    return Appointment.objects.latest("pk")


def come_and_book(
    browser: Browser, example: Example, number: int = 30, **who: object
) -> Appointment:
    """Tell the practice something in a visit, be well, and book an hour with hands."""
    come(browser)
    return book_touch(browser, example, number, **who)


def book_a_talk(browser: Browser, example: Example, **who: object) -> Appointment:
    """Book a conversation in a visit that told something."""
    cell = free_cells(Listening.objects.latest("pk"), service=example.talk.pk)[30]
    wished = wish(browser, example, cell, service=example.talk.pk)
    assert send(browser, wished).status_code == 302
    assert tell_who(browser, DETAILS | who).status_code == 302
    return Appointment.objects.latest("pk")


def may_be_touched(session: Appointment) -> bool:
    """Say whether touch is open for a session, by all that was told."""
    told = told_in(listening_of(session), load())
    assert told is not None
    return told.may_be_touched and not told.waits_for_a_therapist and not told.is_to_be_asked
