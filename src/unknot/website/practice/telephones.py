"""Telephone numbers: kept as +27…, shown as people write them."""

from urllib.parse import quote

import phonenumbers
from django.utils.translation import gettext_lazy as _

from unknot.craft.errors import InputError

HOME = "ZA"
NOT_A_NUMBER = _("Please write a telephone number, like 028 123 4567 or +27 82 123 4567.")


def read(text: str) -> str:
    """Read a number as +27…; raises InputError for one that cannot exist."""
    try:
        number = phonenumbers.parse(text, HOME)
    except phonenumbers.NumberParseException as error:
        raise InputError(str(NOT_A_NUMBER)) from error
    if not phonenumbers.is_possible_number(number) or number.extension:
        raise InputError(str(NOT_A_NUMBER))
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def shown(number: str) -> str:
    """Write a number for reading; one that nobody can have stays as it is."""
    try:
        parsed = phonenumbers.parse(number, HOME)
    except phonenumbers.NumberParseException:
        return number
    if not phonenumbers.is_valid_number(parsed):
        return number
    home = phonenumbers.PhoneNumberFormat.NATIONAL
    abroad = phonenumbers.PhoneNumberFormat.INTERNATIONAL
    return phonenumbers.format_number(parsed, home if parsed.country_code == 27 else abroad)


def whatsapp_link(number: str, text: str) -> str:
    """Give the address of a chat with a text ready; empty where the number is none."""
    try:
        digits = read(number).removeprefix("+")
    except InputError:
        return ""
    return f"https://wa.me/{digits}?text={quote(text, safe='')}"
