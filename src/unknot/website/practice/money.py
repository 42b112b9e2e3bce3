"""Amounts of money as people in South Africa write them: R 1 250, and R 89,50 with cents."""

import re
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from unknot.craft.errors import InputError

HARD_SPACE = "\N{NO-BREAK SPACE}"
NOT_AN_AMOUNT = _("Please write an amount in rand, like 620 or 620,50.")
MOST_CENTS = 100_000_00
NOTHING = frozenset({"free", "gratis", "nothing", "niks"})
AMOUNT = re.compile(
    r"(?:R|ZAR)?[\s\N{NO-BREAK SPACE}]*(?P<whole>\d{1,3}(?:[ \N{NO-BREAK SPACE}]\d{3})+|\d+)"
    r"(?:[.,](?P<cents>\d{2}))?",
    re.ASCII | re.IGNORECASE,
)


def shown(cents: int, currency: str = "ZAR") -> str:
    """Write an amount; its cents only where there are any."""
    whole, rest = divmod(cents, 100)
    name = "R" if currency == "ZAR" else currency
    grouped = f"{whole:,}".replace(",", HARD_SPACE)
    return f"{name}{HARD_SPACE}{grouped}" + (f",{rest:02}" if rest else "")


def read(text: str) -> int:
    """Read an amount, in cents; raises InputError."""
    if text.strip().casefold() in NOTHING:
        return 0
    found = AMOUNT.fullmatch(text.strip())
    if found is None:
        raise InputError(str(NOT_AN_AMOUNT))
    whole = re.sub(r"\s", "", found["whole"])
    cents = (
        int(Decimal(f"{whole}.{found['cents'] or '00'}") * 100)
        if len(whole) < 9
        else MOST_CENTS + 1
    )
    if cents > MOST_CENTS:
        raise InputError(str(NOT_AN_AMOUNT))
    return cents
