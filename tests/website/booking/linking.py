"""What somebody does by the link of their session, for the tests to speak of."""

from django.test import Client as Browser
from django.utils import timezone

from tests.website.care.caring import telling
from tests.website.care.replying import reply
from tests.website.guide.sending import answers
from unknot.website.booking.links import link_to
from unknot.website.booking.models import Appointment
from unknot.website.care.actions import agree
from unknot.website.care.models import By, Listening, Version
from unknot.website.messages.models import Notice

WITH_THIN_BONES = {"*": "no", "q_bone": ["osteoporosis"]}


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
    reply(Browser(), page_of(appointment), agree="yes")
    version = listening_of(appointment).versions.get()
    assert agree(version, by=By.THERAPIST, now=timezone.now())
    return version


def begin_by_the_link(browser: Browser, appointment: Appointment) -> None:
    """Tell anew by the link, and answer nothing yet."""
    browser.post(ask_page_of(appointment), telling(data="on"))


def tell_anew(browser: Browser, appointment: Appointment, **health: str) -> None:
    """Tell anew by the link, and answer the questions about health."""
    begin_by_the_link(browser, appointment)
    browser.post("/safe/", answers(**{"giver": None, **health}))


def news(what: str) -> list[str]:
    """The subjects of what is written of an approach."""
    rows = Notice.objects.filter(key__contains=what).order_by("pk")
    return [*rows.values_list("subject", flat=True)]
