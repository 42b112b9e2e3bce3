"""What must not be stored as it is stands in the database as a hash."""

from unknot.website.hashing import digest


def test_a_digest_does_not_hold_what_it_hashes() -> None:
    assert "token" not in digest("token")
    assert len(digest("token")) == 64


def test_text_and_its_bytes_have_the_same_digest() -> None:
    assert digest("skakel’s") == digest("skakel’s".encode())
