"""A link opens a chat with the text ready."""

import pytest

from unknot.website.messages.whatsapp import whatsapp_link


@pytest.mark.parametrize("number", ["082 555 0100", "+27 82 555 0100", "0027825550100"])
def test_a_number_as_people_write_it(number: str) -> None:
    assert whatsapp_link(number, "Hello & see you\nat 9") == (
        "https://wa.me/27825550100?text=Hello%20%26%20see%20you%0Aat%209"
    )


@pytest.mark.parametrize("number", ["", "none", "12", "javascript:alert(1)"])
def test_what_is_no_number_gives_no_link(number: str) -> None:
    assert whatsapp_link(number, "Hello") == ""
