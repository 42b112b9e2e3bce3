"""What an owner does with the channel of a practice, and how a message leaves by it."""

from contextlib import suppress
from datetime import datetime

from apprise import NotifyFormat
from django.db import transaction

from unknot.craft.errors import InputError
from unknot.website.channels.models import Channel
from unknot.website.channels.services import service_of, way_to
from unknot.website.messages.lines import plain_lines
from unknot.website.messages.models import SMS, Notice
from unknot.website.messages.sending import Refused, Taken, Unreachable
from unknot.website.people.sealing import SealBroken, seal, unseal
from unknot.website.practice import telephones
from unknot.website.practice.models import Practice

NO_CHANNEL = "The practice has no channel for short messages."
NO_TELEPHONE = "This is not a telephone number."
NOT_TAKEN = "The service did not take the message."


@transaction.atomic
def set_channel(practice: Practice, address: str, now: datetime) -> Channel:
    """Let short messages leave by a service, in the place of any other; raises NotAChannel."""
    service = service_of(address)
    Channel.objects.filter(practice=practice).delete()
    channel = Channel(practice=practice, service=service, set_at=now)
    channel.address = seal(address.encode(), str(channel.seal_row))
    channel.save()
    return channel


def remove_channel(practice: Practice) -> None:
    """Let no short messages leave any more."""
    Channel.objects.filter(practice=practice).delete()


def can_text(practice: Practice) -> bool:
    """Say whether a practice has a service that short messages leave by."""
    return Channel.objects.filter(practice=practice).exists()


def sms_address(practice: Practice, telephone: str) -> str:
    """Give the address of a telephone for a message; empty where nothing can be sent to it."""
    if not can_text(practice):
        return ""
    number = _international(telephone)
    return f"{SMS}{number}" if number else ""


def carry(notice: Notice, taken: Taken) -> None:
    """Bring a message to the service of its practice. Raises Refused and Unreachable."""
    number = _international(notice.to.removeprefix(SMS))
    channel = Channel.objects.filter(practice=notice.practice_id).first()
    if not number:
        raise Refused(NO_TELEPHONE)
    if channel is None:
        raise Refused(NO_CHANNEL)
    send_by(channel, number, plain_lines(notice.text))
    taken()


def send_by(channel: Channel, number: str, text: str) -> None:
    """Send a text by a channel. Raises Refused where it opens no more, and Unreachable."""
    try:
        address = unseal(bytes(channel.address), str(channel.seal_row)).decode()
    except SealBroken as error:
        raise Refused(NO_CHANNEL) from error
    way = way_to(address, number)
    if way is None or not way.notify(body=text, body_format=NotifyFormat.TEXT):
        raise Unreachable(NOT_TAKEN)


def _international(telephone: str) -> str:
    """Write a number with its country, as +27…; empty where it is none."""
    with suppress(InputError):
        return telephones.read(telephone)
    return ""
