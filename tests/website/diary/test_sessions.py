"""Whoever treats a client finds their sessions on their page, each leading to its day."""

import re
from datetime import timedelta

import pytest
from django.test import Client as Browser

from tests.website.booking.practising import NOW, Example, with_a_colleague
from tests.website.mine.coming import come
from tests.website.people.entering import join, signed_in
from unknot.website.booking.models import Appointment, State
from unknot.website.booking.times.cells import cell_at
from unknot.website.booking.when import wall
from unknot.website.care.models import Client
from unknot.website.people.models import Role
from unknot.website.practice.models import Therapist

pytestmark = pytest.mark.django_db


@pytest.fixture
def ann(example: Example) -> Client:
    """Give somebody with sessions behind and ahead, of each fate."""
    ann = come(example, "ann@example.org", NOW + timedelta(days=2))
    another(ann, -9, State.CONFIRMED)
    another(ann, -8, State.MISSED)
    another(ann, -7, State.CANCELLED)
    another(ann, -6, State.ASKED)
    another(ann, -5, State.LAPSED)
    another(ann, 4, State.ASKED)
    another(ann, 5, State.CANCELLED)
    another(ann, 6, State.HELD)
    return ann


def test_the_next_session_comes_first_and_then_those_before_it(
    example: Example, ann: Client
) -> None:
    assert shown(owner(example), ann) == [
        (day(example, 2), "One hour at home, with Example Therapist"),
        (day(example, 4), "One hour at home, with Example Therapist · waits for your yes"),
        (day(example, 5), "One hour at home, with Example Therapist · cancelled"),
        (day(example, -6), "One hour at home, with Example Therapist · never answered"),
        (day(example, -7), "One hour at home, with Example Therapist · cancelled"),
        (day(example, -8), "One hour at home, with Example Therapist · nobody came"),
        (day(example, -9), "One hour at home, with Example Therapist · kept"),
    ]


def test_the_head_of_the_page_says_when_they_come_next(example: Example, ann: Client) -> None:
    page = owner(example).get(f"/practices/{example.practice.slug}/clients/{ann.pk}/").text
    on = wall(NOW + timedelta(days=2), example.practice)
    assert page.index(f"Comes on {on:%A} {on.day} {on:%B}, ") < page.index('id="sessions"')


def test_each_leads_to_its_day(example: Example, ann: Client) -> None:
    browser = owner(example)
    pages = re.findall(r'href="(/practices/[^"]+/day/[^"]+)"', section(browser, ann))
    assert len(pages) == 7
    assert {browser.get(page).status_code for page in pages} == {200}
    assert "Example Client" in browser.get(pages[0]).text


def test_a_therapist_finds_the_sessions_of_their_own_diary_only(
    example: Example, ann: Client
) -> None:
    colleague = with_a_colleague(example)
    another(ann, -3, State.CONFIRMED, colleague)
    member = join(example.practice, "c@practice.example", Role.THERAPIST, colleague)
    assert shown(signed_in(member.person), ann) == [
        (day(example, -3), f"One hour at home, with {colleague.name} · kept")
    ]


def test_somebody_without_a_session_to_come_reads_that_nothing_is_booked(example: Example) -> None:
    assert "Nothing is booked." in section(owner(example), come(example, ""))


def test_from_the_page_of_a_client_they_are_booked_for_and_moved_and_one_finds_back(
    example: Example, ann: Client
) -> None:
    here, browser = f"/practices/{example.practice.slug}", owner(example)
    page = browser.get(f"{here}/clients/{ann.pk}/").text
    moved = [int(number) for number in re.findall(rf"{here}/sessions/(\d+)/move/", page)]
    assert [Appointment.objects.get(pk=one).begins > NOW for one in moved] == [True, True]
    for address in (f"{here}/day/", f"{here}/clients/", f"{here}/sessions/new/?client={ann.pk}"):
        assert f'href="{address}"' in page
    chosen = browser.get(f"{here}/sessions/new/?client={ann.pk}").text
    assert f'<option value="{ann.pk}" selected>' in chosen
    assert browser.get(f"{here}/sessions/new/?client=nobody").status_code == 200


def another(client: Client, days: int, state: State, therapist: Therapist | None = None) -> None:
    """Let a client have one more session, so many days from now."""
    session = client.appointments.order_by("pk")[0]
    session.pk, session._state.adding = None, True
    session.first_cell = cell_at(NOW + timedelta(days=days))
    session.until_cell = session.first_cell + 12
    session.state, session.therapist = state, therapist or session.therapist
    session.held_until = NOW if state == State.HELD else None
    number = Appointment.objects.count()
    session.link_hash, session.request_key = f"link {number}", f"key {number}"
    session.save()


def owner(example: Example) -> Browser:
    """Give the browser of whoever looks after the practice."""
    return signed_in(join(example.practice, "o@practice.example", Role.OWNER).person)


def section(browser: Browser, client: Client) -> str:
    """Give the part of a client’s page that lists the sessions."""
    page = browser.get(f"/practices/{client.practice.slug}/clients/{client.pk}/").text
    return page[page.index('id="sessions"') : page.index("</section>", page.index('id="sessions"'))]


def shown(browser: Browser, client: Client) -> list[tuple[str, str]]:
    """Read the days that are listed, and what stands beside each."""
    line = re.compile(r'<b>([^<]+)</b>.*?<span class="soft">([^<]+)</span>', re.DOTALL)
    return [(day, said.strip()) for day, said in line.findall(section(browser, client))]


def day(example: Example, days: int) -> str:
    """Write the day so many days from now."""
    on = wall(NOW + timedelta(days=days), example.practice)
    return f"{on:%a} {on.day} {on:%b %Y}"
