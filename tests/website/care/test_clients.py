"""A client’s page, for whoever treats them: what it shows, and what a therapist may say yes to."""

from collections.abc import Mapping
from datetime import timedelta

import pytest
from django.test import Client as Browser
from django.utils import timezone
from msgspec.structs import replace

from tests.website.care.caring import OUTCOME, Room, agreed_version, open_room, tell
from tests.website.guide.sending import WARFARIN, Said, agreed, answers
from tests.website.people.entering import join, signed_in
from unknot.craft.approach import Gate
from unknot.website.care.actions import (
    agree,
    client_for,
    keep_safety,
    record_consents,
    settle_on,
    take_in,
)
from unknot.website.care.bridge import approach_of, safety_of
from unknot.website.care.consenting import NEEDED, consent_words
from unknot.website.care.models import By, Client, Consent, Listening, Version
from unknot.website.care.queries import gate
from unknot.website.people.models import Look, Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def room() -> Room:
    return open_room()


def come(room: Room, health: Mapping[str, Said] | None = None, *, yes: bool = True) -> Client:
    """Tell the practice, say yes to the approach where there is one, and become its client."""
    browser = Browser()
    tell(browser, room, health=health)
    browser.get(room.approach)
    if yes:
        browser.post(room.approach, {"number": "0", "agree": "yes"})
    listening = Listening.objects.latest("pk")
    listening.therapist = room.therapist
    listening.save()
    return client_for(
        listening,
        name="Ida Example",
        email="ida@example.org",
        telephone="",
        person=None,
        now=timezone.now(),
    )


def therapist_of(room: Room, role: Role = Role.THERAPIST) -> Browser:
    """Give the browser of the practice’s therapist."""
    address = f"fern@{room.practice.slug}.example.org"
    return signed_in(join(room.practice, address, role, room.therapist).person)


def page_of(client: Client) -> str:
    return f"/practices/{client.practice.slug}/clients/{client.pk}/"


def sent(client: Client, **said: str) -> dict[str, str]:
    listening = client.listenings.get()
    newest = listening.versions.last()
    return {"listening": str(listening.pk), "number": str(newest.number if newest else 0), **said}


def test_the_limits_stand_before_everything_else(room: Room) -> None:
    ida = come(room, {"q_allergy": "yes", "q_allergy_which": "nut_allergy"})
    page = therapist_of(room).get(page_of(ida)).content.decode()
    assert page.index("What they told about their health") < page.index(OUTCOME)


def test_nobody_touches_whom_a_doctor_was_not_asked_about(room: Room) -> None:
    ida = come(room, WARFARIN, yes=False)
    fern = therapist_of(room)
    assert "No touch" in fern.get(page_of(ida)).content.decode()
    assert fern.post(page_of(ida), sent(ida, agree="yes")).status_code == 422
    changed = fern.post(page_of(ida), sent(ida, change="pressure", value="2"))
    assert changed.status_code == 422
    assert not Version.objects.exists()


def test_it_is_agreed_once_both_said_yes_to_the_same_version(room: Room) -> None:
    ida = come(room)
    listening = ida.listenings.get()
    assert agreed_version(listening) is None
    therapist_of(room).post(page_of(ida), sent(ida, agree="yes"))
    version = agreed_version(listening)
    assert version is not None
    assert {one.by for one in version.agreements.all()} == {By.CLIENT, By.THERAPIST}


def test_a_change_opens_what_was_agreed_again(room: Room) -> None:
    ida = come(room)
    fern = therapist_of(room)
    fern.post(page_of(ida), sent(ida, agree="yes"))
    fern.post(page_of(ida), sent(ida, change="pressure", value="1"))
    listening = ida.listenings.get()
    assert agreed_version(listening) is None
    assert [one.by for one in listening.versions.all()] == [By.DRAFT, By.THERAPIST]


def test_a_therapist_opens_what_was_agreed_again_with_one_tap(room: Room) -> None:
    ida = come(room)
    fern = therapist_of(room)
    fern.post(page_of(ida), sent(ida, agree="yes"))
    listening = ida.listenings.get()
    tapped = fern.post(page_of(ida), {"listening": str(listening.pk), "reopen": "yes"})
    assert tapped["Location"] == f"{page_of(ida)}#approach-{listening.pk}"
    assert agreed_version(listening) is None
    assert [one.by for one in listening.versions.all()] == [By.DRAFT, By.THERAPIST]
    fern.post(page_of(ida), {"listening": str(listening.pk), "reopen": "yes"})
    assert listening.versions.count() == 2
    shown = fern.get(page_of(ida)).content.decode()
    assert "Nobody said yes to this version yet." in shown


def test_what_is_booked_is_given_by_nobody_else_and_no_longer(room: Room) -> None:
    ida = come(room)
    ash = room.practice.therapists.create(
        name="Ash Example",
        base=room.therapist.base,
        registration="A00001",
        registered_until="2099-01-01",
    )
    ash.modalities.add(room.modality)
    fern = therapist_of(room)
    (shown,) = fern.get(page_of(ida)).context["page"].listenings
    assert not {"who", "minutes"} & {menu.name for menu in shown.page.menus}
    assert fern.post(page_of(ida), sent(ida, change="who", value=str(ash.pk))).status_code == 422


def test_a_yes_to_an_older_version_counts_for_nothing(room: Room) -> None:
    ida = come(room)
    fern = therapist_of(room)
    old = sent(ida, agree="yes")
    fern.post(page_of(ida), sent(ida, change="pressure", value="1"))
    assert fern.post(page_of(ida), old).status_code == 409


def test_a_therapist_says_yes_to_no_more_than_is_in_scope_now(room: Room) -> None:
    ida = come(room)
    fern = therapist_of(room)
    before = sent(ida, agree="yes")
    room.modality.techniques = ["effleurage"]
    room.modality.save()
    assert fern.post(page_of(ida), before).status_code == 409
    shown = fern.get(page_of(ida)).context["page"].listenings[0]
    assert shown.page.left_behind
    fern.post(page_of(ida), sent(ida, agree="yes", anew="yes"))
    newest = ida.listenings.get().versions.latest("number")
    assert {piece.technique for piece in approach_of(newest).pieces} == {"effleurage"}
    assert [one.by for one in newest.agreements.all()] == [By.THERAPIST]


def test_recording_what_a_doctor_said_opens_touch_within_it(room: Room) -> None:
    ida = come(room, WARFARIN, yes=False)
    fern = therapist_of(room)
    said = agreed("anticoagulant", said="limits", max_pressure="1")
    fern.post(page_of(ida), {**said, **sent(ida, asked="yes")})
    listening = ida.listenings.get()
    assert gate(listening, timezone.now()) is Gate.TOUCH
    shown = fern.get(page_of(ida)).context["page"].listenings[0]
    (pressure,) = [menu for menu in shown.page.menus if menu.name == "pressure"]
    assert [one.value for one in pressure.choices] == ["0", "1"]


def test_a_doctors_answer_that_cannot_be_read_changes_nothing(room: Room) -> None:
    ida = come(room, WARFARIN, yes=False)
    fern = therapist_of(room)
    said = agreed("pregnancy_high_risk")
    assert fern.post(page_of(ida), {**said, **sent(ida, asked="yes")}).status_code == 422
    assert gate(ida.listenings.get(), timezone.now()) is Gate.CONVERSATION


def test_consents_are_kept_with_the_words_that_were_shown(room: Room) -> None:
    ida = come(room)
    words, now = consent_words(room.practice), timezone.now()
    record_consents(ida, {"treatment": True, "data": True, "marketing": False}, words, now)
    record_consents(ida, {"marketing": True}, words, now + timedelta(minutes=1))
    newest = therapist_of(room).get(page_of(ida)).context["page"].consents
    assert [(one.purpose, one.given) for one in newest] == [
        ("treatment", True),
        ("data", True),
        ("marketing", True),
    ]
    assert newest[2].words == words["marketing"]
    assert {Consent.Purpose.TREATMENT, Consent.Purpose.DATA} == NEEDED


def test_every_look_and_change_is_in_the_book(room: Room) -> None:
    ida = come(room)
    fern = therapist_of(room)
    fern.get(page_of(ida))
    fern.post(page_of(ida), sent(ida, agree="yes"))
    looks = [(one.did, one.what) for one in Look.objects.order_by("number")]
    assert looks == [("read", f"client {ida.pk}"), ("changed", f"client {ida.pk}")]


def test_who_gets_to_see_a_client(room: Room) -> None:
    ida = come(room)
    other = open_room("other")
    colleague = room.practice.therapists.create(name="Ash Example", base=room.therapist.base)
    ash = signed_in(join(room.practice, "ash@example.org", Role.THERAPIST, colleague).person)
    owner = signed_in(join(room.practice, "owner@example.org", Role.OWNER).person)
    expected = {
        "stranger": (Browser(), 302),
        "her therapist": (therapist_of(room), 200),
        "another therapist": (ash, 404),
        "the owner": (owner, 200),
        "another practice’s owner": (therapist_of(other, Role.OWNER), 404),
    }
    found = {who: browser.get(page_of(ida)).status_code for who, (browser, _) in expected.items()}
    assert found == {who: status for who, (_, status) in expected.items()}
    written = {
        who: browser.post(page_of(ida), sent(ida, agree="yes")).status_code
        for who, (browser, _) in expected.items()
        if who not in ("her therapist", "the owner")
    }
    assert set(written.values()) == {302, 404}
    assert not Version.objects.filter(agreements__by=By.THERAPIST).exists()


def test_a_client_of_another_practice_is_not_there_under_this_one(room: Room) -> None:
    other = open_room("other")
    ida = come(other)
    address = f"/practices/{room.practice.slug}/clients/{ida.pk}/"
    assert therapist_of(room, Role.OWNER).get(address).status_code == 404


@pytest.mark.parametrize("named", ["", "0", "999999", "-1", "one", "9" * 30, "²"])
def test_a_listening_that_is_not_this_clients_is_not_there(room: Room, named: str) -> None:
    ida = come(room)
    fern = therapist_of(room)
    said = {**sent(ida, agree="yes"), "listening": named}
    assert fern.post(page_of(ida), said).status_code == 404


def test_a_listening_of_another_client_is_not_there_either(room: Room) -> None:
    ida, ben = come(room), come(room)
    said = {**sent(ida, agree="yes"), "listening": str(ben.listenings.get().pk)}
    assert therapist_of(room).post(page_of(ida), said).status_code == 404


def test_markup_in_what_was_told_stays_text(room: Room) -> None:
    browser = Browser()
    tell(browser, room, said={"outcome": "<script>alert(1)</script>"})
    assert "<script>alert(1)" not in browser.get(room.approach).content.decode()
    ida = client_for(
        Listening.objects.get(),
        name="<b>Ida</b>",
        email="",
        telephone="",
        person=None,
        now=timezone.now(),
    )
    page = therapist_of(room, Role.OWNER).get(page_of(ida)).content.decode()
    assert "<script>alert(1)" not in page
    assert "<b>Ida" not in page


def test_a_yes_said_twice_is_one_yes(room: Room) -> None:
    ida = come(room)
    version = ida.listenings.get().versions.get()
    for _ in range(2):
        agree(version, by=By.THERAPIST, now=timezone.now())
    assert version.agreements.count() == 2


def test_nobody_else_says_a_therapists_yes(room: Room) -> None:
    ida = come(room)
    owner = signed_in(join(room.practice, "owner@example.org", Role.OWNER).person)
    answer = owner.post(page_of(ida), sent(ida, agree="yes"))
    assert answer.status_code == 422
    assert "Only Fern Example can say this yes." in answer.content.decode()


def test_another_therapist_opens_what_was_agreed_again(room: Room) -> None:
    ida = come(room)
    ash = room.practice.therapists.create(
        name="Ash Example",
        base=room.therapist.base,
        registration="A00001",
        registered_until="2099-01-01",
    )
    ash.modalities.add(room.modality)
    fern = therapist_of(room)
    fern.post(page_of(ida), sent(ida, agree="yes"))
    listening = ida.listenings.get()
    assert agreed_version(listening) is not None
    settle_on(listening, ash, room.hour, by=By.CLIENT, now=timezone.now())
    assert agreed_version(listening) is None
    assert listening.therapist == ash


def test_a_therapist_asks_again_what_is_new_and_that_opens_no_booking(room: Room) -> None:
    ida = come(room)
    listening = ida.listenings.get()
    safety = safety_of(listening)
    assert safety is not None
    yesterday = timezone.now() - timedelta(days=1)
    keep_safety(listening, replace(safety, answered_at=yesterday))
    fern = therapist_of(room)
    assert "Ask again before you begin" in fern.get(page_of(ida)).content.decode()
    fern.post(page_of(ida), sent(ida, news="nothing"))
    asked = fern.get(page_of(ida)).content.decode()
    assert "Ask again before you begin" not in asked
    assert "asked again on" in asked
    assert gate(ida.listenings.get(), timezone.now()) is Gate.CONVERSATION


def on_warfarin(room: Room, browser: Browser) -> Client:
    """Let a visit tell of a blood thinner, and become a client."""
    tell(browser, room, health=WARFARIN)
    browser.get(room.approach)
    listening = Listening.objects.get()
    listening.therapist = room.therapist
    listening.save()
    return client_for(
        listening, name="Ida", email="", telephone="", person=None, now=timezone.now()
    )


def test_what_the_practice_recorded_stays_while_the_answers_are_the_same(room: Room) -> None:
    browser = Browser()
    ida = on_warfarin(room, browser)
    therapist_of(room).post(page_of(ida), {**agreed("anticoagulant"), **sent(ida, asked="yes")})
    assert "Does this sound right?" in browser.get(room.approach).content.decode()
    assert gate(ida.listenings.get(), timezone.now()) is Gate.TOUCH


@pytest.mark.parametrize("changed", [{}, {"q_bloodthinner": None, "q_bloodthinner_which": None}])
def test_a_no_that_the_practice_recorded_stays_a_no_whatever_is_answered(
    room: Room, changed: Mapping[str, Said]
) -> None:
    browser = Browser()
    ida = on_warfarin(room, browser)
    said = agreed("anticoagulant", said="no")
    therapist_of(room).post(page_of(ida), {**said, **sent(ida, asked="yes")})
    browser.post("/safe/", answers(**{"giver": None, **WARFARIN, **changed}))
    browser.get(room.approach)
    assert gate(ida.listenings.get(), timezone.now()) is Gate.CARE_ADVICE


def test_what_is_recorded_while_a_visit_looks_is_not_lost(room: Room) -> None:
    ida = on_warfarin(room, Browser())
    looked_at = ida.listenings.get()
    safety = safety_of(looked_at)
    said = agreed("anticoagulant", said="no")
    therapist_of(room).post(page_of(ida), {**said, **sent(ida, asked="yes")})
    take_in(looked_at, safety and replace(safety, answered_at=timezone.now()))
    assert gate(ida.listenings.get(), timezone.now()) is Gate.CARE_ADVICE


@pytest.mark.parametrize("codes", [{"codes": "anticoagulant"}, {"codes": None}])
def test_a_no_can_be_recorded_after_a_client_told_of_a_yes(
    room: Room, codes: Mapping[str, Said]
) -> None:
    browser = Browser()
    ida = on_warfarin(room, browser)
    browser.post("/plan/asked/", agreed("anticoagulant"))
    browser.get(room.approach)
    assert gate(ida.listenings.get(), timezone.now()) is Gate.TOUCH
    fern = therapist_of(room)
    shown = fern.get(page_of(ida)).context["page"].listenings[0]
    assert [code for code, _ in shown.askable] == ["anticoagulant"]
    said = {**agreed("anticoagulant", said="no"), **codes, **sent(ida, asked="yes")}
    answer = fern.post(page_of(ida), {name: one for name, one in said.items() if one is not None})
    assert answer.status_code == 302
    assert gate(ida.listenings.get(), timezone.now()) is Gate.CARE_ADVICE
