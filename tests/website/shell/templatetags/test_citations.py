"""A work is named the same wherever it stands."""

from unknot.website.shell.templatetags.citations import cite


def test_a_work_that_can_be_read_is_a_link() -> None:
    """Its address tells nobody where the reader came from."""
    assert cite("Furlan 2015", "https://example.org/?a=1&b=2") == (
        '<a href="https://example.org/?a=1&amp;b=2" rel="noreferrer">Furlan 2015</a>'
    )


def test_a_work_without_an_address_is_only_named() -> None:
    """No link leads nowhere, and the name is text."""
    assert cite("Field & others", "") == "Field &amp; others"
