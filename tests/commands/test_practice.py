"""`unknot practice`, as it is typed."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.utils.translation import get_language

from tests.commands.running import unknot
from tests.website.care.caring import agreed_version
from unknot.website.booking.models import Appointment, State
from unknot.website.messages.models import Notice
from unknot.website.office.first_code import first_code
from unknot.website.people.models import Membership, Role
from unknot.website.practice.models import Practice

pytestmark = pytest.mark.django_db(transaction=True)

GIVEN = [
    *("--name", "The Example Room", "--therapist", "An Example", "--email", "o@example.org"),
    *("--place", "Onrus", "--hours", "8-12", "--modality", "Slow", "--minutes", "60"),
    *("--price", "620"),
]


def test_options_open_a_practice_and_say_where_it_is() -> None:
    result = unknot("practice", "new", *GIVEN)
    assert result.exit_code == 0, result.output
    assert "The Example Room is open." in result.output
    assert "/practices/the-example-room/office/" in result.output
    assert Practice.objects.get().services.get().price_cents == 62_000


def test_what_no_option_says_is_asked_for_with_answers_proposed() -> None:
    typed = "The Example Room\nAn Example\no@example.org\n" + "\n" * 8
    result = unknot("practice", "new", typed=typed)
    assert result.exit_code == 0, result.output
    assert "[Kleinmond]" in result.output
    therapist = Practice.objects.get().therapists.get()
    assert therapist.base.name == "Kleinmond"
    assert therapist.week["4"] == [["08:00", "12:00"], ["13:00", "17:00"]]


def test_an_answer_that_makes_no_sense_is_asked_for_again_and_none_is_lost() -> None:
    typed = [
        *("The Example Room", "An Example", "nobody", "o@example.org", "Kleinmond"),
        *("9 to 5", "9-17", "Slow", "1", "60", "a lot", "620", "4 Sandy Lane"),
        *("12", "028 123 4567", "y"),
    ]
    result = unknot("practice", "new", typed="\n".join(typed) + "\n")
    assert result.exit_code == 0, result.output
    assert result.output.count("Error: ") == 5
    assert "Error: This is no email address." in result.output
    practice = Practice.objects.get()
    assert practice.telephone == "+27281234567"
    assert practice.places.get().address == "4 Sandy Lane"
    assert practice.services.get().at_home


def test_the_address_has_the_port_that_the_website_runs_on(tmp_path: Path) -> None:
    own = {"UNKNOT_SITE", "DATABASE_URL"}
    around = {name: value for name, value in os.environ.items() if name not in own}
    said = subprocess.run(
        [sys.executable, "-m", "unknot", "practice", "new", *GIVEN],
        env=around | {"PORT": "9000", "UNKNOT_DATA": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert "http://localhost:9000/practices/the-example-room/" in said.stdout


def test_a_town_that_nobody_knows_is_asked_for_with_its_degrees() -> None:
    typed = "The Example Room\nAn Example\no@example.org\nAtlantis of the Deep\n-34.5\n19.5\n"
    result = unknot("practice", "new", typed=typed + "\n" * 7)
    assert result.exit_code == 0, result.output
    assert Practice.objects.get().places.get().longitude == 19.5


def test_without_a_mail_server_it_says_where_the_code_appears(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("UNKNOT_MAIL", raising=False)
    assert "is printed where the website runs" in unknot("practice", "new", *GIVEN).output
    monkeypatch.setenv("UNKNOT_MAIL", "smtp://localhost")
    given = [word.replace("The Example Room", "Another Room") for word in GIVEN]
    assert "comes by email" in unknot("practice", "new", *given).output


@pytest.mark.parametrize(
    ("option", "value", "sentence"),
    [
        ("--email", "nobody", "email: This is no email address."),
        ("--hours", "mornings", "hours: Please write hours like"),
        ("--price", "a lot", "price: Please write an amount in rand"),
        ("--place", "Atlantis of the Deep", "place: We do not know where this is."),
        ("--minutes", "1", "minutes: Please choose 15 or more."),
    ],
)
def test_what_makes_no_sense_is_one_sentence_and_exit_two(
    option: str, value: str, sentence: str
) -> None:
    result = unknot("practice", "new", *GIVEN, option, value)
    assert (result.exit_code, sentence in result.output) == (2, True)
    assert not Practice.objects.exists()


def test_a_town_that_nobody_knows_is_opened_with_its_degrees() -> None:
    degrees = ["--place", "Atlantis of the Deep", "--latitude", "-34.5", "--longitude", "19.5"]
    assert unknot("practice", "new", *GIVEN, *degrees).exit_code == 0
    assert Practice.objects.get().places.get().latitude == -34.5


def test_the_code_is_the_one_that_the_page_asks_for() -> None:
    assert unknot("practice", "code").output.strip() == first_code()


@pytest.mark.parametrize("words", [("code",), ("remove", "somewhere")])
def test_where_no_website_ran_a_command_refuses_and_makes_nothing(
    words: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("UNKNOT_DATA", "DATABASE_URL", "SECRET_KEY"):
        monkeypatch.delenv(name, raising=False)
    refused = unknot("practice", *words)
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert f"No website has run with its data in “{tmp_path}/data”" in refused.stderr
    assert "the folder where the website runs, with the same settings" in refused.stderr
    assert [*tmp_path.iterdir()] == []


def test_the_demo_is_clearly_made_up_and_says_how_to_get_in() -> None:
    result = unknot("practice", "demo")
    assert result.exit_code == 0, result.output
    assert "Sign in as fern@example.org" in result.output
    practice = Practice.objects.get()
    assert practice.demo
    assert practice.places.filter(at_home=True).count() == 15
    assert practice.therapists.filter(visits_homes=True).count() == 1
    assert sorted(practice.services.values_list("minutes", flat=True)) == [20, 30, 60, 60, 90, 90]


def test_each_therapist_of_the_demo_has_a_sign_in_of_their_own() -> None:
    result = unknot("practice", "demo")
    assert "Sign in as rowan@example.org to be Rowan Sample." in result.output
    members = Membership.objects.values_list("person__email", "role", "therapist__name")
    assert sorted(members) == [
        ("fern@example.org", Role.OWNER, "Fern Example"),
        ("rowan@example.org", Role.THERAPIST, "Rowan Sample"),
    ]


def test_whoever_owns_the_demo_is_not_told_to_sign_in_as_themselves_once_more() -> None:
    result = unknot("practice", "demo", "--email", "Rowan@example.org")
    assert "to be " not in result.output
    assert Membership.objects.get().role == Role.OWNER


def test_made_up_people_come_to_the_demo_and_nobody_is_written_to() -> None:
    unknot("practice", "demo")
    coming = Appointment.objects.filter(state=State.CONFIRMED)
    assert coming.count() == 8
    with_touch = coming.filter(service__conversation=False).select_related("listening")
    assert [one for one in with_touch if not agreed(one)] == []
    asks_first = coming.get(client__name="Mx Heron")
    assert asks_first.service.conversation
    assert not Notice.objects.filter(state=Notice.State.WAITING).exists()


def agreed(appointment: Appointment) -> bool:
    assert appointment.listening is not None
    return agreed_version(appointment.listening) is not None


def test_the_demo_made_twice_is_there_once() -> None:
    unknot("practice", "demo")
    assert unknot("practice", "demo", "--email", "another@example.org").exit_code == 0
    practice = Practice.objects.get()
    assert practice.articles.count() == 3
    assert practice.members.filter(role=Role.OWNER).count() == 2
    assert unknot("practice", "demo").exit_code == 0
    assert practice.members.get(person__email="fern@example.org").therapist is not None


def test_the_demo_leaves_a_real_practice_of_its_name_to_those_who_own_it() -> None:
    unknot("practice", "new", *GIVEN, "--name", "The Tidal Room")
    assert unknot("practice", "demo").exit_code == 0
    unknot("practice", "demo")
    real, made_up = Practice.objects.order_by("pk")
    assert [one.person.email for one in real.members.all()] == ["o@example.org"]
    assert (made_up.slug, made_up.demo) == ("the-tidal-room-2", True)


def test_a_practice_is_erased_only_after_asking_back() -> None:
    unknot("practice", "demo")
    slug = Practice.objects.get().slug
    result = unknot("practice", "remove", slug, typed="n\n")
    assert (result.exit_code, Practice.objects.count()) == (1, 1)
    assert "Sessions still to come: " in result.output
    result = unknot("practice", "remove", slug, typed="y\n")
    assert result.exit_code == 0, result.output
    assert "is gone." in result.output
    assert not Practice.objects.exists()


def test_a_practice_that_is_not_there_is_not_erased() -> None:
    result = unknot("practice", "remove", "nowhere")
    assert (result.exit_code, "There is no practice at" in result.output) == (2, True)


def test_a_practice_is_opened_in_afrikaans() -> None:
    typed = [
        *("The Example Room", "An Example", "nobody", "o@example.org", "Kleinmond"),
        *("9 to 5", "9-17", "", "60", "620", "", "", "miskien", "ja"),
    ]
    result = unknot("practice", "new", "--language", "af", typed="\n".join(typed) + "\n")
    assert result.exit_code == 0, result.output
    assert result.output.startswith("Naam van die praktyk: ")
    assert result.output.count("Fout: ") == 3
    assert "Error" not in result.output
    assert "The Example Room is oop." in result.output
    assert Practice.objects.get().services.get().at_home
    assert get_language() == "en-gb"


def test_an_erasure_is_agreed_to_in_either_language() -> None:
    unknot("practice", "demo")
    slug = Practice.objects.get().slug
    kept = unknot("practice", "remove", slug, "--language", "af", typed="\n")
    assert (kept.exit_code, Practice.objects.count()) == (1, 1)
    assert "[ja/nee]" in kept.output
    assert unknot("practice", "remove", slug, "--language", "af", typed="ja\n").exit_code == 0
    assert not Practice.objects.exists()


def test_a_language_that_nobody_translated_opens_nothing() -> None:
    result = unknot("practice", "new", *GIVEN, "--language", "tlh")
    assert (result.exit_code, "“tlh” is no language we speak." in result.output) == (2, True)
    assert not Practice.objects.exists()
