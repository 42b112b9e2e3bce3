"""What a doctor said can be read afterwards, and taken back where it was written down wrongly."""

from datetime import date
from html import unescape

import pytest
from django.test import Client as Browser
from django.utils import timezone

from tests.website.care.caring import Room
from tests.website.care.treating import come, on_warfarin, page_of, sent, therapist_of
from tests.website.guide.sending import WARFARIN, Said, agreed, answers
from tests.website.people.entering import join, signed_in
from tests.website.reading import Shown
from unknot.craft.approach import Gate
from unknot.website.care.bridge import safety_of
from unknot.website.care.health.safety import Safety
from unknot.website.care.models import Client
from unknot.website.care.queries import gate
from unknot.website.people.models import Role

pytestmark = pytest.mark.django_db
LATER, BEFORE = date(2099, 3, 31), date(2020, 3, 31)


def record(browser: Browser, ida: Client, **said: Said) -> None:
    """Write down what a doctor said of the blood thinner."""
    noted = browser.post(
        page_of(ida), {**agreed("anticoagulant", **said), **sent(ida, asked="yes")}
    )
    assert noted["Location"] == f"{page_of(ida)}#doctors-{ida.listenings.get().pk}"


def kept(ida: Client) -> Safety:
    safety = safety_of(ida.listenings.get())
    assert safety is not None
    return safety


def may(ida: Client) -> Gate:
    return gate(ida.listenings.get(), timezone.now())


def take_back(browser: Browser, ida: Client, words: str = "It was somebody else.") -> int:
    """Take back the first word that can be; gives the status of the answer."""
    shown = unescape(browser.get(page_of(ida)).content.decode())
    mark = next(iter(Shown(browser.get(page_of(ida))).values("withdrawn")), "none such")
    assert mark in shown or mark == "none such"
    said = sent(ida, withdrawn=mark, withdrawn_words=words)
    return browser.post(page_of(ida), said).status_code


def test_it_says_who_when_what_within_which_limits_and_in_what_words(room: Room) -> None:
    ida, fern = come(room, WARFARIN, yes=False), therapist_of(room)
    limits = {"max_pressure": "0", "max_minutes": "20", "words": "INR was 2.4"}
    record(fern, ida, who="pharmacist", said="limits", **limits)
    day = timezone.localdate()
    read = Shown(fern.get(page_of(ida))).words
    assert f"Pharmacist, {day.day} {day:%B %Y}: Yes, within limits" in read
    for words in ("How firm at most: Resting", "Minutes at most: 20", "“INR was 2.4”"):
        assert words in read
    assert "Written down by Fern Example on " in read
    assert read.index("A blood thinner", read.index("within limits")) > 0


def test_a_yes_that_is_taken_back_counts_no_longer_and_stays_written(room: Room) -> None:
    ida, fern = come(room, WARFARIN, yes=False), therapist_of(room)
    record(fern, ida, words="INR was 2.4")
    assert may(ida) is Gate.TOUCH
    assert take_back(fern, ida) == 302
    assert may(ida) is Gate.CONVERSATION
    (withdrawn,) = kept(ida).withdrawn
    assert (withdrawn.by, withdrawn.words) == ("Fern Example", "It was somebody else.")
    assert (kept(ida).recorded, withdrawn.word.words) == ((), "INR was 2.4")
    read = Shown(fern.get(page_of(ida))).words
    assert "Taken back by Fern Example on " in read
    assert "“INR was 2.4”" in read
    record(fern, ida)
    assert may(ida) is Gate.TOUCH


def test_a_no_that_was_a_slip_is_taken_back_by_a_therapist_alone(room: Room) -> None:
    ida = come(room, WARFARIN, yes=False)
    owner = signed_in(join(room.practice, "owner@example.org", Role.OWNER).person)
    fern = therapist_of(room)
    record(fern, ida, said="no")
    assert may(ida) is Gate.CARE_ADVICE
    said = sent(ida, withdrawn=kept(ida).recorded[0].mark, withdrawn_words="A slip.")
    assert Shown(owner.get(page_of(ida))).values("withdrawn") == []
    assert owner.post(page_of(ida), said).status_code == 422
    assert may(ida) is Gate.CARE_ADVICE
    assert fern.post(page_of(ida), said).status_code == 302
    assert may(ida) is Gate.CONVERSATION


def test_nobody_writes_it_down_who_gives_no_sessions_to_the_client(room: Room) -> None:
    ida = come(room, WARFARIN, yes=False)
    colleague = room.practice.therapists.create(
        name="Kay Example", base=room.therapist.base, registration="A1", registered_until=LATER
    )
    for address, diary in (("o@example.org", None), ("k@example.org", colleague)):
        refused_to_note(signed_in(join(room.practice, address, Role.OWNER, diary).person), ida)


def test_nor_does_a_therapist_whose_registration_is_over(room: Room) -> None:
    ida = come(room, WARFARIN, yes=False)
    type(room.therapist).objects.update(registered_until=BEFORE)
    refused_to_note(therapist_of(room), ida)


@pytest.mark.parametrize("role", [Role.OWNER, Role.THERAPIST])
def test_whoever_treats_a_client_writes_it_down_also_where_the_practice_is_theirs(
    room: Room, role: Role
) -> None:
    ida = come(room, WARFARIN, yes=False)
    record(therapist_of(room, role), ida)
    assert may(ida) is Gate.TOUCH


def refused_to_note(browser: Browser, ida: Client) -> None:
    """Show no form to somebody, and take nothing from them."""
    shown = Shown(browser.get(page_of(ida)))
    assert shown.values("asked") == []
    assert "A registered therapist who gives them sessions writes down here" in shown.words
    noted = browser.post(page_of(ida), {**agreed("anticoagulant"), **sent(ida, asked="yes")})
    assert noted.status_code == 422
    assert "note that something is new" in noted.text
    assert may(ida) is Gate.CONVERSATION


def test_it_is_taken_back_once_and_with_a_reason(room: Room) -> None:
    ida, fern = come(room, WARFARIN, yes=False), therapist_of(room)
    record(fern, ida)
    assert take_back(fern, ida, " ") == 422
    assert may(ida) is Gate.TOUCH
    assert take_back(fern, ida) == 302
    assert take_back(fern, ida) == 422
    assert len(kept(ida).withdrawn) == 1


def test_what_was_taken_back_stays_written_when_somebody_answers_again(room: Room) -> None:
    browser = Browser()
    ida, fern = on_warfarin(room, browser), therapist_of(room)
    record(fern, ida)
    take_back(fern, ida)
    browser.post("/safe/", answers(**{"giver": None, **WARFARIN}))
    browser.get(room.approach)
    assert [one.by for one in kept(ida).withdrawn] == ["Fern Example"]
    assert may(ida) is Gate.CONVERSATION
