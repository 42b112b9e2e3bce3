"""Whoever was booked by word of mouth and first tapped wrong: a therapist who asked unsays it."""

import pytest
from django.test import Client as Browser
from django.utils import timezone
from msgspec.structs import replace

from tests.website.booking.ahead import booked_by_mouth
from tests.website.booking.linking import listening_of, news, page_of, tell_anew
from tests.website.booking.practising import Example
from tests.website.people.entering import join, signed_in
from unknot.craft.approach import Gate
from unknot.website.booking.models import Appointment
from unknot.website.care.actions import mark_open
from unknot.website.care.bridge import safety_of, sealed
from unknot.website.care.health.safety import Safety
from unknot.website.care.health.told_since import last_said
from unknot.website.care.queries import gate
from unknot.website.people.models import Look, Role

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("open_every_day")]
FEVER = {"q_fever": "yes", "q_fever_which": "fever"}
TAPPED_WRONG = {"mistaken": "yes", "mistaken_words": "I tapped the wrong line, I am well."}


@pytest.fixture
def one(example: Example) -> Appointment:
    """A session booked by word of mouth, for which a fever was told first and then none."""
    one, browser = booked_by_mouth(example), Browser()
    for said in (FEVER, {}):
        tell_anew(browser, one, **said)
        browser.get(page_of(one))
    return one


def test_a_first_yes_counts_until_somebody_asked_and_they_read_that(
    example: Example,
) -> None:
    one, browser = booked_by_mouth(example), Browser()
    tell_anew(browser, one, **FEVER)
    browser.get(page_of(one))
    tell_anew(browser, one)
    assert "Your therapist asks you first." in browser.get(page_of(one)).text
    assert may(one) is Gate.CARE_ADVICE


def test_their_therapist_is_written_to_and_reads_what_was_said_first(
    example: Example, one: Appointment
) -> None:
    assert [line.split(" for ")[0] for line in news("-changed-")] == [
        "Example Client changed what they answered"
    ]
    page = therapist(example).get(client_page(one)).text
    assert "Said at first, and no more since: Fever" in page
    assert "I asked: it was a mistake" in page


def test_once_a_therapist_heard_that_it_was_a_mistake_the_newest_answers_count_alone(
    example: Example, one: Appointment
) -> None:
    assert say(therapist(example), one, **TAPPED_WRONG) == 302
    assert may(one) is Gate.TOUCH
    assert "Example Therapist takes 60 minutes" in " ".join(
        Browser().get(page_of(one)).text.split()
    )


def test_who_found_the_mistake_when_and_in_which_words_is_kept_with_what_was_said(
    example: Example, one: Appointment
) -> None:
    fern = therapist(example)
    say(fern, one, **TAPPED_WRONG)
    (mistake,) = answered(one).mistakes
    assert (mistake.by, mistake.words) == ("Example Therapist", TAPPED_WRONG["mistaken_words"])
    assert mistake.record.answers["q_fever"] == ("fever",)
    shown = fern.get(client_page(one)).text
    assert "it was a mistake: “I tapped the wrong line, I am well.”" in shown
    assert "I asked: it was a mistake" not in shown
    assert Look.objects.filter(did="changed").exists()


def test_without_words_or_without_a_therapist_nothing_is_unsaid(
    example: Example, one: Appointment
) -> None:
    assert say(therapist(example), one, **{**TAPPED_WRONG, "mistaken_words": " "}) == 422
    owner = signed_in(join(example.practice, "owner@example.org", Role.OWNER).person)
    assert "I asked: it was a mistake" not in owner.get(client_page(one)).text
    assert say(owner, one, **TAPPED_WRONG) == 422
    assert may(one) is Gate.CARE_ADVICE


def test_a_yes_that_was_not_changed_is_no_mistake(example: Example) -> None:
    one, browser = booked_by_mouth(example), Browser()
    tell_anew(browser, one, **FEVER)
    browser.get(page_of(one))
    assert say(therapist(example), one, **TAPPED_WRONG) == 422
    assert may(one) is Gate.CARE_ADVICE


def test_to_have_asked_what_is_new_unsays_no_first_yes(example: Example, one: Appointment) -> None:
    say(therapist(example), one, news="nothing")
    assert may(one) is Gate.CARE_ADVICE


def test_a_mistake_is_noted_while_something_is_new_and_that_still_holds_up_touch(
    example: Example, one: Appointment
) -> None:
    fern = therapist(example)
    say(fern, one, news="something")
    assert "I asked: it was a mistake" in fern.get(client_page(one)).text
    assert say(fern, one, **TAPPED_WRONG) == 302
    assert (len(answered(one).mistakes), may(one)) == (1, Gate.CONVERSATION)
    browser = Browser()
    tell_anew(browser, one)
    browser.get(page_of(one))
    assert may(one) is Gate.TOUCH


def test_a_mistake_is_noted_while_answers_are_open_again_and_they_stay_so(
    example: Example, one: Appointment
) -> None:
    fern = therapist(example)
    mark_open(listening_of(one), timezone.now())
    assert "I asked: it was a mistake" in fern.get(client_page(one)).text
    assert say(fern, one, **TAPPED_WRONG) == 302
    assert (len(answered(one).mistakes), may(one)) == (1, Gate.CONVERSATION)
    assert "Ask before any touch." in fern.get(client_page(one)).text


def test_a_mistake_waits_until_the_newest_answers_are_finished_and_that_is_said(
    example: Example,
) -> None:
    one, browser = booked_by_mouth(example), Browser()
    tell_anew(browser, one, **FEVER)
    browser.get(page_of(one))
    keep_unfinished(one)
    fern = therapist(example)
    page = fern.get(client_page(one)).text
    assert "Let them finish by the link in their message" in page
    assert "I asked: it was a mistake" not in page
    assert say(fern, one, **TAPPED_WRONG) == 422
    assert (answered(one).mistakes, may(one)) == ((), Gate.CARE_ADVICE)


def test_the_same_yes_said_again_counts_again(example: Example, one: Appointment) -> None:
    say(therapist(example), one, **TAPPED_WRONG)
    browser = Browser()
    tell_anew(browser, one, **FEVER)
    browser.get(page_of(one))
    assert may(one) is Gate.CARE_ADVICE
    assert len(answered(one).mistakes) == 1


def therapist(example: Example) -> Browser:
    """Give the browser of whoever gives the session."""
    return signed_in(
        join(example.practice, "fern@example.org", Role.THERAPIST, example.therapist).person
    )


def client_page(one: Appointment) -> str:
    """Give the address of the page of whoever comes."""
    return f"/practices/example/clients/{one.client_id}/"


def say(browser: Browser, one: Appointment, **said: str) -> int:
    """Send something from the page of a client; give the status of the answer."""
    listening = listening_of(one)
    told = {"listening": str(listening.pk), "seen": last_said(listening), **said}
    return browser.post(client_page(one), told).status_code


def keep_unfinished(one: Appointment) -> None:
    """Let the newest answers leave out the question that was answered with yes."""
    listening, whole = listening_of(one), answered(one)
    without = {name: said for name, said in whole.record.answers.items() if name != "q_fever"}
    begun = replace(whole.record, answers=without)
    safety = replace(whole, record=begun, booked_with=whole.record, open=True)
    listening.clearance = sealed(safety, listening.seal_row)
    listening.save()


def may(one: Appointment) -> Gate:
    """Say what may be done in a session now."""
    return gate(listening_of(one), timezone.now())


def answered(one: Appointment) -> Safety:
    """Open what was answered for a session."""
    safety = safety_of(listening_of(one))
    assert safety is not None
    return safety
