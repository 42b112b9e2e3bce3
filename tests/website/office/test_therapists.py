"""Who gives sessions: registration, scope and week."""

import pytest

from tests.website.office.officing import DAY_HOURS, Owned, post, therapist_form

pytestmark = pytest.mark.django_db


def test_a_therapist_has_a_registration_a_scope_and_a_week(owned: Owned) -> None:
    page = f"therapists/{owned.therapist.pk}/"
    assert post(owned, page, **therapist_form(owned))[1] == owned.at(f"{page}?done=saved")
    owned.therapist.refresh_from_db()
    therapist = owned.therapist
    assert therapist.week == {"0": DAY_HOURS, "5": [["09:00", "13:00"]]}
    assert (therapist.top_pressure, therapist.positions) == (3, ["face_down"])
    assert str(therapist.registered_until) == "2030-01-31"
    assert 'value="09:00–13:00"' in owned.browser.get(owned.at(page)).content.decode()


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"day_2": "mornings"}, "Please write hours like"),
        ({"registered_until": ""}, "Please say until when the registration holds."),
        ({"top_pressure": 5}, "Please choose one of these."),
        ({"positions": ["upside_down"]}, "Please choose one of these."),
        ({"base": 10**9}, "Please choose one of these."),
    ],
)
def test_a_therapist_who_makes_no_sense_is_refused(
    owned: Owned, changes: dict[str, object], sentence: str
) -> None:
    page = f"therapists/{owned.therapist.pk}/"
    status, shown = post(owned, page, **therapist_form(owned, **changes))
    assert (status, sentence in shown) == (422, True)
    owned.therapist.refresh_from_db()
    assert owned.therapist.name == "Example Therapist"


def test_a_registration_that_holds_no_longer_is_told_at_once(owned: Owned) -> None:
    page = f"therapists/{owned.therapist.pk}/"
    _, saved = post(owned, page, **therapist_form(owned, registered_until="2020-01-31"))
    said = "No registration is stated that holds today: only conversations can be booked."
    assert said in owned.browser.get(saved).text


def test_a_registration_may_hold_for_ever(owned: Owned) -> None:
    page = f"therapists/{owned.therapist.pk}/"
    post(owned, page, **therapist_form(owned, registered_until="9999-12-31"))
    pages = [owned.browser.get(owned.at(one)).status_code for one in ("", page, "therapists/")]
    assert pages == [200, 200, 200]


def test_saving_a_therapist_keeps_their_single_days(owned: Owned) -> None:
    page = f"therapists/{owned.therapist.pk}/"
    post(owned, f"{page}day/", day="2030-05-01", hours="10-11")
    post(owned, page, **therapist_form(owned))
    owned.therapist.refresh_from_db()
    assert owned.therapist.changed == {"2030-05-01": [["10:00", "11:00"]]}
