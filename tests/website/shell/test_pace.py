"""An address may send so much in so long, and not more."""

from unknot.website.shell.pace import sender_of, within_pace


def test_what_keeps_the_pace_passes_and_the_next_does_not() -> None:
    kept = [within_pace("start:203.0.113.7", at_most=3, seconds=60) for _ in range(4)]
    assert kept == [True, True, True, False]


def test_each_address_keeps_a_pace_of_its_own() -> None:
    assert within_pace("start:203.0.113.7", at_most=1, seconds=60)
    assert within_pace("start:203.0.113.8", at_most=1, seconds=60)


def test_without_a_proxy_nobody_chooses_their_address() -> None:
    meta = {"REMOTE_ADDR": "203.0.113.7", "HTTP_X_FORWARDED_FOR": "198.51.100.1"}
    assert sender_of(meta, behind_proxy=False) == "203.0.113.7"


def test_behind_a_proxy_only_what_the_proxy_added_counts() -> None:
    meta = {"REMOTE_ADDR": "127.0.0.1", "HTTP_X_FORWARDED_FOR": "198.51.100.1, 203.0.113.7"}
    assert sender_of(meta, behind_proxy=True) == "203.0.113.7"
    assert sender_of({"REMOTE_ADDR": "127.0.0.1"}, behind_proxy=True) == "127.0.0.1"


def test_a_household_on_ipv6_is_one_sender() -> None:
    addresses = ["2001:db8:1:2::1", "2001:db8:1:2:ffff::9", "2001:db8:1:3::1"]
    senders = [sender_of({"REMOTE_ADDR": one}, behind_proxy=False) for one in addresses]
    assert senders == ["2001:db8:1:2::/64", "2001:db8:1:2::/64", "2001:db8:1:3::/64"]


def test_what_is_no_address_shares_one_pace() -> None:
    assert sender_of({"REMOTE_ADDR": ""}, behind_proxy=False) == "unknown"
    assert sender_of({"HTTP_X_FORWARDED_FOR": "<script>"}, behind_proxy=True) == "unknown"
