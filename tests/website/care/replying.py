"""Answers to an approach just as it was shown, for the tests to speak of."""

from django.http import HttpResponse
from django.test import Client as Browser
from django.utils import timezone

from tests.website.reading import Shown
from unknot.website.care.health.told import told_in
from unknot.website.care.models import Listening
from unknot.website.care.possible import suggested_in
from unknot.website.care.queries import day_to_work
from unknot.website.care.shown import SHOWN, mark_of
from unknot.website.known import load


def reply(browser: Browser, page: str, **said: str) -> HttpResponse:
    """Read the approach on a page, and answer to just that."""
    answered: HttpResponse = browser.post(page, {**seen(browser, page), **said})  # type: ignore[assignment]
    return answered


def seen(browser: Browser, page: str) -> dict[str, str]:
    """Give what a form of a page says that it showed; nothing where it shows no approach."""
    marks = Shown(browser.get(page)).values(SHOWN)
    return {SHOWN: marks[0]} if marks else {}


def as_it_stands(listening: Listening) -> dict[str, str]:
    """Give what its therapist’s page would show of an approach now."""
    told = told_in(listening, load())
    suggestion = told and suggested_in(told, day_to_work(listening, timezone.now()), load())
    return {SHOWN: mark_of(suggestion)} if suggestion else {}
