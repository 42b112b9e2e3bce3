"""The log says what went wrong, and never a private link."""

import logging
from collections.abc import Iterator
from io import StringIO

import pytest
from django.test import Client

from unknot.website.logs import WithoutAddresses

pytestmark = pytest.mark.django_db
LINK = "ab" * 32


@pytest.fixture
def log() -> Iterator[StringIO]:
    """What stands where the website logs to."""
    written = StringIO()
    (console,) = (
        one
        for one in logging.getLogger().handlers
        if isinstance(one, logging.StreamHandler)
        and any(isinstance(kept, WithoutAddresses) for kept in one.filters)
    )
    before = console.setStream(written)
    yield written
    console.setStream(before)


def test_a_form_without_proof_of_origin_is_told_of_without_its_link(log: StringIO) -> None:
    Client(enforce_csrf_checks=True).post(f"/appointments/{LINK}/cancel/")
    said = "Forbidden (CSRF cookie not set.): appointments/<slug:link>/cancel/\n"
    assert log.getvalue() == said


def test_nor_is_the_page_told_of_that_it_was_sent_from(log: StringIO) -> None:
    browser = Client(enforce_csrf_checks=True)
    page = f"https://elsewhere.example/appointments/{LINK}/"
    answer = browser.post(f"/waiting/{LINK}/", secure=True, HTTP_REFERER=page)
    assert answer.status_code == 403
    assert "https://elsewhere.example does not match any trusted origins" in log.getvalue()
    assert LINK not in log.getvalue()


def test_a_fault_of_ours_is_told_of_without_the_link_either(
    log: StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_link: str) -> None:
        raise RuntimeError

    monkeypatch.setattr("unknot.website.booking.views.appointments.appointment_behind", fail)
    answer = Client(raise_request_exception=False).get(f"/appointments/{LINK}/")
    assert answer.status_code == 500
    assert log.getvalue().startswith("Internal Server Error: appointments/<slug:link>/\n")
    assert "RuntimeError" in log.getvalue()
    assert LINK not in log.getvalue()


def test_what_is_refused_for_being_odd_is_not_told_of(log: StringIO) -> None:
    Client().get("/", HTTP_HOST="odd host")
    assert log.getvalue() == ""
