"""The approach behind the link of an appointment: this session’s, and nothing of anything else."""

from datetime import timedelta

import pytest
from django.test import Client as Browser
from django.utils import timezone
from msgspec.structs import replace

from tests.website.booking.ahead import booked_ahead
from tests.website.booking.linking import (
    WITH_THIN_BONES,
    agreed_by_both,
    listening_of,
    news,
    page_of,
)
from tests.website.booking.practising import Example, guest, told, with_a_colleague
from tests.website.booking.visiting import be_heard, book, free_cells
from tests.website.care.caring import agreed_version
from tests.website.care.replying import reply, seen
from unknot.craft.approach import Gate
from unknot.website.booking.actions import Wanted, cancel, confirm, hold
from unknot.website.booking.links import link_to
from unknot.website.booking.times.cells import cell_at
from unknot.website.care.actions import agree, keep_safety, mark_open, reopen, write_version
from unknot.website.care.bridge import approach_of, heard_of, safety_of
from unknot.website.care.models import By, Listening, Version
from unknot.website.care.queries import gate
from unknot.website.messages.models import Notice

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("open_every_day")]


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
    assert reply(Browser(), page_of(one), agree="yes").status_code == 302
    version = listening_of(one).versions.get()
    assert [each.by for each in version.agreements.all()] == [By.CLIENT]
    assert "You said yes; Example Therapist has not said yes yet." in (
        Browser().get(page_of(one)).content.decode()
    )


def test_a_change_opens_what_was_agreed_again_and_both_yeses_are_asked_anew(
    example: Example,
) -> None:
    one = booked_ahead(example)
    agreed_by_both(one)
    changed = reply(Browser(), page_of(one), change="pressure", value="1")
    assert changed["Location"] == f"{page_of(one)}#letter"
    listening = listening_of(one)
    assert agreed_version(listening) is None
    assert [(each.number, each.by) for each in listening.versions.all()] == [
        (1, By.DRAFT),
        (2, By.CLIENT),
    ]
    assert Version.objects.get(number=1).agreements.count() == 2
    reply(Browser(), page_of(one), agree="yes")
    assert agreed_version(listening) is None
    agree(Version.objects.get(number=2), by=By.THERAPIST, now=timezone.now())
    assert agreed_version(listening) is not None


def test_it_can_be_opened_again_without_a_change_and_once_is_enough(example: Example) -> None:
    one = booked_ahead(example)
    agreed_by_both(one)
    for _ in range(2):
        reply(Browser(), page_of(one), reopen="yes")
    listening = listening_of(one)
    assert [each.by for each in listening.versions.all()] == [By.DRAFT, By.CLIENT]
    assert agreed_version(listening) is None


def test_the_therapist_is_told_once_that_it_is_open_again_and_nothing_of_health(
    example: Example,
) -> None:
    one = booked_ahead(example, said=WITH_THIN_BONES)
    agreed_by_both(one)
    for value in ("1", "0", "1"):
        reply(Browser(), page_of(one), change="pressure", value=value)
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
    assert notice.subject.startswith("Example Therapist opened what is planned for ")
    assert page_of(one) in notice.text


def a_therapists_change(version: Version, number: int = 2, pressure: int = 1) -> Version:
    """Let the therapist change how firm it is, after whatever was agreed."""
    changed = replace(approach_of(version), pressure=pressure)
    after, now = number - 1, timezone.now()
    return write_version(version.listening, changed, by=By.THERAPIST, after=after, now=now)


def test_a_letter_says_who_changed_what_is_planned_and_first_of_all(example: Example) -> None:
    one = booked_ahead(example)
    a_therapists_change(agreed_by_both(one))
    notice = Notice.objects.get(key__contains="-open-")
    assert notice.subject.startswith("Example Therapist changed what is planned for ")
    assert notice.text.startswith(
        "Hello Example Client,\n\nSomething in it is different now. Please look whether it is right"
        " for you.\n\nIt counts once both said yes."
    )
    assert "ressure" not in notice.text + notice.subject


def test_the_page_says_what_a_therapist_changed_since_the_clients_yes(example: Example) -> None:
    one = booked_ahead(example)
    changed = a_therapists_change(agreed_by_both(one))
    asks = "Example Therapist changed it: light instead of steady. Is that right?"
    assert asks in Browser().get(page_of(one)).content.decode()
    a_therapists_change(changed, number=3, pressure=0)
    asks = "Example Therapist changed it: resting only instead of steady. Is that right?"
    assert asks in Browser().get(page_of(one)).content.decode()
    reply(Browser(), page_of(one), agree="yes")
    assert "changed it:" not in Browser().get(page_of(one)).content.decode()


def test_the_session_says_whose_yes_is_open(example: Example) -> None:
    one = booked_ahead(example)
    said = ("Waits for your yes.", "Example Therapist has not said yes yet.", "Agreed.")

    def says() -> list[str]:
        page = Browser().get(f"/appointments/{link_to(one)}/").content.decode()
        return [words for words in said if words in page]

    assert says() == [said[0]]
    reply(Browser(), page_of(one), agree="yes")
    assert says() == [said[1]]
    version = listening_of(one).versions.get()
    agree(version, by=By.THERAPIST, now=timezone.now())
    assert says() == [said[2]]
    a_therapists_change(version)
    assert says() == [said[0]]


def test_nothing_leaves_that_says_it_is_open_once_both_said_yes_again(example: Example) -> None:
    one = booked_ahead(example)
    changed = a_therapists_change(agreed_by_both(one))
    agree(changed, by=By.THERAPIST, now=timezone.now())
    assert len(news("-open-")) == 1
    reply(Browser(), page_of(one), agree="yes")
    assert news("-open-") == []


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        ({"change": "pressure", "value": "5"}, 422),
        ({"change": "who", "value": "999999"}, 422),
        ({"change": "minutes", "value": "999999"}, 422),
        ({"shown": "0" * 64, "change": "pressure", "value": "1"}, 409),
        ({"shown": "0" * 64, "agree": "yes"}, 409),
        ({"shown": "", "agree": "yes"}, 409),
        ({"shown": "é", "agree": "yes"}, 409),
        ({"shown": "0" * 65}, 422),
        ({"shown": ""}, 409),
    ],
)
def test_what_cannot_be_read_is_not_on_offer_or_was_not_seen_changes_nothing(
    example: Example, sent: dict[str, str], status: int
) -> None:
    one = booked_ahead(example)
    assert reply(Browser(), page_of(one), **sent).status_code == status
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
    assert (last[-2], last[-1]) == (409, 429)


def test_answers_that_are_open_show_no_approach_before_somebody_asked(example: Example) -> None:
    one = booked_ahead(example)
    before = seen(Browser(), page_of(one))
    mark_open(listening_of(one), timezone.now())
    assert "Tell us first how you are." in Browser().get(page_of(one)).content.decode()
    refused = Browser().post(page_of(one), {**before, "agree": "yes"})
    assert "Tell us first how you are." in refused.content.decode()
    assert not Version.objects.exists()


def test_what_opens_no_longer_is_asked_again(example: Example) -> None:
    one = booked_ahead(example)
    Listening.objects.update(clearance=b"broken")
    assert "Tell us first how you are." in Browser().get(page_of(one)).content.decode()


def test_answers_of_long_ago_let_a_client_read_and_change_what_is_planned(
    example: Example,
) -> None:
    one = booked_ahead(example)
    listening = listening_of(one)
    safety = safety_of(listening)
    assert safety is not None
    old = timezone.now() - timedelta(days=2)
    keep_safety(listening, replace(safety, answered_at=old))
    changed = reply(Browser(), page_of(one), change="pressure", value="1")
    assert changed.status_code == 302
    assert gate(listening, timezone.now()) is Gate.CONVERSATION


def test_what_is_booked_offers_nobody_else_and_no_other_length(example: Example) -> None:
    colleague = with_a_colleague(example)
    colleague.week = example.therapist.week
    colleague.save()
    half = example.practice.services.create(name="Half an hour", minutes=30, price_cents=1)
    browser, page = Browser(), "/practices/example/approach/"
    listening = be_heard(browser, example)
    browser.get(page)
    book(browser, example, free_cells(listening)[30])
    for change, value in (("who", colleague.pk), ("minutes", half.pk)):
        reply(browser, page, change=change, value=str(value))
    listening.refresh_from_db()
    assert (listening.therapist, listening.service) == (example.therapist, example.in_room)
