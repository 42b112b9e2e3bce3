"""The same news in short, for the telephone of whoever agreed to short messages."""

from unknot.website.booking.letters import words
from unknot.website.care.consenting import agrees
from unknot.website.care.models import Client, Consent
from unknot.website.channels.actions import sms_address
from unknot.website.messages.actions import Letter
from unknot.website.practice.models import Practice


def telephone_of(client: Client) -> str:
    """Give where short messages go; empty where they are not wanted, or none can leave."""
    if not agrees(client, Consent.Purpose.SMS):
        return ""
    return sms_address(client.practice, client.telephone)


def shortened(letter: Letter, practice: Practice, telephone: str, *lines: str) -> Letter:
    """Write a letter anew for a telephone: who writes, its subject, and some lines.

    It is bound to the same moment as the letter, and never says more.
    """
    first = f"{practice.name}: {letter.subject}"
    text = "\n".join(filter(None, (first, words.made_up(practice), *lines)))
    return Letter(telephone, letter.subject, text, until=letter.until)
