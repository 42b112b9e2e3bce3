"""The last part of an address follows from a name, and is nobody else’s."""

import pytest

from unknot.website.practice.slugs import free_slug


@pytest.mark.parametrize(
    ("name", "taken", "slug"),
    [
        ("The Tidal Room", (), "the-tidal-room"),
        ("The Tidal Room", ("the-tidal-room",), "the-tidal-room-2"),
        ("The Tidal Room", ("the-tidal-room", "the-tidal-room-2"), "the-tidal-room-3"),
        ("漢字", (), "practice"),
        ("漢字", ("practice",), "practice-2"),
        ("a" * 80, (), "a" * 45),
    ],
)
def test_an_address_follows_from_a_name_and_is_free(
    name: str, taken: tuple[str, ...], slug: str
) -> None:
    assert free_slug(name, taken.__contains__, otherwise="practice") == slug
