"""What is sealed opens only for its own row, and only unchanged."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytest_django import Settings

from unknot.website.people.sealing import SealBroken, seal, unseal

NEWER = {"2": "bmV3LWtleS1uZXcta2V5LW5ldy1rZXktbmV3LWtleTE="}


@given(told=st.binary(max_size=400), row=st.text(max_size=40))
def test_what_was_sealed_opens_for_its_row(told: bytes, row: str) -> None:
    assert unseal(seal(told, row), row) == told


@given(told=st.binary(min_size=1, max_size=40), at=st.integers(0, 60))
def test_a_changed_seal_does_not_open(told: bytes, at: int) -> None:
    sealed = bytearray(seal(told, "row"))
    sealed[at % len(sealed)] ^= 1
    with pytest.raises(SealBroken):
        unseal(bytes(sealed), "row")


def test_the_seal_of_another_row_does_not_open() -> None:
    with pytest.raises(SealBroken):
        unseal(seal(b"told", "row 1"), "row 2")


def test_it_does_not_hold_what_it_seals_in_plain() -> None:
    assert b"warfarin" not in seal(b"warfarin", "row")


def test_an_older_key_still_opens_what_it_sealed(settings: Settings) -> None:
    sealed = seal(b"told", "row")
    settings.SEALING_KEYS = {**NEWER, **settings.SEALING_KEYS}
    assert unseal(sealed, "row") == b"told"
    assert seal(b"told", "row").startswith(b"2:")


def test_a_key_that_is_gone_opens_nothing(settings: Settings) -> None:
    sealed = seal(b"told", "row")
    settings.SEALING_KEYS = NEWER
    with pytest.raises(SealBroken):
        unseal(sealed, "row")


@pytest.mark.parametrize("torn", [b"", b"1", b"1:", b"\xff:\xff", b"1:short"])
def test_a_torn_seal_does_not_open(torn: bytes) -> None:
    with pytest.raises(SealBroken):
        unseal(torn, "row")
