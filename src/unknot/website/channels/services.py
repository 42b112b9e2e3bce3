"""The services that short messages may leave by, and how their addresses are read.

Each has one host that nobody can change by an address, so that no address leads into the network
that this website runs in; nothing may be added that would loosen how it is spoken to.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType

from apprise import Apprise, AppriseAsset, NotifyBase
from django.utils.translation import gettext_noop

from unknot.craft.errors import UnknotError

NUMBER = "{number}"
SERVICES: Mapping[str, str] = MappingProxyType(
    {
        "46elks": "46elks",
        "atalk": "Africa’s Talking",
        "bulksms": "BulkSMS",
        "clickatell": "Clickatell",
        "clicksend": "ClickSend",
        "d7sms": "D7 Networks",
        "msgbird": "MessageBird",
        "plivo": "Plivo",
        "telnyx": "Telnyx",
        "twilio": "Twilio",
        "vonage": "Vonage",
    }
)
LONGEST_ADDRESS = 500
ADDRESS = re.compile(r"(?P<service>[a-z0-9]+)://[A-Za-z0-9._~+=@:/%{}-]+")
TRIED_NUMBER = "+27825550100"
NOT_AN_ADDRESS = gettext_noop("This is not the address of a service, such as {example}.")
NOT_A_SERVICE = gettext_noop("Messages cannot leave by this service. These are known: {services}.")
NO_NUMBER = gettext_noop("Write {number} where the telephone number belongs.")
EXAMPLE = "bulksms://token:secret@{number}"


class NotAChannel(UnknotError):  # noqa: N818 - whoever wrote it is told what to write
    """An address that no short message can leave by."""


def service_of(address: str) -> str:
    """Name the service of an address; raises NotAChannel with a sentence to be translated."""
    found = ADDRESS.fullmatch(address) if len(address) <= LONGEST_ADDRESS else None
    if found is None:
        raise NotAChannel(NOT_AN_ADDRESS)
    if found["service"] not in SERVICES:
        raise NotAChannel(NOT_A_SERVICE)
    if address.count(NUMBER) != 1:
        raise NotAChannel(NO_NUMBER)
    if way_to(address, TRIED_NUMBER) is None:
        raise NotAChannel(NOT_AN_ADDRESS)
    return found["service"]


def way_to(address: str, number: str) -> NotifyBase | None:
    """Give the way to a telephone; None where the service makes nothing of the address."""
    # Redirects would lead wherever the other side likes.
    asset = AppriseAsset(http_redirects=False, async_mode=False, secure_logging=True)
    filled = address.replace(NUMBER, number.removeprefix("+"))
    return Apprise.instantiate(filled, asset=asset, suppress_exceptions=True)
