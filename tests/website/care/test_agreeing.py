"""A yes of both sides to the same version, and what opens it again."""

import pytest
from django.utils import timezone

from tests.website.care.caring import Room, agreed_version
from tests.website.care.treating import come, page_of, sent, therapist_of
from tests.website.people.entering import join, signed_in
from tests.website.reading import Shown
from unknot.website.care.actions import (
    agree,
    settle_on,
)
from unknot.website.care.bridge import approach_of
from unknot.website.care.models import By
from unknot.website.people.models import Role

pytestmark = pytest.mark.django_db


def test_it_is_agreed_once_both_said_yes_to_the_same_version(room: Room) -> None:
    ida = come(room)
    listening = ida.listenings.get()
    assert agreed_version(listening) is None
    therapist_of(room).post(page_of(ida), sent(ida, agree="yes"))
    version = agreed_version(listening)
    assert version is not None
    assert {one.by for one in version.agreements.all()} == {By.CLIENT, By.THERAPIST}


def test_a_yes_said_twice_is_one_yes(room: Room) -> None:
    ida = come(room)
    version = ida.listenings.get().versions.get()
    for _ in range(2):
        agree(version, by=By.THERAPIST, now=timezone.now())
    assert version.agreements.count() == 2


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
    fern.post(page_of(ida), sent(ida, agree="yes"))
    newest = ida.listenings.get().versions.latest("number")
    assert {piece.technique for piece in approach_of(newest).pieces} == {"effleurage"}
    assert [one.by for one in newest.agreements.all()] == [By.THERAPIST]


def test_nobody_else_says_a_therapists_yes(room: Room) -> None:
    ida = come(room)
    owner = signed_in(join(room.practice, "owner@example.org", Role.OWNER).person)
    answer = owner.post(page_of(ida), sent(ida, agree="yes"))
    assert answer.status_code == 422
    assert "Only Fern Example can say this yes." in answer.content.decode()


def test_a_therapist_reads_what_a_change_made_of_it_and_what_fell_away(room: Room) -> None:
    ida, fern = come(room), therapist_of(room)
    fern.post(page_of(ida), sent(ida, change="pressure", value="1"))
    answer = fern.get(page_of(ida))
    newest, first = answer.context["page"].listenings[0].versions
    assert (newest.changed, first.changed) == (
        "light instead of steady, without kneading, press and hold",
        "",
    )
    assert f"What the last change made of it: {newest.changed}." in Shown(answer).words
