"""Whatever may lead inside a network is no address of the public internet."""

import pytest

from unknot.website.calendars.outside import is_outside


@pytest.mark.parametrize(
    ("address", "outside"),
    [
        ("127.0.0.1", False),
        ("10.1.2.3", False),
        ("172.16.0.1", False),
        ("192.168.1.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("0.0.0.0", False),
        ("224.0.0.1", False),
        ("::1", False),
        ("fe80::1%eth0", False),
        ("fd00::1", False),
        ("::ffff:127.0.0.1", False),
        ("::ffff:10.0.0.1", False),
        ("2002:7f00:1::", False),
        ("64:ff9b::7f00:1", False),
        ("::127.0.0.1", False),
        ("64:ff9b:1::5db8:d70e", False),
        ("64:ff9b::c058:6301", False),
        ("fec0::1", False),
        ("3fff::1", False),
        ("5f00::1", False),
        ("192.88.99.1", False),
        ("64:ff9b::5db8:d70e", True),
        ("93.184.215.14", True),
        ("2606:2800:21f:cb07:6820:80da:af6b:8b2c", True),
    ],
)
def test_what_is_outside(address: str, outside: bool) -> None:  # noqa: FBT001
    assert is_outside(address) is outside
