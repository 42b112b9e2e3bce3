"""Telephone numbers."""

import pytest

from unknot.craft.errors import InputError
from unknot.website.practice import telephones


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("082 123 4567", "+27821234567"),
        ("+27 28 271 0000", "+27282710000"),
        ("(028) 271-0000", "+27282710000"),
        ("+44 20 7946 0000", "+442079460000"),
    ],
)
def test_a_number_is_kept_with_its_country(text: str, kept: str) -> None:
    assert telephones.read(text) == kept


@pytest.mark.parametrize("text", ["", "12", "call me", "<script>", "082 123 4567 ext 5", "1" * 60])
def test_what_is_no_number_is_refused_in_words(text: str) -> None:
    with pytest.raises(InputError, match="telephone number"):
        telephones.read(text)


def test_a_number_is_shown_as_people_write_it() -> None:
    assert telephones.shown("+27821234567") == "082 123 4567"
    assert telephones.shown("+442079460000") == "+44 20 7946 0000"


def test_a_number_that_nobody_can_have_stays_as_it_is() -> None:
    assert telephones.shown("+27000000000") == "+27000000000"
    assert telephones.shown("nonsense") == "nonsense"


def test_whatsapp_opens_with_a_text_ready() -> None:
    link = telephones.whatsapp_link("+27821234567", "Hello & “goodbye”")
    assert link == "https://wa.me/27821234567?text=Hello%20%26%20%E2%80%9Cgoodbye%E2%80%9D"


@pytest.mark.parametrize("number", ["082 555 0100", "+27 82 555 0100", "0027825550100"])
def test_whatsapp_knows_a_number_as_people_write_it(number: str) -> None:
    assert telephones.whatsapp_link(number, "See you\nat 9") == (
        "https://wa.me/27825550100?text=See%20you%0Aat%209"
    )


@pytest.mark.parametrize("number", ["", "none", "12", "javascript:alert(1)"])
def test_whatsapp_opens_no_chat_with_what_is_no_number(number: str) -> None:
    assert telephones.whatsapp_link(number, "Hello") == ""
