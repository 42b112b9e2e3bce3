"""A pace for things that cost: so many in so many seconds, for each address.

Each process of the server counts for itself, in its memory.
"""

from collections.abc import Callable, Mapping
from functools import wraps
from ipaddress import IPv6Address, IPv6Network, ip_address

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse

from unknot.website.shell.errors import too_many_requests

MINUTE = 60
HOUR = 60 * MINUTE
HOUSEHOLD_BITS = 64
"""A household on IPv6 has this many bits of network, and all the addresses below."""

View = Callable[..., HttpResponse]


def paced(name: str, *, at_most: int, seconds: int = MINUTE) -> Callable[[View], View]:
    """Let an address send this form so many times in so many seconds; reading is not counted."""

    def decorate(view: View) -> View:
        @wraps(view)
        def keep_pace(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
            if request.method != "POST" or keeps_pace(
                request, name, at_most=at_most, seconds=seconds
            ):
                return view(request, *args, **kwargs)
            return too_many_requests(request, seconds)

        return keep_pace

    return decorate


def keeps_pace(request: HttpRequest, name: str, *, at_most: int, seconds: int = MINUTE) -> bool:
    """Count one more of this name for a sender, and say whether they keep the pace."""
    sender = sender_of(request.META, behind_proxy=settings.BEHIND_PROXY)
    return within_pace(f"{name}:{sender}", at_most=at_most, seconds=seconds)


def within_pace(name: str, *, at_most: int, seconds: int) -> bool:
    """Count one more under this name, and say whether it still keeps the pace."""
    key = f"pace:{name}"
    if cache.add(key, 1, seconds):
        return True
    try:
        return cache.incr(key) <= at_most
    except ValueError:  # it ran out between the two calls
        cache.set(key, 1, seconds)
        return True


def sender_of(meta: Mapping[str, str], *, behind_proxy: bool) -> str:
    """Give the address that sent a request; on IPv6 its household.

    A proxy adds the address that it saw at the end; whatever stands before it anyone can write.
    """
    address = meta.get("REMOTE_ADDR", "")
    if behind_proxy:
        address = meta.get("HTTP_X_FORWARDED_FOR", address).rpartition(",")[2].strip()
    try:
        known = ip_address(address)
    except ValueError:
        return "unknown"
    if isinstance(known, IPv6Address):
        return str(IPv6Network((known, HOUSEHOLD_BITS), strict=False))
    return str(known)
