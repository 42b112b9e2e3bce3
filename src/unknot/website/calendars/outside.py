"""Which addresses are of the public internet, and which may lead inside a network."""

from ipaddress import IPv4Address, ip_address, ip_network

BEHIND_A_TRANSLATOR = ip_network("64:ff9b::/96")
"""Addresses of IPv6 that stand for one of IPv4."""
NOT_OF_THE_INTERNET = tuple(
    ip_network(one)
    for one in (
        "::/96",  # once for addresses of IPv4
        "64:ff9b:1::/48",  # translators within a network
        "fec0::/10",  # once for the addresses of a site
        "3fff::/20",  # for writing about it
        "5f00::/16",  # for routers to steer by
        "192.88.99.0/24",  # once the way to 6to4
    )
)
"""Addresses that Python counts as of the internet and that are not, or no more."""


def is_outside(address: str) -> bool:
    """Say whether an address is one of the public internet."""
    ip = ip_address(address.partition("%")[0])
    inner = getattr(ip, "ipv4_mapped", None) or getattr(ip, "sixtofour", None)
    if ip in BEHIND_A_TRANSLATOR:
        inner = IPv4Address(int(ip) & 0xFFFFFFFF)
    meant = inner or ip
    if any(meant in network for network in NOT_OF_THE_INTERNET):
        return False
    return meant.is_global and not ip.is_multicast
