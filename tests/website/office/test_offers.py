"""What a practice offers: ways of working, and sessions."""

import pytest

from tests.website.office.officing import Owned, post

pytestmark = pytest.mark.django_db


def test_a_way_of_working_is_made_of_techniques_that_we_know(owned: Owned) -> None:
    status, page = post(owned, "modalities/new/", name="Magic", techniques=["wand"])
    assert (status, "Please choose one of these." in page) == (422, True)
    assert (
        post(owned, "modalities/new/", name="Calm", techniques=["still_hold", "effleurage"])[0]
        == 302
    )
    assert owned.practice.modalities.get(name="Calm").techniques == ["still_hold", "effleurage"]


SERVICE = {
    "name": "At home",
    "minutes": 90,
    "price": "980,50",
    "at_home": "on",
    "rest_minutes": 10,
    "notice_hours": 24,
    "horizon_days": 30,
}


def test_a_session_has_minutes_a_price_and_a_where(owned: Owned) -> None:
    assert post(owned, "services/new/", **SERVICE)[0] == 302
    service = owned.practice.services.get(name="At home")
    assert (service.price_cents, service.notice_minutes) == (98_050, 1440)
    assert (service.at_home, service.at_practice) == (True, False)
    page = owned.browser.get(owned.at(f"services/{service.pk}/")).content.decode()
    assert 'value="R\N{NO-BREAK SPACE}980,50"' in page
    assert 'value="24"' in page


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"minutes": 1}, "Please choose 15 or more."),
        ({"minutes": 62}, "Please choose minutes that 5 divides."),
        ({"minutes": 10_000}, "Please choose 240 or less."),
        ({"price": "cheap"}, "Please write an amount in rand"),
        ({"price": ""}, "Please fill this in."),
        ({"notice_hours": -1}, "Please choose 0 or more."),
        ({"horizon_days": 0}, "Please choose 1 or more."),
        ({"horizon_days": 7, "notice_hours": 168}, "Nobody could book it"),
    ],
)
def test_a_session_that_makes_no_sense_is_refused_and_nothing_is_lost(
    owned: Owned, changes: dict[str, object], sentence: str
) -> None:
    status, page = post(owned, "services/new/", **SERVICE | changes)
    assert (status, sentence in page) == (422, True)
    assert 'value="At home"' in page
    assert owned.practice.services.count() == 1
