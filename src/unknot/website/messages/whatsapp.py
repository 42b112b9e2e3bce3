"""A link that opens WhatsApp with a text ready; whoever follows it decides whether to send it."""

from urllib.parse import quote

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumberFormat

from unknot.website.messages.lines import plain_lines


def whatsapp_link(number: str, text: str, *, country: str = "ZA") -> str:
    """Give the link to a chat with a number; empty where the number is none.

    A number without its country is one of `country`.
    """
    try:
        parsed = phonenumbers.parse(number, country)
    except NumberParseException:
        return ""
    if not phonenumbers.is_possible_number(parsed):
        return ""
    digits = phonenumbers.format_number(parsed, PhoneNumberFormat.E164).removeprefix("+")
    return f"https://wa.me/{digits}?text={quote(plain_lines(text), safe='')}"
