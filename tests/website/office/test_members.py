"""Who belongs to a practice."""

import pytest
from django.conf import settings
from django.utils import timezone
from django.utils.translation import override

from tests.website.office.officing import Owned, own_practice
from unknot.website.calendars.feeds import feed_behind, make_feed
from unknot.website.messages.models import Notice
from unknot.website.people.looks import is_whole
from unknot.website.people.models import Look, Membership, Person, Role
from unknot.website.practice.models import Practice

pytestmark = pytest.mark.django_db


def take_in(owned: Owned, **sent: object) -> tuple[int, str]:
    answer = owned.browser.post(owned.at("members/"), sent)
    return answer.status_code, answer.content.decode()


def roles(owned: Owned) -> dict[str, str]:
    rows = owned.practice.members.select_related("person")
    return {member.person.email: member.role for member in rows}


def test_somebody_is_taken_in_and_written_to(owned: Owned) -> None:
    therapist = owned.practice.therapists.create(name="Rowan", base=owned.practice.places.get())
    sent = {"email": "Rowan@example.org", "role": "therapist", "therapist": therapist.pk}
    assert take_in(owned, **sent)[0] == 302
    assert roles(owned)["rowan@example.org"] == "therapist"
    assert Membership.objects.get(person__email="rowan@example.org").therapist == therapist
    notice = Notice.objects.get()
    assert (notice.to, notice.practice) == ("rowan@example.org", owned.practice)
    day = f"{settings.SITE.geturl().rstrip('/')}/practices/{owned.practice.slug}/day/"
    assert f"Open {day} and sign in" in notice.text


def test_the_letter_leads_to_this_website_by_whatever_name_it_was_asked(owned: Owned) -> None:
    sent = {"email": "rowan@example.org", "role": "owner"}
    owned.browser.post(owned.at("members/"), sent, HTTP_HOST="localhost:6666")
    assert "6666" not in Notice.objects.get().text


def after_taking_in(owned: Owned, **sent: object) -> str:
    return owned.browser.post(owned.at("members/"), sent, follow=True).text


def test_a_therapist_without_a_diary_is_said_to_lack_one_with_the_way_to_it(owned: Owned) -> None:
    page = after_taking_in(owned, email="Rowan@example.org", role="therapist")
    assert "They have no diary yet, so no day to see." in page
    assert "No diary yet, so no day to see. Add them as a therapist" in page
    assert f'href="{owned.at("therapists/new/")}"' in page


def test_whoever_has_a_diary_or_needs_none_lacks_nothing(owned: Owned) -> None:
    rowan = owned.practice.therapists.create(name="Rowan", base=owned.practice.places.get())
    taken_in = (
        {"email": "rowan@example.org", "role": "therapist", "therapist": rowan.pk},
        {"email": "second@example.org", "role": "owner"},
    )
    for sent in taken_in:
        page = after_taking_in(owned, **sent)
        assert "Added. A letter tells them how to sign in." in page
        assert "no day to see" not in page


def test_a_diary_is_given_to_somebody_who_was_taken_in_before(owned: Owned) -> None:
    after_taking_in(owned, email="rowan@example.org", role="therapist")
    rowan = owned.practice.therapists.create(name="Rowan", base=owned.practice.places.get())
    page = after_taking_in(owned, email="rowan@example.org", role="therapist", therapist=rowan.pk)
    assert "no day to see" not in page
    assert Membership.objects.get(person__email="rowan@example.org").therapist == rowan
    assert Notice.objects.count() == 1


def test_whoever_is_new_is_written_to_as_the_owner_speaks(owned: Owned) -> None:
    owned.browser.cookies["unknot_language"] = "af"
    take_in(owned, email="rowan@example.org", role="therapist")
    assert Notice.objects.get().subject == f"Welkom by {owned.practice.name}"


def test_whoever_is_known_is_written_to_in_their_own_language(owned: Owned) -> None:
    with override("af"):
        Person.objects.create_user("rowan@example.org")
    take_in(owned, email="rowan@example.org", role="therapist")
    assert Notice.objects.get().subject == f"Welkom by {owned.practice.name}"


def test_a_diary_of_somebody_else_or_of_another_practice_is_not_given(owned: Owned) -> None:
    other = own_practice("Other", "other@example.org")
    for foreign in (owned.therapist.pk, other.therapist.pk):
        sent = {"email": "x@example.org", "role": "therapist", "therapist": foreign}
        assert take_in(owned, **sent)[0] == 422
    assert roles(owned) == {"owner@example.org": "owner"}


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({"email": "", "role": "owner"}, "Please give their email address."),
        ({"email": "no", "role": "owner"}, "This is no email address."),
        ({"email": f"{'a' * 250}@example.org", "role": "owner"}, "Please keep it to 254 letters"),
        ({"email": "a@example.org\nBcc: b@example.org", "role": "owner"}, "no email address"),
        ({"email": "a@example.org", "role": "king"}, "Please choose one of these."),
    ],
)
def test_an_invitation_that_makes_no_sense_is_refused(
    owned: Owned, sent: dict[str, str], sentence: str
) -> None:
    status, page = take_in(owned, **sent)
    assert (status, sentence in page) == (422, True)
    assert not Notice.objects.exists()


def test_somebody_always_owns_the_practice(owned: Owned) -> None:
    status, page = take_in(owned, email="owner@example.org", role="therapist")
    assert (status, "Somebody has to own the practice" in page) == (422, True)
    answer = owned.browser.post(owned.at(f"members/{owned.member.pk}/remove/"))
    assert (answer.status_code, "Somebody has to own the practice" in answer.text) == (422, True)
    assert roles(owned) == {"owner@example.org": "owner"}


def test_a_new_role_leaves_the_diary_where_it_is(owned: Owned) -> None:
    take_in(owned, email="second@example.org", role="owner")
    assert take_in(owned, email="owner@example.org", role="therapist")[0] == 302
    member = Membership.objects.get(person__email="owner@example.org")
    assert (member.role, member.therapist) == ("therapist", owned.therapist)


@pytest.mark.parametrize(
    ("role", "has_a_diary", "loses"),
    [
        ("owner", False, "They lose the office and every diary of this practice at once."),
        ("therapist", True, "They lose their day, their week, and the pages of the people"),
        ("therapist", False, "They belong to this practice no more."),
    ],
)
def test_nobody_is_let_go_before_it_was_said_what_they_lose(
    owned: Owned, role: str, loses: str, *, has_a_diary: bool
) -> None:
    rowan = owned.practice.therapists.create(name="Rowan", base=owned.practice.places.get())
    diary = {"therapist": rowan.pk} if has_a_diary else {}
    take_in(owned, email="second@example.org", role=role, **diary)
    member = Membership.objects.get(person__email="second@example.org")
    page = owned.browser.get(owned.at(f"members/{member.pk}/remove/")).text
    assert "Remove them from the practice?" in page
    assert "<b>second@example.org</b>" in page
    assert loses in page
    assert ("Give Rowan a last day" in page) == has_a_diary
    assert roles(owned) == {"owner@example.org": "owner", "second@example.org": role}


def test_whoever_would_let_themselves_go_is_told_that_it_is_them(owned: Owned) -> None:
    take_in(owned, email="second@example.org", role="owner")
    page = owned.browser.get(owned.at(f"members/{owned.member.pk}/remove/")).text
    assert "Leave the practice?" in page
    assert "This is you: you lose the office" in page


def test_the_only_owner_reads_at_once_that_they_cannot_leave(owned: Owned) -> None:
    page = owned.at(f"members/{owned.member.pk}/remove/")
    alone = owned.browser.get(page).text
    assert "Nobody else owns this practice." in alone
    assert "Yes, I leave" not in alone
    take_in(owned, email="second@example.org", role="owner")
    assert "Yes, I leave" in owned.browser.get(page).text


def test_whoever_is_removed_is_out_at_once(owned: Owned) -> None:
    take_in(owned, email="second@example.org", role="owner")
    owned.browser.post(owned.at(f"members/{owned.member.pk}/remove/"))
    assert roles(owned) == {"second@example.org": "owner"}
    assert owned.browser.get(owned.at()).status_code == 404


def test_the_calendars_of_a_diary_stay_open_to_nobody_who_was_let_go(owned: Owned) -> None:
    therapist = owned.practice.therapists.create(name="Rowan", base=owned.practice.places.get())
    take_in(owned, email="rowan@example.org", role="therapist", therapist=therapist.pk)
    token = make_feed(therapist, timezone.now())
    member = owned.practice.members.get(therapist=therapist)
    owned.browser.post(owned.at(f"members/{member.pk}/remove/"))
    assert feed_behind(token, timezone.now()) is None


def test_a_diary_that_is_given_to_somebody_else_is_read_in_no_calendar_of_before(
    owned: Owned,
) -> None:
    therapist = owned.practice.therapists.create(name="Rowan", base=owned.practice.places.get())
    token = make_feed(therapist, timezone.now())
    take_in(owned, email="sage@example.org", role="therapist", therapist=therapist.pk)
    assert feed_behind(token, timezone.now()) is None


def test_who_was_taken_in_and_let_go_stands_in_the_book_of_looks(owned: Owned) -> None:
    take_in(owned, email="second@example.org", role="therapist")
    member = Membership.objects.get(person__email="second@example.org")
    owned.browser.post(owned.at(f"members/{member.pk}/remove/"))
    whom, by = f"person {member.person_id}", f"person {owned.member.person_id}"
    looks = Look.objects.values_list("who", "did", "what")
    assert [*looks] == [(by, "took in as therapist", whom), (by, "let go", whom)]
    assert is_whole(owned.practice)


def test_a_letter_to_whoever_was_let_go_does_not_leave(owned: Owned) -> None:
    take_in(owned, email="second@example.org", role="therapist")
    member = Membership.objects.get(person__email="second@example.org")
    owned.browser.post(owned.at(f"members/{member.pk}/remove/"))
    assert Notice.objects.get().state == Notice.State.WITHDRAWN


def test_twenty_letters_an_hour_are_enough_from_several_practices_of_one_owner(
    owned: Owned,
) -> None:
    second = Practice.objects.create(name="Second", slug="second")
    second.members.create(person=owned.member.person, role=Role.OWNER)
    for number in range(20):
        take_in(owned, email=f"{number}@example.org", role="therapist")
    sent = {"email": "one-more@example.org", "role": "therapist"}
    answer = owned.browser.post("/practices/second/office/members/", sent)
    assert (answer.status_code, "Please come back in an hour." in answer.text) == (422, True)


def test_twenty_letters_an_hour_are_enough(owned: Owned) -> None:
    for number in range(20):
        assert take_in(owned, email=f"{number}@example.org", role="therapist")[0] == 302
    status, page = take_in(owned, email="one-more@example.org", role="therapist")
    assert (status, "Please come back in an hour." in page) == (422, True)
    assert Notice.objects.count() == 20
